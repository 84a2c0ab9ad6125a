using System.Diagnostics;
using FsCheck.Xunit;

namespace Greffe.Citations.Tests;

/// <summary>Texts made to slow a reader down, and any text at all.</summary>
public class HostileTests
{
    private const int Size = 1_000_000;

    [Theory]
    [InlineData("art. ")]
    [InlineData("article L. 1, ")]
    [InlineData("articles 1, 2 et 3 ")]
    [InlineData("article 1 du code de la ")]
    [InlineData("code de procedures ")]
    [InlineData("Cass. civ. ")]
    [InlineData("Cass. 2e civ., 12 mai 2021, ")]
    [InlineData("CE, Société ")]
    [InlineData("CE, A")]
    [InlineData("cour d'appel de ")]
    [InlineData("arrêt rendu le 5 mai 2019 par la ")]
    [InlineData("pourvois n° 19-10.001, ")]
    [InlineData("requêtes n° 394925, ")]
    [InlineData("n° n° ")]
    [InlineData("1-1-1-")]
    [InlineData("deux mille ")]
    [InlineData("de l'article 1er alinéa ")]
    [InlineData("                        ")]
    [InlineData("((((((((")]
    [InlineData("ECLI:FR:")]
    [InlineData("L. L. L. ")]
    public void A_million_characters_take_seconds_at_most(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Size / piece.Length));
        CitationFinder.Find(text[..1000]);
        var started = Stopwatch.GetTimestamp();
        CitationFinder.Find(text);
        var elapsed = Stopwatch.GetElapsedTime(started);
        Assert.True(elapsed < TimeSpan.FromMinutes(1), $"{elapsed} for «{piece}»");
    }

    [Property(MaxTest = 300)]
    public bool Any_text_gives_ordered_disjoint_spans_inside_it(string? text) => Ordered(text ?? "");

    [Property(MaxTest = 200)]
    public bool Pieces_of_citations_in_any_order_give_ordered_disjoint_spans(byte[] picks)
    {
        string[] pieces = ["Cass. ", "civ. ", "2e ", "n° ", "20-12.345", ", ", "12 mai 2021", "article ", "L. ", "1234-5", " du ", "code civil", " et ", "CE", "(", ")", "\ud83d", " à ", "du même code", "\n"];
        return Ordered(string.Concat(picks.Select(pick => pieces[pick % pieces.Length])));
    }

    private static bool Ordered(string text)
    {
        var at = 0;
        foreach (var citation in CitationFinder.Find(text))
        {
            if (citation.Span.Start < at || citation.Span.Length <= 0 || citation.Span.End > text.Length || citation.Canonical.Length == 0) return false;
            at = citation.Span.End;
        }

        return true;
    }
}
