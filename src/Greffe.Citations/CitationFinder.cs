using System.Buffers;
using Greffe.Citations.Finding;
using Greffe.Decisions.Citing;

namespace Greffe.Citations;

/// <summary>
/// Finds the decisions and the texts of law that a French text cites. One pass over the words: at each word the rules that its first
/// letter allows are tried, the first that fits takes what it read. Every rule looks a bounded number of characters ahead and back, so
/// time is linear in the length of the text.
/// </summary>
public sealed class CitationFinder : IFindCitations
{
    /// <summary>Citations of <paramref name="text"/>, in reading order, disjoint, in UTF-16 code units. Any text is accepted.</summary>
    public static IReadOnlyList<Citation> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            Letters.Fold(text, folded);
            return Walk(text, folded.AsSpan(0, text.Length));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(folded);
        }
    }

    /// <inheritdoc/>
    IReadOnlyList<Citation> IFindCitations.Find(string text) => Find(text);

    /// <inheritdoc/>
    public string Label(string canonical) => CitationLabel.Of(canonical);

    private static IReadOnlyList<Citation> Walk(ReadOnlySpan<char> text, ReadOnlySpan<char> folded)
    {
        var found = new Findings();
        var cursor = new Cursor(text, folded, 0);
        while (cursor.At < folded.Length)
        {
            if (!Letters.IsWord(cursor.Now))
            {
                cursor.At++;
                continue;
            }

            var start = cursor.At;
            if (!IsInsideNumber(cursor) && Rules.TryRead(ref cursor, found) && cursor.At > start) continue;
            cursor.At = start;
            while (Letters.IsWord(cursor.Now)) cursor.At++;
        }

        return found.Complete();
    }

    /// <summary>Digits behind a full stop, a hyphen or a stroke of other digits are the rest of a longer number: of a telephone, of an account.</summary>
    private static bool IsInsideNumber(in Cursor cursor) =>
        char.IsAsciiDigit(cursor.Now) && cursor.Look(-1) is '-' or '.' or '/' && char.IsAsciiDigit(cursor.Look(-2));
}
