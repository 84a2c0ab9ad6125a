using System.Text;

namespace Greffe.Formats.Reading;

/// <summary>Builds plain text from XML or HTML content: blanks collapsed, one line per paragraph, line breaks kept, cells parted by tabs.</summary>
internal sealed class MarkupText
{
    private readonly StringBuilder text = new();
    private bool blankPending;
    private bool atLineStart = true;

    /// <summary>Length so far.</summary>
    public int Length => text.Length;

    /// <summary>Whether an element of this name is dropped with what it holds.</summary>
    public static bool IsSkipped(string element) =>
        element is "script" or "style" or "svg" or "noscript" or "head" or "template" or "button" or "title";

    /// <summary>Whether an element of this name stands on lines of its own.</summary>
    public static bool IsBlock(string element) => element is "p" or "div" or "li" or "tr" or "table" or "ul" or "ol" or "dl" or "dt" or "dd"
        or "section" or "article" or "blockquote" or "pre" or "hr" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "center";

    /// <summary>Adds text; runs of blanks become one, line ends included.</summary>
    public void Add(ReadOnlySpan<char> raw)
    {
        foreach (var c in raw)
        {
            if (c is ' ' or '\t' or '\n' or '\r')
            {
                blankPending = !atLineStart;
                continue;
            }

            if (blankPending) text.Append(' ');
            text.Append(c);
            blankPending = atLineStart = false;
        }
    }

    /// <summary>Adds text whose line ends count.</summary>
    public void AddLines(string raw)
    {
        var first = true;
        foreach (var line in raw.AsSpan().EnumerateLines())
        {
            if (!first) Break();
            first = false;
            Add(line);
        }
    }

    /// <summary>Ends the line.</summary>
    public void Break()
    {
        text.Append('\n');
        blankPending = false;
        atLineStart = true;
    }

    /// <summary>Makes sure that what follows starts a line.</summary>
    public void StartLine()
    {
        if (!atLineStart) Break();
    }

    /// <summary>Parts two cells of a row.</summary>
    public void Cell()
    {
        if (atLineStart) return;
        text.Append('\t');
        blankPending = false;
        atLineStart = true;
    }

    /// <summary>The text, without line ends before and after.</summary>
    public override string ToString() => text.ToString().Trim('\n');
}
