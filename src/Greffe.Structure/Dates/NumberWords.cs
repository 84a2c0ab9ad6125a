using System.Collections.Frozen;

namespace Greffe.Structure.Dates;

/// <summary>Numbers written in French words, as dates need them: «quinze», «trente et un», «mil neuf cent quatre-vingt-dix-huit».</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, int> Values = new Dictionary<string, int>
    {
        ["premier"] = 1, ["un"] = 1, ["deux"] = 2, ["trois"] = 3, ["quatre"] = 4, ["cinq"] = 5, ["six"] = 6, ["sept"] = 7, ["huit"] = 8, ["neuf"] = 9,
        ["dix"] = 10, ["onze"] = 11, ["douze"] = 12, ["treize"] = 13, ["quatorze"] = 14, ["quinze"] = 15, ["seize"] = 16, ["vingt"] = 20,
        ["vingts"] = 20, ["trente"] = 30, ["quarante"] = 40, ["cinquante"] = 50, ["soixante"] = 60, ["cent"] = 100, ["cents"] = 100,
        ["mil"] = 1000, ["mille"] = 1000, ["et"] = 0,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup = Values.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word is part of a number.</summary>
    public static bool IsOne(ReadOnlySpan<char> word) => Lookup.ContainsKey(word);

    /// <summary>Number that leads <paramref name="text"/>, with the length it takes there; (0, 0) when no number leads it.</summary>
    public static (int Value, int Length) Read(ReadOnlySpan<char> text)
    {
        var (total, current, at, read) = (0, 0, 0, 0);
        while (at < text.Length)
        {
            var end = at;
            while (end < text.Length && char.IsLetter(text[end])) end++;
            if (end == at || !Lookup.TryGetValue(text[at..end], out var value)) break;
            (total, current) = Add(total, current, value);
            read = end;
            at = end;
            while (at < text.Length && (text[at] == '-' || char.IsWhiteSpace(text[at])) && at - end < 3) at++;
            if (at == end) break;
        }

        return (total + current, read);
    }

    private static (int Total, int Current) Add(int total, int current, int value) => value switch
    {
        0 => (total, current),
        1000 => (total + Math.Max(1, current) * 1000, 0),
        100 => (total, Math.Max(1, current) * 100),
        20 when current % 100 == 4 => (total, current - 4 + 80),
        _ => (total, current + value),
    };
}
