using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Greffe.Decisions;
using Greffe.Portal.ReadDecision;
using Greffe.Tests.Preview;

namespace Greffe.Tests;

public class DecisionLayoutTests
{
    [Property(MaxTest = 500)]
    public Property No_character_is_lost_doubled_or_moved()
    {
        var lines = Gen.Elements("", " ", "12. La cour retient que", "MOTIFS", "- item ;", "fin de la phrase.", "et la suite en minuscules,",
            "Une ligne assez longue pour avoir été coupée par la largeur de la page et", "***", "1. Un", "2. Deux", "I. Sur le fond", "\u00a0\t", "[A] [B]", "…");
        var texts = lines.ListOf().Select(list => "x\n" + string.Join('\n', list));
        var cuts = Gen.Choose(-5, 400).ListOf();
        return Prop.ForAll(texts.ToArbitrary(), cuts.ToArbitrary(), (text, bounds) =>
        {
            var zones = bounds.Chunk(2).Where(pair => pair.Length == 2).Select((pair, i) => new Zone((ZoneKind)(i % 6), new(pair[0], pair[1]))).ToList();
            var laidOut = DecisionLayout.Of(InventedDecisions.Named("ce") with { Text = text, Zones = zones, Replacements = [] });
            var pieces = laidOut.Zones.SelectMany(zone => zone.Paragraphs).SelectMany(paragraph => paragraph.Pieces).ToList();
            var read = string.Concat(pieces.Select(piece => text[piece.Start..piece.End]));
            Assert.Equal(Solid(text), Solid(read));
            var ids = laidOut.Zones.Select(zone => zone.Id).Concat(laidOut.Zones.SelectMany(zone => zone.Paragraphs).Select(p => p.Anchor).OfType<string>()).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
        });
    }

    [Fact]
    public void Lines_cut_by_a_page_become_paragraphs_again()
    {
        var decision = InventedDecisions.Named("ca-lyon");
        var facts = DecisionLayout.Of(decision).Zones.Single(zone => zone.Kind == ZoneKind.Expose).Paragraphs;
        var first = facts.First(paragraph => paragraph.Kind == ParagraphKind.Plain);
        var words = string.Join(' ', first.Pieces.Select(piece => piece.In(decision.Text).ToString()));
        Assert.StartsWith("Le 4 février 2019", words, StringComparison.Ordinal);
        Assert.EndsWith("ne mentionnait aucune défaillance majeure.", words, StringComparison.Ordinal);
        Assert.Equal(3, facts.Count(paragraph => paragraph.Kind == ParagraphKind.Item));
    }

    [Fact]
    public void Numbered_paragraphs_have_addresses_that_do_not_repeat()
    {
        var layout = DecisionLayout.Of(InventedDecisions.Named("cass-soc-long"));
        var anchors = layout.Zones.SelectMany(zone => zone.Paragraphs).Where(p => p.Kind == ParagraphKind.Numbered).Select(p => p.Anchor).ToList();
        Assert.Contains("par-31", anchors);
        Assert.Equal(anchors.Count, anchors.Distinct().Count());
        Assert.Equal(["moyens", "moyens-2"], layout.Zones.Where(zone => zone.Kind == ZoneKind.Moyens).Select(zone => zone.Id));
    }

    [Fact]
    public void A_text_without_zones_is_one_zone() => Assert.Null(Assert.Single(DecisionLayout.Of(InventedDecisions.Named("tcom")).Zones).Kind);

    [Theory]
    [InlineData("MOTIFS DE LA DÉCISION", true)]
    [InlineData("Réponse de la Cour", true)]
    [InlineData("II. Sur les préjudices", true)]
    [InlineData("Sur le moyen, pris en sa première branche", true)]
    [InlineData("Sur ce, la cour retient que le bail a pris fin le 3 mai.", false)] // a sentence
    [InlineData("CASSE ET ANNULE, en toutes ses dispositions, l'arrêt rendu", false)] // lower case follows
    [InlineData("[A]", false)] // a placeholder
    [InlineData("12 %", false)]
    public void A_heading_is_told_from_a_sentence(string text, bool heading) => Assert.Equal(heading, ParagraphMarks.IsHeading(text));

    [Theory]
    [InlineData("12. La cour", 12)]
    [InlineData("1. Selon", 1)]
    [InlineData("2019. Année", null)] // a year
    [InlineData("3.500 euros", null)] // an amount
    [InlineData("12.", null)]
    public void A_paragraph_number_is_told_from_a_figure(string text, int? number) => Assert.Equal(number, ParagraphMarks.Number(text));

    [Fact]
    public void Real_public_texts_are_laid_out_without_losing_a_character()
    {
        using var archive = new System.IO.Compression.GZipStream(
            File.OpenRead(Shared.Path("corpus", "judilibre-texts", "decisions.jsonl.gz")), System.IO.Compression.CompressionMode.Decompress);
        using StreamReader reader = new(archive);
        var count = 0;
        while (reader.ReadLine() is { } line)
        {
            using var json = System.Text.Json.JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("texte").GetString()!.ReplaceLineEndings("\n");
            var layout = DecisionLayout.Of(InventedDecisions.Named("ce") with { Text = text, Zones = [], Replacements = [] });
            var read = string.Concat(layout.Zones.SelectMany(z => z.Paragraphs).SelectMany(p => p.Pieces).Select(piece => text[piece.Start..piece.End]));
            Assert.Equal(Solid(text), Solid(read));
            count++;
        }

        Assert.Equal(116, count);
    }

    private static string Solid(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
