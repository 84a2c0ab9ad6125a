using System.Text;
using Greffe.Decisions.Occultations;

namespace Greffe.Pseudonymisation.Tests;

public class EvaluationTests
{
    [Theory]
    [InlineData("{\"id\":\"a\",\"text\":\"M. Roy\",\"entities\":[{\"start\":3,\"end\":9,\"category\":\"personnePhysique\"}]}", "hors du texte")]
    [InlineData("{\"id\":\"a\",\"text\":\"M. Roy\",\"entities\":[{\"start\":3,\"end\":6,\"category\":\"nom\"}]}", "catégorie")]
    [InlineData("{\"id\":\"a\",\"text\":\"M. Roy\"}", "il faut")]
    [InlineData("{\"id\":", "JSON")]
    public void A_line_that_cannot_be_read_is_refused_by_its_number(string line, string reason)
    {
        const string good = "{\"entities\":[],\"text\":\"Rien.\",\"later\":{\"x\":[1]},\"id\":7}";
        var reading = Read($"\n{line}\n{good}");
        var refused = Assert.Single(reading.Refusals);
        Assert.Equal("7", Assert.Single(reading.Documents).Id);
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
        Assert.Contains("leurres occultés : 1 sur 1 (", report.ToTable(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_reliability_of_doubts_is_what_the_formulas_give()
    {
        // Two tenths: 0.1 with one leak of four, 0.9 with three of four.
        GoldDocument[] gold = [.. Enumerable.Range(0, 8).Select(index => Gold("M. Roy conclut.", index is 0 or 4 or 5 or 6 ? [new GoldEntity(3, 6, EntityCategory.PersonnePhysique, MentionRole.Partie, "p")] : []))];
        var report = Evaluation.Score(gold, [.. gold.Select(_ => (IReadOnlyList<TextEntity>)[])], [0.1, 0.1, 0.1, 0.1, 0.9, 0.9, 0.9, 0.9]);
        var reliability = report.Reliability;
        Assert.NotNull(reliability);
        Assert.Equal([(1, 4), (3, 4)], reliability.Bins.Select(bin => (bin.Leaking.Count, bin.Leaking.Of)));
        Assert.Equal(0.15, reliability.ExpectedCalibrationError, 9);
        Assert.Equal((0.81 + 3 * 0.01 + 3 * 0.01 + 0.81) / 8, reliability.Brier, 9);
        Assert.Equal((3 * 3 + 0.5 * (3 * 1 + 1 * 3)) / 16, reliability.Auc!.Value, 9);
        Assert.Equal(2, reliability.AfterReading.Single(reading => reading.Share == 0.5).Leaking.Count + 1);
        Assert.Contains("<svg", report.ToPage(gold), StringComparison.Ordinal);
        Assert.Null(Evaluation.Score(gold, [.. gold.Select(_ => (IReadOnlyList<TextEntity>)[])]).Reliability);
    }

    [Fact]
    public void Each_family_has_its_leaking_texts_and_its_known_and_unseen_names()
    {
        GoldEntity Person(string difficulty) => new(3, 6, EntityCategory.PersonnePhysique, MentionRole.Partie, "p") { Difficulty = [difficulty] };
        GoldDocument[] gold = [Gold("M. Roy conclut.", Person("known")) with { Family = "tj" }, Gold("M. Roy conclut.", Person("unseen")) with { Family = "tj" }, Gold("M. Roy conclut.", Person("unseen")) with { Family = "ca" }];
        var report = Evaluation.Score(gold, [[Hidden(3, 6)], [], [Hidden(3, 6)]]);
        Assert.Equal([("ca", 0, 1), ("tj", 1, 2)], report.LeakingByFamily.Select(family => (family.Family, family.Leaking.Count, family.Leaking.Of)));
        Assert.Equal([("ca, unseen", 1.0), ("tj, known", 1.0), ("tj, unseen", 0.0)], report.ByFamilyAndKnown.Select(row => (row.Name, row.Recall)));
        Assert.Contains("Textes avec une fuite, par famille", report.ToPage(gold), StringComparison.Ordinal);
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

    [Fact]
    public void A_line_with_the_fewest_members_is_read_and_its_unknown_role_is_none()
    {
        var entity = Assert.Single(Assert.Single(Read("{\"text\":\"M. Roy\",\"entities\":[{\"role\":\"roi\",\"category\":\"personnePhysique\",\"end\":6,\"start\":3}]}").Documents).Entities);
        Assert.Equal((3, 6, false), (entity.Start, entity.End, entity.HasRole));
    }

    [Theory]
    [InlineData(0, 100, 0, 0.0370)]
    [InlineData(3, 100, 0.0103, 0.0845)]
    [InlineData(50, 100, 0.4038, 0.5962)]
    [InlineData(10, 10, 0.7225, 1)]
    public void The_interval_is_Wilsons(int count, int of, double low, double high)
    {
        var share = new EvaluationShare(count, of);
        Assert.Equal((low, high), (Math.Round(share.Low, 4), Math.Round(share.High, 4)));
    }

    [Fact]
    public void Linking_two_persons_into_one_costs_precision_and_splitting_one_costs_recall()
    {
        var gold = Gold("Roy Roy Ney", Person(0, 3, "a"), Person(4, 7, "a"), Person(8, 11, "b"));
        var merged = Evaluation.Score([gold], [[Hidden(0, 3), Hidden(4, 7), Hidden(8, 11)]]).Linking;
        Assert.Equal((5d / 9, 1d, 1d / 3, 1d), (merged.BCubedPrecision, merged.BCubedRecall, merged.PairPrecision, merged.PairRecall), Close);
        var split = Evaluation.Score([gold], [[Hidden(0, 3), Hidden(4, 7) with { EntityId = "q" }]]).Linking;
        Assert.Equal((1d, 2d / 3, 1d, 0d), (split.BCubedPrecision, split.BCubedRecall, split.PairPrecision, split.PairRecall), Close);
    }

    [Fact]
    public void Reading_the_most_doubtful_fifth_catches_the_leaks_that_the_engine_doubted()
    {
        var gold = Enumerable.Range(0, 5).Select(_ => Gold("Roy", Person(0, 3, "a"))).ToList();
        IReadOnlyList<TextEntity>[] predicted = [[], [Hidden(0, 3)], [Hidden(0, 3)], [Hidden(0, 3)], []];
        var report = Evaluation.Score(gold, predicted, [0.9, 0.1, 0.1, 0.1, 0.05]);
        Assert.Equal((2, 1), (report.Leaking.Count, report.LeakingAfterReview.Count));
        Assert.Equal(2, Evaluation.Score(gold, predicted).LeakingAfterReview.Count);
    }

    [Fact]
    public void An_optional_mention_is_neither_due_nor_wrong()
    {
        var gold = Gold("née à Brest", new GoldEntity(6, 11, EntityCategory.Localite, MentionRole.Partie, "t") { Optional = true });
        Assert.Equal(0, Evaluation.Score([gold], [[]]).LeakingDocuments);
        Assert.Equal(1, Evaluation.Score([gold], [[Hidden(6, 11)]]).CharacterPrecision);
    }

    [Fact]
    public void Roles_are_compared_where_the_annotator_gave_one()
    {
        var gold = Gold("Roy Ney Lys", Person(0, 3, "a") with { Role = MentionRole.Tiers }, Person(4, 7, "b"), Person(8, 11, "c") with { HasRole = false });
        var roles = Evaluation.Score([gold], [[Hidden(0, 3), Hidden(4, 7), Hidden(8, 11)]]).Roles;
        Assert.Equal((2, 1, 2), (roles.Compared, roles.Right, roles.RightClass));
        Assert.Equal(new RoleConfusion("tiers", "partie", 1), Assert.Single(roles.Confusions));
    }

    [Fact]
    public void The_page_shows_each_error_in_its_context_and_escapes_the_text()
    {
        var gold = Gold("<b>Roy</b> reste", Person(3, 6, "a"));
        var page = Evaluation.Score([gold], [[]]).ToPage([gold]);
        Assert.Contains("&lt;b&gt;<mark>Roy</mark>&lt;/b&gt; reste", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_of_difficulty_counts_its_own_mentions()
    {
        var gold = Gold("Roy Roi", Person(0, 3, "a") with { Difficulty = ["known"] }, Person(4, 7, "a") with { Difficulty = ["known", "misspelt"] });
        var report = Evaluation.Score([gold], [[Hidden(0, 3)]]);
        Assert.Equal([("known", 2, 1, 0), ("misspelt", 1, 0, 0)], report.ByDifficulty.Select(row => (row.Name, row.Mentions, row.Hidden, row.EntitiesHidden)));
    }

    private static bool Close((double, double, double, double) one, (double, double, double, double) other) =>
        Math.Abs(one.Item1 - other.Item1) < 1e-9 && Math.Abs(one.Item2 - other.Item2) < 1e-9 && Math.Abs(one.Item3 - other.Item3) < 1e-9 && Math.Abs(one.Item4 - other.Item4) < 1e-9;

    private static GoldEntity Person(int start, int end, string id) => new(start, end, EntityCategory.PersonnePhysique, MentionRole.Partie, id);

    private static GoldReading Read(string lines) => GoldFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(lines)));

    private static GoldDocument Gold(string text, params GoldEntity[] entities) => new("d", text, entities);

    private static TextEntity Hidden(int start, int end) => new(start, end, EntityCategory.PersonnePhysique, MentionRole.Partie, "p", true, "[A]", 1, "test");
}
