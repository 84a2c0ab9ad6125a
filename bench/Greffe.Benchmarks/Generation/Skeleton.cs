using System.Text.RegularExpressions;
using Greffe.Decisions;
using Greffe.Samples.Sources;

namespace Greffe.Benchmarks.Generation;

/// <summary>What fills a gap of a line.</summary>
internal enum Slot
{
    /// <summary>Nothing: plain words.</summary>
    Words,

    /// <summary>An entity of the sample that the line comes from.</summary>
    Entity,

    /// <summary>Name of the court.</summary>
    Court,

    /// <summary>Name of the court in capitals.</summary>
    CourtCapitals,

    /// <summary>Date of the decision in figures.</summary>
    DecisionDate,

    /// <summary>Date of the decision in words.</summary>
    DecisionDateWords,

    /// <summary>Case number.</summary>
    Number,

    /// <summary>Any amount.</summary>
    Amount,

    /// <summary>Any earlier date.</summary>
    PastDate,
}

/// <summary>Words, or a gap with what fills it; for an entity the words are those of the sample, which tell the form.</summary>
internal readonly record struct Piece(Slot Slot, string Words, SampleEntity? Entity);

/// <summary>One line of a sample, cut into words and gaps.</summary>
internal sealed record Line(IReadOnlyList<Piece> Pieces, int WordCount);

/// <summary>A sample taken apart: what a generated decision is built on, and a stock of lines for others of the same family.</summary>
internal sealed partial record Skeleton(Sample Sample, IReadOnlyList<(ZoneKind Kind, IReadOnlyList<Line> Lines)> Zones)
{
    /// <summary>Takes every sample apart.</summary>
    public static IReadOnlyList<Skeleton> FromAll(IEnumerable<Sample> samples) => [.. samples.Select(From)];

    private static Skeleton From(Sample sample) => new(sample, [.. sample.Decision.Zones.Select(zone => (zone.Kind, Lines(sample, zone.Span)))]);

    private static List<Line> Lines(Sample sample, TextSpan zone)
    {
        List<Line> lines = [];
        var text = sample.Decision.Text;
        for (var start = zone.Start; start < zone.End;)
        {
            var end = text.IndexOf('\n', start, zone.End - start) is var at and >= 0 ? at : zone.End;
            List<Piece> pieces = [.. Pieces(sample, new(start, end))];
            lines.Add(new(pieces, pieces.Sum(piece => 1 + piece.Words.AsSpan().Count(' '))));
            start = end + 1;
        }

        return lines;
    }

    private static IEnumerable<Piece> Pieces(Sample sample, TextSpan line)
    {
        var (text, at) = (sample.Decision.Text, line.Start);
        foreach (var mention in sample.Mentions.Where(mention => line.Contains(mention.Span)))
        {
            foreach (var piece in Gaps(sample, text[at..mention.Span.Start])) yield return piece;
            yield return new(Slot.Entity, mention.Span.In(text).ToString(), mention.Entity);
            at = mention.Span.End;
        }

        foreach (var piece in Gaps(sample, text[at..line.End])) yield return piece;
    }

    private static IEnumerable<Piece> Gaps(Sample sample, string words)
    {
        var decision = sample.Decision;
        var label = KnownCourts.Label(decision.Court);
        var day = decision.Date!.Value; // every sample has a date
        var fixedGaps = new (Slot Slot, string Words)[]
        {
            (Slot.Court, label), (Slot.CourtCapitals, French.Upper(label)), (Slot.DecisionDate, French.Day(day)),
            (Slot.DecisionDate, French.Upper(French.Day(day))), (Slot.DecisionDateWords, French.DayInWords(day)), (Slot.Number, decision.Numbers[0]),
        };
        var at = 0;
        while (at < words.Length)
        {
            var (slot, start, length) = (Slot.Words, words.Length, 0);
            foreach (var gap in fixedGaps)
                if (words.IndexOf(gap.Words, at, StringComparison.Ordinal) is var found and >= 0 && found < start)
                    (slot, start, length) = (gap.Slot, found, gap.Words.Length);
            foreach (var (kind, pattern) in new[] { (Slot.Amount, Amount()), (Slot.PastDate, PastDate()) })
                if (pattern.Match(words, at) is { Success: true } match && match.Index < start)
                    (slot, start, length) = (kind, match.Index, match.Length);
            if (start > at) yield return new(Slot.Words, words[at..start], null);
            if (length > 0) yield return new(slot, words.Substring(start, length), null);
            at = start + length;
        }
    }

    [GeneratedRegex(@"\b[0-9]{1,3}(?: [0-9]{3})*(?:,[0-9]{2})?(?= euros)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Amount();

    [GeneratedRegex(@"\b(?:1er|[1-9]|[12][0-9]|3[01]) (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre) (?:19|20)[0-9]{2}\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PastDate();
}
