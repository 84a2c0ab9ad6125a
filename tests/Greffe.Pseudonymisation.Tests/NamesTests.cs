using Greffe.Decisions;
using Greffe.Decisions.Occultations;

namespace Greffe.Pseudonymisation.Tests;

public class NamesTests
{
    [Theory]
    [InlineData("M. Jean Martin a conclu.", "Jean Martin")]
    [InlineData("Mme de La Tour d'Auvergne a conclu.", "de La Tour d'Auvergne")]
    [InlineData("1. M. du Bois-Guéhenneuc demande", "du Bois-Guéhenneuc")]
    [InlineData("Monsieur Mohamed BEN SALAH soutient", "Mohamed BEN SALAH")]
    [InlineData("M. N'Diaye soutient", "N'Diaye")]
    [InlineData("l'enfant Léa réside", "Léa")]
    [InlineData("Mme Marie Petit, née Durand, soutient", "Durand")]
    [InlineData("M. D. a été entendu.", "D.")]
    [InlineData("de cette union : Naïm, né le 9 mai 2014", "Naïm")]
    [InlineData("Jean-Pierre KERVADEC a signé", "Jean-Pierre KERVADEC")]
    [InlineData("M. D\u200Bup\u00ADont soutient", "D\u200Bup\u00ADont")] // invisible characters inside
    [InlineData("M. Dupоnt soutient", "Dupоnt")] // a Cyrillic о
    [InlineData("M. He\u0301brard soutient", "He\u0301brard")] // a combining accent
    public void A_person_is_hidden(string text, string name) => Assert.Contains(name, Engine.Hidden(text));

    [Theory]
    [InlineData("M. Cathala, président")]
    [InlineData("Mme Pécaut-Rivolier, conseiller rapporteur,")]
    [InlineData("Mmes Ott, Sommé, conseillers, MM. Joly, Le Masne de Chermont, conseillers référendaires")]
    [InlineData("représenté par Me Michel FILLARD, avocat au barreau de CHAMBERY")]
    [InlineData("les observations de la SCP Célice, Texidor, Périer, avocat de la société X")]
    [InlineData("Président : Mme Anne Roy\n\n")]
    [InlineData("Greffier : Yoann LE PUIL\n\n")]
    [InlineData("la société Jean Lefebvre Île-de-France a conclu")]
    [InlineData("rue Jean Moulin")]
    [InlineData("l'arrêt de la Cour de cassation du 3 mars")]
    [InlineData("M. X... et Mme [B] [C] demeurent [Adresse 1]")]
    [InlineData("M. le procureur général")]
    public void A_professional_a_company_or_a_placeholder_stays(string text) => Assert.Empty(Engine.Hidden(text, EntityCategory.PersonnePhysique));

    [Theory]
    [InlineData("DUPERRAY")]
    [InlineData("Jean Duperray")]
    [InlineData("DUPERRAY Jean")]
    [InlineData("Duperay")] // one letter lost
    [InlineData("J. Duperray")]
    [InlineData("J. D.")]
    [InlineData("Jean")]
    public void A_known_person_is_hidden_wherever_named(string again)
    {
        var found = Engine.Default.Hide($"M. Jean Duperray a saisi la cour. Il est dit que {again} conclut au rejet.", "t");
        var hidden = found.Entities.Where(entity => entity.Hidden).ToList();
        Assert.Equal(2, hidden.Count);
        Assert.Single(hidden.Select(entity => entity.EntityId).Distinct());
        Assert.DoesNotContain("uper", found.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_party_and_a_judge_of_the_same_name_are_told_apart()
    {
        var text = "Président : Mme Anne Roy\n\nM. Paul Roy a fait appel. M. Roy conclut. Mme Roy, président, a rendu l'arrêt.";
        var entities = Engine.Default.Hide(text, "t").Entities;
        Assert.Equal(2, entities.Count(entity => entity.Role == MentionRole.Magistrat && !entity.Hidden));
        Assert.Equal(2, entities.Count(entity => entity.Hidden));
    }

    [Fact]
    public void A_declared_party_is_found_without_any_context()
    {
        var decision = Engine.Decision("Le litige oppose Zbigniew au bailleur ; KOWALCZYK conclut.", decision => decision with
        {
            Parties = [new("Zbigniew Kowalczyk", PartyCapacity.Claimant, true)],
        });
        var hidden = Engine.Default.Hide(decision, null);
        Assert.DoesNotContain("Zbigniew", hidden.Hidden.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("KOWALCZYK", hidden.Hidden.Text, StringComparison.Ordinal);
        Assert.Empty(hidden.Hidden.Parties);
    }
}
