using System.Text;
using System.Xml;
using Greffe.Formats.Receiving;

namespace Greffe.Formats.Reading;

/// <summary>WordprocessingML to text: one line per paragraph, cells parted by tabs, one line per row.</summary>
internal static class WordMarkup
{
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The text of one part, read forward.</summary>
    public static string Text(XmlReader reader, FormatsOptions options)
    {
        var text = new StringBuilder();
        var cells = 0;
        while (reader.Read())
        {
            if (reader.Depth > options.MaxMarkupDepth) throw new LimitReachedException(FormatsProblems.XmlDepth(options.MaxMarkupDepth));
            if (text.Length > options.MaxTextLength) throw new LimitReachedException(FormatsProblems.TextTooLong(text.Length, options.MaxTextLength));
            if (reader.NodeType == XmlNodeType.Element && IsSkipped(reader)) Skip(reader, options);
            if (reader.NamespaceURI is not (Transitional or Strict)) continue;
            if (reader.NodeType == XmlNodeType.Element) Start(reader, text, ref cells);
            else if (reader.NodeType == XmlNodeType.EndElement) End(reader.LocalName, text, ref cells);
        }

        return text.ToString();
    }

    /// <summary>Deleted text, field codes, the second form of the same drawing, and separators of notes.</summary>
    private static bool IsSkipped(XmlReader reader) => reader.LocalName is "del" or "moveFrom" or "Fallback" or "instrText" or "delText"
        || (reader.LocalName is "footnote" or "endnote" && reader.GetAttribute("type", reader.NamespaceURI) is ("separator" or "continuationSeparator" or "continuationNotice"));

    private static void Skip(XmlReader reader, FormatsOptions options)
    {
        if (reader.IsEmptyElement) return;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
            if (reader.Depth > options.MaxMarkupDepth) throw new LimitReachedException(FormatsProblems.XmlDepth(options.MaxMarkupDepth));
    }

    private static void Start(XmlReader reader, StringBuilder text, ref int cells)
    {
        switch (reader.LocalName)
        {
            case "t":
                AppendText(reader, text);
                break;
            case "tab" when !reader.HasAttributes:
                text.Append('\t');
                break;
            case "br" or "cr":
                text.Append('\n');
                break;
            case "noBreakHyphen":
                text.Append('-');
                break;
            case "footnoteReference" or "endnoteReference" or "footnoteRef" or "endnoteRef":
                break;
            case "tc":
                cells++;
                break;
            case "p" when reader.IsEmptyElement:
                End("p", text, ref cells);
                break;
        }
    }

    private static void AppendText(XmlReader reader, StringBuilder text)
    {
        if (reader.IsEmptyElement) return;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA) text.Append(reader.Value);
    }

    private static void End(string element, StringBuilder text, ref int cells)
    {
        switch (element)
        {
            case "p" when cells == 0:
                text.Append('\n');
                break;
            case "p":
                text.Append(' ');
                break;
            case "tc":
                cells--;
                while (text.Length > 0 && text[^1] == ' ') text.Length--;
                text.Append('\t');
                break;
            case "tr":
                while (text.Length > 0 && text[^1] is (' ' or '\t')) text.Length--;
                text.Append('\n');
                break;
        }
    }
}
