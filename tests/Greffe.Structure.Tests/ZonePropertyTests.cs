using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Greffe.Decisions;
using Greffe.Structure;

namespace Greffe.Tests;

/// <summary>Whatever the text, zones are in order, disjoint, start and end on ink, and cover all of it.</summary>
public class ZonePropertyTests
{
    private static readonly string[] Pieces =
    [
        "PAR CES MOTIFS", "P A R  C E S  M O T I F S :", "Faits et procédure", "EXPOSÉ DU LITIGE", "SUR CE,", "Réponse de la Cour", "Enoncé du moyen", "Examen des moyens",
        "Sur le premier moyen", "MOYENS ANNEXES au présent arrêt", "Attendu que", "Mais attendu que", "Vu l'article 1240 du code civil", "DÉCIDE :", "Article 1er : La requête est rejetée.",
        "Considérant ce qui suit :", "Vu la procédure suivante :", "COUR D'APPEL DE LYON", "N° RG 20/00804", "1. ", "2°/ ", "a rendu le présent arrêt.", "\n", "\n\n", " ", "\t", "\u00a0", "\r\n", "\u2028",
        "😀", "é", "Œ", "\ud800", "\0", "15 février 2022", "ECLI:FR:CCASS:2023:CR01078", "REJETTE le pourvoi", "MOTIFS", "",
    ];

    private static readonly CourtCode[] Courts = [.. new[] { "cc", "ca_lyon", "tj33063", "tcom8501", "cph100946", "ce", "caa69", "ta75", "tc", "autre" }
        .Select(text => CourtCode.TryParse(text, out var code) ? code : CourtCode.Unknown)];

    /// <summary>Texts made of headings, blanks, broken surrogates and any characters.</summary>
    public static class Texts
    {
        public static Arbitrary<string> Text() => ArbMap.Default.GeneratorFor<char>().Select(c => c.ToString())
            .Or(Gen.Elements(Pieces)).Or(Gen.Elements(Pieces)).ListOf().Select(parts => "x" + string.Concat(parts)).ToArbitrary();
    }

    [Property(Arbitrary = [typeof(Texts)], MaxTest = 2000)]
    public void Zones_are_ordered_disjoint_and_cover_all_but_blanks(string text, byte court)
    {
        var decision = Decision(text) with { Court = Courts[court % Courts.Length] };
        var zones = DecisionStructure.Complete(decision).Decision.Zones;
        var covered = new bool[text.Length];
        var end = 0;
        foreach (var zone in zones)
        {
            Assert.InRange(zone.Span.Start, end, text.Length);
            Assert.InRange(zone.Span.End, zone.Span.Start + 1, text.Length);
            Assert.False(char.IsWhiteSpace(text[zone.Span.Start]) || char.IsWhiteSpace(text[zone.Span.End - 1]));
            covered.AsSpan(zone.Span.Start, zone.Span.Length).Fill(true);
            end = zone.Span.End;
        }

        for (var i = 0; i < text.Length; i++) Assert.True(covered[i] || char.IsWhiteSpace(text[i]));
    }

    [Property(Arbitrary = [typeof(Texts)], MaxTest = 500)]
    public void Completing_twice_changes_nothing(string text, byte court)
    {
        var once = DecisionStructure.Complete(Decision(text) with { Court = Courts[court % Courts.Length] });
        var twice = DecisionStructure.Complete(once.Decision);
        Assert.Equal(once.Decision.Zones, twice.Decision.Zones);
        Assert.Equal((once.Decision.Date, once.Decision.Court, once.Decision.Matter), (twice.Decision.Date, twice.Decision.Court, twice.Decision.Matter));
        Assert.DoesNotContain(twice.Findings, finding => finding.Code.EndsWith("-disagrees", StringComparison.Ordinal) && finding.Code is not ("court-disagrees" or "ecli-year-disagrees" or "ecli-chamber-disagrees"));
    }

    [Property(Arbitrary = [typeof(Texts)], MaxTest = 500)]
    public void Findings_point_inside_the_text(string text) =>
        Assert.All(DecisionStructure.Complete(Decision(text)).Findings.SelectMany(finding => finding.Spans),
            span => Assert.True(span.Start >= 0 && span.Start <= span.End && span.End <= text.Length));

    private static Decision Decision(string text) => new() { Id = DecisionId.From("test", "property"), Source = new("test", "property"), Text = text };
}
