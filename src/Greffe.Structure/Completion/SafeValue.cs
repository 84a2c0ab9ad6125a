using Greffe.Decisions;

namespace Greffe.Structure.Completion;

/// <summary>What of a value may stand in a finding: nothing that could be a stretch of free text.</summary>
internal static class SafeValue
{
    /// <summary>A case number, when it looks like one; otherwise null.</summary>
    public static string? Number(string? number)
    {
        if (number is not { Length: > 0 and <= 24 } || !number.Any(char.IsAsciiDigit)) return null;
        var letters = 0;
        foreach (var c in number)
        {
            if (char.IsAsciiLetterUpper(c)) letters++;
            else if (!char.IsAsciiDigit(c) && c is not ('/' or '-' or '.' or ' ')) return null;
        }

        return letters <= 6 ? number : null;
    }

    /// <summary>The key of a term, when it is one of its list; otherwise null.</summary>
    public static string? Key(IReadOnlyList<Term> list, Term term) => list.ByKey(term.Key)?.Key;
}
