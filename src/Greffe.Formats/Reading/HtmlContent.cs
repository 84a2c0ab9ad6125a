using AngleSharp.Dom;

namespace Greffe.Formats.Reading;

/// <summary>Text of HTML elements.</summary>
internal static class HtmlContent
{
    /// <summary>Adds what <paramref name="element"/> shows. Depth is bounded before parsing.</summary>
    public static void Append(IElement element, MarkupText text)
    {
        var name = element.LocalName;
        if (MarkupText.IsSkipped(name)) return;
        if (name == "br") text.Break();
        var isBlock = MarkupText.IsBlock(name);
        if (isBlock) text.StartLine();
        if (name is "td" or "th") text.Cell();
        foreach (var node in element.ChildNodes)
        {
            if (node is IText words) text.Add(words.Data);
            else if (node is IElement inner) Append(inner, text);
        }

        if (isBlock) text.StartLine();
    }
}
