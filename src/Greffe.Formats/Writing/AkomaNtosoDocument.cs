using System.Globalization;
using System.Text;
using System.Xml;

using Greffe.Decisions;
using Greffe.Decisions.Publication;

namespace Greffe.Formats.Writing;

/// <summary>
/// Akoma Ntoso 3.0 (OASIS LegalDocML 1.0): a <c>judgment</c> whose body has one block for each zone, one <c>p</c> for each line that is
/// not blank, and each placeholder as an <c>inline</c>.
/// </summary>
internal sealed class AkomaNtosoDocument : IDecisionDocument
{
    internal const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
    internal const string Own = "urn:greffe:akn:1";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineChars = "\n", Indent = false,
        NewLineHandling = NewLineHandling.None,
    };

    public string Extension => ".akn.xml";

    public byte[] Write(PublicDecision decision, ExportHeader header)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Settings))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("akomaNtoso", Namespace);
            xml.WriteStartElement("judgment", Namespace);
            xml.WriteAttributeString("name", "decision");
            AkomaNtosoMeta.Write(xml, decision, header);
            Header(xml, decision);
            var clean = decision with { Text = XmlCharacters.Clean(decision.Text) };
            Body(xml, clean, AkomaNtosoMarks.Of(clean, header.Citations));
            xml.WriteEndDocument();
        }

        return buffer.ToArray();
    }

    private static void Header(XmlWriter xml, PublicDecision decision)
    {
        xml.WriteStartElement("header", Namespace);
        xml.WriteStartElement("p", Namespace);
        xml.WriteElementString("courtType", Namespace, XmlCharacters.Clean(decision.CourtLabel));
        xml.WriteString(", ");
        xml.WriteStartElement("docDate", Namespace);
        xml.WriteAttributeString("date", Day(decision.Date));
        xml.WriteString(Day(decision.Date));
        xml.WriteEndElement();
        foreach (var number in decision.Numbers)
        {
            xml.WriteString(", ");
            xml.WriteElementString("docketNumber", Namespace, XmlCharacters.Clean(number));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Zones and, between them, stretches that no zone claims, in reading order.</summary>
    private static void Body(XmlWriter xml, PublicDecision decision, AkomaNtosoMarks marks)
    {
        xml.WriteStartElement("judgmentBody", Namespace);
        var (at, block) = (0, 0);
        foreach (var zone in decision.Zones)
        {
            Block(xml, decision, marks, null, new(at, zone.Span.Start), ref block);
            Block(xml, decision, marks, zone.Kind, zone.Span, ref block);
            at = zone.Span.End;
        }

        Block(xml, decision, marks, null, new(at, decision.Text.Length), ref block);
        if (block == 0) Element(xml, null, 1, () => xml.WriteElementString("p", Namespace, ""));
        xml.WriteEndElement();
    }

    private static void Block(
        XmlWriter xml, PublicDecision decision, AkomaNtosoMarks marks, ZoneKind? kind, TextSpan span, ref int block)
    {
        if (span.Length <= 0 || span.In(decision.Text).IsWhiteSpace()) return;
        Element(xml, kind, ++block, () => Paragraphs(xml, decision.Text, marks, span));
    }

    private static void Element(XmlWriter xml, ZoneKind? kind, int block, Action content)
    {
        var (name, marker) = kind switch
        {
            ZoneKind.Introduction => ("introduction", "introduction"),
            ZoneKind.Expose => ("background", "expose"),
            ZoneKind.Moyens => ("arguments", "moyens"),
            ZoneKind.Motivations => ("motivation", "motivations"),
            ZoneKind.Dispositif => ("decision", "dispositif"),
            ZoneKind.Annexes => ("arguments", "annexes"),
            _ => ("background", "sans-zone"),
        };
        xml.WriteStartElement(name, Namespace);
        xml.WriteAttributeString("eId", string.Create(CultureInfo.InvariantCulture, $"block_{block}"));
        xml.WriteAttributeString("class", marker);
        content();
        xml.WriteEndElement();
    }

    private static void Paragraphs(XmlWriter xml, string text, AkomaNtosoMarks marks, TextSpan span)
    {
        for (var start = span.Start; start < span.End;)
        {
            var feed = text.IndexOf('\n', start, span.End - start);
            var line = new TextSpan(start, feed < 0 ? span.End : feed);
            start = line.End + 1;
            if (line.In(text).IsWhiteSpace()) continue;
            xml.WriteStartElement("p", Namespace);
            marks.WriteLine(xml, text, line);
            xml.WriteEndElement();
        }
    }

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
