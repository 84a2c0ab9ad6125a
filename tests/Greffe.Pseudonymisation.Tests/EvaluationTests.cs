using System.Text;
using Greffe.Decisions.Occultations;

namespace Greffe.Pseudonymisation.Tests;

public class EvaluationTests
{
    [Theory]
    [InlineData("{\"id\":\"a\",\"text\":\"M. Roy\",\"entities\":[{\"start\":3,\"end\":9,\"category\":\"personnePhysique\"}]}", "outside")]
    [InlineData("{\"id\":\"a\",\"text\":\"M. Roy\",\"entities\":[{\"start\":3,\"end\":6,\"category\":\"nom\"}]}", "category")]
    [InlineData("{\"id\":\"a\",\"text\":\"M. Roy\",\"entities\":[{\"start\":3,\"end\":6,\"category\":\"personnePhysique\",\"role\":\"roi\"}]}", "role")]
    [InlineData("{\"id\":\"a\",\"text\":\"M. Roy\"}", "needs")]
    [InlineData("{\"id\":", "JSON")]
    public void A_line_that_cannot_be_read_is_refused_by_its_number(string line, string reason)
    {
        var refused = Assert.IsType<GoldReading.Refused>(Read($"\n{line}"));
        Assert.Equal(2, refused.Line);
        Assert.Contains(reason, refused.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("Roy", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_half_hidden_is_a_leak_and_its_civility_is_none()
    {
        var gold = Gold("M. Jean Roy conclut.", new GoldEntity(0, 11, EntityCategory.PersonnePhysique, MentionRole.Partie, "p"));
        Assert.Empty(Evaluation.Score([gold], [[Hidden(3, 11)]]).Leaks);
        Assert.Single(Evaluation.Score([gold], [[Hidden(3, 7)]]).Leaks);
        Assert.Equal(1, Evaluation.Score([gold], [[]]).LeakRate);
    }

    [Fact]
    public void Over_hiding_lowers_precision_and_a_hidden_decoy_is_counted()
    {
        var gold = Gold("Me Petit plaide pour Roy", new GoldEntity(3, 8, EntityCategory.ProfessionnelAvocat, MentionRole.Avocat, "a"), new GoldEntity(21, 24, EntityCategory.PersonnePhysique, MentionRole.Partie, "p"));
        var report = Evaluation.Score([gold], [[Hidden(3, 8), Hidden(21, 24)]]);
        Assert.Equal((1, 1, 3d / 8), (report.Decoys, report.DecoysHidden, report.CharacterPrecision));
        Assert.Contains("leurres occultés : 1 sur 1", report.ToTable(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_persons_own_company_number_is_due_and_a_companys_is_a_decoy()
    {
        var own = Gold("SIRET 123", new GoldEntity(6, 9, EntityCategory.NumeroSiretSiren, MentionRole.Partie, "n") { Hidden = true });
        var company = Gold("SIREN 123", new GoldEntity(6, 9, EntityCategory.NumeroSiretSiren, MentionRole.Partie, "n") { Hidden = false });
        Assert.Single(Evaluation.Score([own], [[]]).Leaks);
        Assert.Empty(Evaluation.Score([company], [[]]).Leaks);
        Assert.Equal(1, Evaluation.Score([company], [[Hidden(6, 9)]]).DecoysHidden);
    }

    private static GoldReading Read(string lines) => GoldFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(lines)));

    private static GoldDocument Gold(string text, params GoldEntity[] entities) => new("d", text, entities);

    private static TextEntity Hidden(int start, int end) => new(start, end, EntityCategory.PersonnePhysique, MentionRole.Partie, "p", true, "[A]", 1, "test");
}
