using Greffe.Decisions;

namespace Greffe.Structure.Lines;

/// <summary>
/// A line as headings are looked for in it: its first letters and digits, capital and without accent, blanks and punctuation dropped,
/// so that «P A R  C E S  M O T I F S :», «Par ces motifs,» and «PAR CES MOTIFS» are the same. A leading number («II.», «2 -») is left out.
/// </summary>
internal readonly ref struct FoldedLine
{
    private readonly ReadOnlySpan<char> letters;
    private readonly ReadOnlySpan<bool> ends;
    private readonly bool whole;

    public FoldedLine(ReadOnlySpan<char> source, TextSpan span, ReadOnlySpan<char> letters, ReadOnlySpan<bool> ends, bool whole, bool numbered)
    {
        Source = source;
        Span = span;
        Numbered = numbered;
        this.letters = letters;
        this.ends = ends;
        this.whole = whole;
    }

    /// <summary>The line itself, without surrounding blanks.</summary>
    public ReadOnlySpan<char> Source { get; }

    /// <summary>Where it stands.</summary>
    public TextSpan Span { get; }

    /// <summary>Whether it begins as a numbered paragraph, «12. ».</summary>
    public bool Numbered { get; }

    /// <summary>Length of the line in UTF-16 code units.</summary>
    public int Length => Span.Length;

    /// <summary>Whether the line reads as a heading: not a long sentence, no final full stop.</summary>
    public bool LooksLikeHeading => Length <= 90 && Source[^1] is not ('.' or ';');

    /// <summary>Whether the line begins with a capital letter or with a number.</summary>
    public bool StartsHigh
    {
        get
        {
            foreach (var c in Source)
                if (char.IsLetterOrDigit(c))
                    return !char.IsLower(c);
            return false;
        }
    }

    /// <summary>Whether all letters among the first of the line are capitals.</summary>
    public bool StartsInCapitals(int count)
    {
        foreach (var c in Source)
        {
            if (!char.IsLetter(c)) continue;
            if (char.IsLower(c)) return false;
            if (--count == 0) return true;
        }

        return count <= 0;
    }

    /// <summary>Whether the line begins with these whole words. Blanks of <paramref name="heading"/> do not count.</summary>
    public bool Opens(string heading) => Matched(heading) is var matched and > 0 && (matched == letters.Length || ends[matched - 1]);

    /// <summary>Whether the line is these words and nothing else.</summary>
    public bool Is(string heading) => whole && Matched(heading) == letters.Length && letters.Length > 0;

    /// <summary>Whether the line is one of these headings and nothing else.</summary>
    public bool IsOneOf(ReadOnlySpan<string> headings)
    {
        foreach (var heading in headings)
            if (Is(heading)) return true;
        return false;
    }

    /// <summary>Whether the line begins with one of these groups of words.</summary>
    public bool OpensOneOf(ReadOnlySpan<string> headings)
    {
        foreach (var heading in headings)
            if (Opens(heading)) return true;
        return false;
    }

    /// <summary>Whether these letters (capital, no blank) stand among the first of the line.</summary>
    public bool Has(string compact) => letters.IndexOf(compact) >= 0;

    /// <summary>The folded letters.</summary>
    public ReadOnlySpan<char> Letters => letters;

    private int Matched(string heading)
    {
        var at = 0;
        foreach (var c in heading)
        {
            if (c == ' ') continue;
            if (at >= letters.Length || letters[at] != c) return 0;
            at++;
        }

        return at;
    }
}
