using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using Greffe.Decisions.Occultations;

namespace Greffe.Pseudonymisation.Tests;

/// <summary>Whatever was hidden, put back anywhere in any dress, is found.</summary>
public class PlantedLeakTests
{
    private static readonly string[] Terms =
        ["Jean Duperray", "Éloïse de Kerhervé-Noël", "Li Xu", "Zbigniew N'Guessan", "12 rue des Lilas, 69003 Lyon", "06 39 98 14 52", "jean.duperray@example.fr", "2 90 11 69 062 298 84"];

    private const string Text =
        "M. [A] a saisi la juridiction. Il soutient que la somme reste due.\nMme [B] conclut au rejet ; elle produit un écrit du 3 mai 2019.\n\n"
        + "Sur la demande, il y a lieu de retenir que les parties étaient convenues d'un prix ferme. La preuve du paiement n'est pas rapportée.\n\nPar ces motifs, la demande est rejetée.";

    [Property(MaxTest = 400)]
    public void A_hidden_string_put_back_anywhere_is_found(byte which, byte dress, ushort where)
    {
        var term = Terms[which % Terms.Length];
        var planted = Dress(term, dress % 5);
        var blanks = Enumerable.Range(0, Text.Length).Where(at => Text[at] is ' ' or '\n').ToList();
        var text = Text.Insert(blanks[where % blanks.Count], " " + planted);
        HiddenTerm[] terms = [.. Terms.Select(hidden => new HiddenTerm(hidden, char.IsDigit(hidden[0]) ? EntityCategory.Adresse : EntityCategory.PersonnePhysique))];
        Assert.NotEmpty(LeakAudit.Examine(Engine.Decision(text), terms));
        Assert.NotEmpty(LeakAudit.ExamineBytes(Encoding.UTF8.GetBytes(text), terms));
        Assert.NotEmpty(LeakAudit.ExamineBytes(JsonSerializer.SerializeToUtf8Bytes(new { text }), terms));
    }

    [Theory]
    [InlineData("Kervadec")]
    [InlineData("KERVADEC")]
    [InlineData("Ker-\nvadec")]
    public void A_lone_surname_is_found_where_no_office_explains_it(string surname) =>
        Assert.NotEmpty(LeakAudit.Examine(Engine.Decision($"Il est établi que {surname} a reçu la somme."), [new("Kervadec", EntityCategory.PersonnePhysique)]));

    [Theory]
    [InlineData("Le tribunal judiciaire de Saint-Étienne a rejeté la demande.", "Saint-Étienne", "localite")] // who judged
    [InlineData("Me Kervadec, avocat au barreau de Brest, plaide.", "Kervadec", "personnePhysique")] // a lawyer of the same name
    [InlineData("Le rapport de Mme Kervadec et les observations de Me Roy ont été entendus.", "Anne Kervadec", "personnePhysique")] // the reporting judge
    [InlineData("La cause est un petit écart.", "Petit", "personnePhysique")] // a common word
    public void What_the_surroundings_explain_is_no_leak(string text, string term, string category)
    {
        Assert.True(EntityCategories.TryParse(category, out var parsed));
        Assert.Empty(LeakAudit.Examine(Engine.Decision(text), [new(term, parsed)]));
    }

    private static string Dress(string term, int dress) => dress switch
    {
        0 => term,
        1 => term.ToUpperInvariant(),
        2 => Bare(term),
        3 => term.Contains(' ', StringComparison.Ordinal) ? ReplaceFirst(term, ' ', "\n") : term,
        _ => Cut(term),
    };

    private static string Bare(string term) => string.Concat(term.Normalize(NormalizationForm.FormD).Where(letter => !char.IsBetween(letter, '\u0300', '\u036F')));

    private static string ReplaceFirst(string term, char old, string with) => string.Concat(term.AsSpan(0, term.IndexOf(old)), with, term.AsSpan(term.IndexOf(old) + 1));

    // A word of letters cut by a hyphen at the line end.
    private static string Cut(string term)
    {
        for (var at = 2; at + 2 < term.Length; at++)
            if (term.AsSpan(at - 2, 4).IndexOfAnyExceptInRange('a', 'z') < 0 && !term.Contains('@')) return term.Insert(at, "-\n");
        return term;
    }
}
