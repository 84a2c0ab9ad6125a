namespace Greffe.Formats.Reading;

/// <summary>How deep the tags of an HTML text nest, counted before parsing: a parser's work grows with the depth.</summary>
internal static class MarkupDepth
{
    private static readonly string[] Unnested =
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "path", "source", "track", "wbr", "li", "option", "p"];

    /// <summary>Greatest number of tags open at once; void ones, and those whose end tag may be left out, do not count.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        int depth = 0, deepest = 0;
        while (text.IndexOf('<') is var at and >= 0)
        {
            text = text[(at + 1)..];
            if (text.Length == 0) break;
            if (text[0] == '/') depth = Math.Max(0, depth - (IsUnnested(text[1..]) ? 0 : 1));
            else if (char.IsAsciiLetter(text[0]) && !IsUnnested(text)) deepest = Math.Max(deepest, ++depth);
        }

        return deepest;
    }

    private static bool IsUnnested(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && length < 12 && char.IsAsciiLetterOrDigit(tag[length])) length++;
        foreach (var name in Unnested)
            if (tag[..length].Equals(name, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
