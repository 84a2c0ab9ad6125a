using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Tagging;

/// <summary>Reads the atoms of word forms.</summary>
internal static class FormReading
{
    /// <summary>Atoms of a word.</summary>
    public static FormAtoms OfWord(string folded, uint shape, WordFlags flags, NameEvidence? evidence, uint use, Company beside) => new()
    {
        Word = Hash(folded, 1),
        Shape = shape,
        Flags = flags,
        Evidence = evidence is null ? 0 : Joint(evidence),
        Levels = evidence is null ? 0 : Level(evidence.First) | Level(evidence.Surname) << 3 | Level(evidence.Place) << 6 | Level(evidence.Common) << 9,
        Use = use,
        Beside = beside,
        Head = (Head(folded, 2), Head(folded, 3), Head(folded, 4)),
        Tail = (Tail(folded, 2), Tail(folded, 3), Tail(folded, 4)),
        Length = (uint)Math.Min(8, folded.Length),
    };

    /// <summary>Atoms of a mark.</summary>
    public static FormAtoms OfMark(char mark) => new() { Word = mark switch { '’' => '\'', '–' or '—' or '‐' or '\u2011' => '-', '“' or '”' or '»' or '«' => '"', _ => mark } + 0x10000u };

    /// <summary>Atoms of a number: its value matters only as that of a day, a year or a postcode.</summary>
    public static FormAtoms OfNumber(ReadOnlySpan<char> digits)
    {
        var shape = digits.Length switch
        {
            1 or 2 => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) is > 0 and <= 31 ? 5u : 6u,
            3 => 7u,
            4 => digits is ['1', '9', ..] or ['2', '0', ..] ? 8u : 9u,
            5 => 10u,
            < 9 => 11u,
            _ => 12u,
        };
        return new() { Word = 0x20000u + shape * 16 + (digits[0] == '0' ? 1u : 0) + (uint)Math.Min(7, digits.Length) * 2, Shape = shape, Length = (uint)Math.Min(8, digits.Length) };
    }

    /// <summary>Case class of a word.</summary>
    public static uint ShapeOf(in Token token, ReadOnlySpan<char> word)
    {
        if (token.Shape == Shape.Lower) return 1;
        if (token.Shape == Shape.Upper) return word.Length == 1 || word.Length == 2 && !char.IsLetter(word[1]) ? 4u : 3u;
        foreach (var letter in word[1..]) if (char.IsUpper(letter)) return 13;
        return 2;
    }

    internal static uint Hash(ReadOnlySpan<char> text, uint salt)
    {
        var hash = 2166136261u ^ (salt * 0x9E3779B1u);
        foreach (var letter in text) hash = (hash ^ letter) * 16777619u;
        return hash ^ hash >> 15;
    }

    private static uint Head(string folded, int length) => folded.Length < length ? 0 : Hash(folded.AsSpan(0, length), (uint)length + 10);

    private static uint Tail(string folded, int length) => folded.Length < length ? 0 : Hash(folded.AsSpan(folded.Length - length), (uint)length + 20);

    private static uint Level(float score) => score switch { < -3 => 1, < -1 => 2, < 0.5f => 3, < 2 => 4, _ => 5 };

    private static uint Joint(NameEvidence evidence)
    {
        var (best, second, kind) = (evidence.First, float.NegativeInfinity, 1u);
        Consider(evidence.Surname, 2, ref best, ref second, ref kind);
        Consider(evidence.Place, 3, ref best, ref second, ref kind);
        Consider(evidence.Common, 4, ref best, ref second, ref kind);
        var margin = best - second;
        return kind * 8 + (margin < 0.7f ? 0u : margin < 2 ? 1u : margin < 4 ? 2u : 3u) + (best < -1 ? 4u : 0);
    }

    private static void Consider(float score, uint number, ref float best, ref float second, ref uint kind)
    {
        if (score <= best) { second = Math.Max(second, score); return; }
        (second, best, kind) = (best, score, number);
    }
}
