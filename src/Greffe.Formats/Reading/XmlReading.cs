using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Greffe.Formats.Reading;

/// <summary>Reads an XML item: encoding, well-formedness and limits first, then the reader of its root element.</summary>
internal static partial class XmlReading
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CheckCharacters = true,
    };

    /// <summary>The decision of this XML.</summary>
    /// <param name="bytes">As delivered.</param>
    /// <param name="text">Decoded text, when a byte order mark told the encoding.</param>
    /// <param name="options">Limits.</param>
    public static ReadResult Read(ReadOnlySpan<byte> bytes, string? text, FormatsOptions options)
    {
        Refusal? refusal = null;
        if (text is null && !TextDecoding.TryDeclared(bytes, DeclaredEncoding(bytes), out text, out refusal)) return new ReadResult.Refused(refusal!);
        if (!TryLoad(text!.TrimStart(), options, out var root, out refusal)) return new ReadResult.Refused(refusal!);
        return root!.Name.LocalName switch
        {
            "TEXTE_JURI_JUDI" => DilaReader.ReadJudicial(root),
            "TEXTE_JURI_ADMIN" => DilaReader.ReadAdministrative(root),
            "Document" when root.Element("Decision") is not null || root.Element("Dossier") is not null => JusticeAdministrativeReader.Read(root),
            _ => new ReadResult.Refused(FormatsProblems.XmlUnknown()),
        };
    }

    private static string? DeclaredEncoding(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 256)]);
        var declared = Declaration().Match(head);
        return declared.Success ? declared.Groups[1].Value : null;
    }

    private static bool TryLoad(string text, FormatsOptions options, out XElement? root, out Refusal? refusal)
    {
        root = null;
        try
        {
            refusal = Check(text, options);
            if (refusal is not null) return false;
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            root = XElement.Load(reader, LoadOptions.PreserveWhitespace);
            return true;
        }
        catch (XmlException broken)
        {
            refusal = text.Contains("<!DOCTYPE", StringComparison.Ordinal)
                ? FormatsProblems.XmlDtd()
                : FormatsProblems.XmlUnreadable(broken.LineNumber, broken.LinePosition);
            return false;
        }
    }

    /// <summary>Depth and attributes, before a tree is built: the tree's own methods recurse.</summary>
    private static Refusal? Check(string text, FormatsOptions options)
    {
        using var reader = XmlReader.Create(new StringReader(text), Settings);
        while (reader.Read())
        {
            if (reader.Depth > options.MaxMarkupDepth) return FormatsProblems.XmlDepth(options.MaxMarkupDepth);
            while (reader.MoveToNextAttribute())
                if (reader.Value.Length > options.MaxAttributeLength) return FormatsProblems.XmlAttribute(reader.Value.Length, options.MaxAttributeLength);
        }

        return null;
    }

    [GeneratedRegex(@"^\s*<\?xml[^>]*?encoding\s*=\s*[""']([A-Za-z0-9._-]+)[""']", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Declaration();
}
