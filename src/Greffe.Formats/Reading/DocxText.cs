using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Greffe.Formats.Receiving;

namespace Greffe.Formats.Reading;

/// <summary>Text of a Word package: headers first, the body, notes, then footers that say more than a page number.</summary>
internal sealed partial class DocxText(ZipArchive archive, FormatsOptions options)
{
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private readonly Expansion expansion = new(options);

    /// <summary>The text; null when the package has no main part.</summary>
    public string? Read()
    {
        var main = Targets("_rels/.rels", "").FirstOrDefault(target => target.Kind == "officeDocument").Part ?? "word/document.xml";
        if (Part(main) is not { } body) return null;
        var slash = main.LastIndexOf('/');
        var folder = main[..(slash + 1)];
        var related = Targets($"{folder}_rels/{main[(slash + 1)..]}.rels", folder).ToList();
        var text = new StringBuilder();
        Append(text, Parts(related, "header").Distinct());
        Append(text, [body]);
        Append(text, Parts(related, "footnotes").Concat(Parts(related, "endnotes")));
        Append(text, Parts(related, "footer").Distinct().Where(footer => !PageNumber().IsMatch(footer)));
        return text.ToString();
    }

    private static void Append(StringBuilder text, IEnumerable<string> parts)
    {
        foreach (var part in parts.Where(part => !string.IsNullOrWhiteSpace(part)))
        {
            if (text.Length > 0) text.Append('\n');
            text.Append(part.Trim('\n')).Append('\n');
        }
    }

    private IEnumerable<string> Parts(IEnumerable<(string Kind, string Part)> related, string kind) =>
        related.Where(target => target.Kind == kind).OrderBy(target => target.Part, StringComparer.Ordinal).Select(target => Part(target.Part)).OfType<string>();

    private string? Part(string name)
    {
        if (Open(name) is not { } reader) return null;
        using (reader) return WordMarkup.Text(reader, options);
    }

    private IEnumerable<(string Kind, string Part)> Targets(string name, string folder)
    {
        if (Open(name) is not { } reader) yield break;
        using (reader)
        {
            while (reader.Read())
            {
                if (reader is not { NodeType: XmlNodeType.Element, LocalName: "Relationship", NamespaceURI: Relationships }) continue;
                var (type, target) = (reader.GetAttribute("Type") ?? "", reader.GetAttribute("Target") ?? "");
                if (reader.GetAttribute("TargetMode") == "External" || target.Length == 0) continue;
                yield return (type[(type.LastIndexOf('/') + 1)..], target[0] == '/' ? target[1..] : folder + target);
            }
        }
    }

    private XmlReader? Open(string name)
    {
        if (archive.GetEntry(name) is not { } entry) return null;
        var checkedEntry = new EntryCheck(entry.Length, entry.Crc32).Over(entry.Open());
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true, IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = options.MaxItemBytes * 4L,
        };
        return XmlReader.Create(expansion.Watch(checkedEntry, () => entry.CompressedLength), settings);
    }

    [GeneratedRegex(@"^\W*(?:page)?\W*[0-9]*\W*(?:(?:sur|de|/)\W*[0-9]*)?\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 60_000)]
    private static partial Regex PageNumber();
}
