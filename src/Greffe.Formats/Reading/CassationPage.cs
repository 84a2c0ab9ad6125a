using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Greffe.Decisions;

namespace Greffe.Formats.Reading;

/// <summary>Decision page of the Cour de cassation's site: heading, summaries, the text in foldable zones, side blocks.</summary>
internal static partial class CassationPage
{
    private const string Marker = "decision-detaillee-item";

    private static readonly Dictionary<string, ZoneKind> ZoneTitles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Entête"] = ZoneKind.Introduction, ["En-tête"] = ZoneKind.Introduction, ["Exposé du litige"] = ZoneKind.Expose, ["Moyens"] = ZoneKind.Moyens,
        ["Motivation"] = ZoneKind.Motivations, ["Motivations"] = ZoneKind.Motivations, ["Dispositif"] = ZoneKind.Dispositif,
        ["Moyens annexés"] = ZoneKind.Annexes, ["Annexes"] = ZoneKind.Annexes,
    };

    /// <summary>The decision of the page.</summary>
    public static ReadResult Read(ReadOnlySpan<byte> bytes, string? text, FormatsOptions options)
    {
        if (text is null && !TextDecoding.TryDeclared(bytes, DeclaredEncoding(bytes), out text, out var refusal)) return new ReadResult.Refused(refusal!); // set when false
        if (!text!.Contains(Marker, StringComparison.Ordinal)) return new ReadResult.Refused(FormatsProblems.HtmlUnknown());
        if (MarkupDepth.Of(text) > options.MaxMarkupDepth) return new ReadResult.Refused(FormatsProblems.HtmlUnreadable(options.MaxMarkupDepth));
        using var document = new HtmlParser().ParseDocument(text);
        var article = document.QuerySelector("." + Marker);
        var body = article?.QuerySelector(".decision-element--texte-decision");
        if (article is null || body is null) return new ReadResult.Refused(FormatsProblems.HtmlUnknown());
        var (decisionText, zones) = Text(body);
        return new ReadResult.Accepted(SourceFormat.CassationPage, Decision(document, article, decisionText, zones));
    }

    private static Decision Decision(IDocument document, IElement article, string text, IReadOnlyList<Zone> zones)
    {
        var heading = Lines(article.QuerySelector("h1"));
        var header = article.QuerySelector(".decision-header");
        var chamber = (Blanks.CollapsedOrNull(header?.QuerySelector("p")?.TextContent) ?? "").Split(" - ", 2, StringSplitOptions.TrimEntries);
        var level = Blanks.CollapsedOrNull(header?.QuerySelector(".h4-like--emphase")?.TextContent);
        var id = PageId(document) ?? DocumentIdentity.HashOf(text);
        var number = Pourvoi().Match(string.Join(' ', heading));
        return new()
        {
            Id = DecisionId.From("jurinet", id),
            Source = new("jurinet", id),
            Text = text,
            Court = CourtCode.CourDeCassation,
            Date = heading.Select(DateWords.Day).FirstOrDefault(day => day is not null),
            Numbers = CaseNumber.CanonicalAll([number.Success ? number.Value : null], Jurisdiction.CourDeCassation),
            Ecli = EcliOf(header),
            Chamber = SourceTerms.Keyed(Terms.Chambers, chamber[0]),
            Formation = chamber.Length > 1 ? SourceTerms.Keyed(Terms.Formations, chamber[1]) : null,
            PublicationLevels = SourceTerms.Listed([.. (level ?? "").Split(" - ", StringSplitOptions.TrimEntries).Select(SourceTerms.PublicationLevel)]),
            Zones = zones,
            Abstracts = Abstracts(article),
            Themes = [.. article.QuerySelectorAll(".decision-titles").Select(Words).OfType<string>()],
            Visa = [.. article.QuerySelectorAll(".decision-element--appliques li").Select(Words).OfType<string>()],
            Related = [.. article.QuerySelectorAll(".decision-element--rapprochements li").Select(Words).OfType<string>()],
            Contested = Contested(article.QuerySelector(".decision-element--contested li")),
        };
    }

    /// <summary>Text of the decision and its zones; without foldable zones, all paragraphs below the title.</summary>
    private static (string Text, IReadOnlyList<Zone> Zones) Text(IElement body)
    {
        var text = new StringBuilder();
        List<Zone> zones = [];
        var sections = body.QuerySelectorAll(".decision-accordeon");
        foreach (var part in sections.Length > 0 ? (IEnumerable<IElement>)sections : body.Children.Where(child => child.LocalName != "h2"))
        {
            var start = text.Length;
            var markup = new MarkupText();
            foreach (var child in sections.Length > 0 ? part.Children.Where(child => child.LocalName != "h3") : [part]) HtmlContent.Append(child, markup);
            text.Append(markup).Append('\n');
            var title = Words(part.QuerySelector("h3"));
            if (title is not null && ZoneTitles.TryGetValue(title, out var kind)) zones.Add(new(kind, new(start, text.Length)));
        }

        return (text.ToString(), zones);
    }

    private static IReadOnlyList<string> Lines(IElement? element)
    {
        if (element is null) return [];
        var text = new MarkupText();
        HtmlContent.Append(element, text);
        return [.. text.ToString().Split('\n').Select(Blanks.CollapsedOrNull).OfType<string>()];
    }

    private static string? Words(IElement? element) => Blanks.CollapsedOrNull(element?.TextContent);

    private static Ecli? EcliOf(IElement? header)
    {
        foreach (var line in header?.QuerySelectorAll("p") ?? Enumerable.Empty<IElement>())
            if (Ecli.TryParse(line.TextContent, out var ecli)) return ecli;
        return null;
    }

    private static List<Abstract> Abstracts(IElement article)
    {
        List<Abstract> abstracts = [];
        List<string> titles = [];
        foreach (var line in article.QuerySelectorAll(".decision-titles, .decision-summary"))
        {
            if (Words(line) is not { } words) continue;
            if (line.ClassList.Contains("decision-titles"))
            {
                titles.AddRange(words.Split(" - ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
                continue;
            }

            abstracts.Add(new([.. titles], words));
            titles.Clear();
        }

        return abstracts;
    }

    private static ContestedDecision? Contested(IElement? item)
    {
        if (item?.QuerySelectorAll("p") is not { Length: > 0 } lines || Words(lines[0]) is not { } title) return null;
        var details = lines.Length > 1 ? Words(lines[1]) ?? "" : "";
        var open = details.IndexOf('(', StringComparison.Ordinal);
        var number = Numbered().Match(details);
        return new(title, DateWords.Day(open < 0 ? details : details[..open]), number.Success ? number.Groups[1].Value : null);
    }

    private static string? PageId(IDocument document)
    {
        var addresses = document.QuerySelectorAll("link[rel=canonical], meta[property='og:url'], .decision-export-link a, form[action^='/decision/']")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("content") ?? element.GetAttribute("action") ?? "");
        return addresses.Select(address => Identifier().Match(address)).FirstOrDefault(match => match.Success)?.Groups[1].Value;
    }

    private static string? DeclaredEncoding(ReadOnlySpan<byte> bytes)
    {
        var declared = Charset().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 2048)]));
        return declared.Success ? declared.Groups[1].Value : null;
    }

    [GeneratedRegex(@"[0-9]{2}-[0-9]{2}\.[0-9]{3}", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Pourvoi();

    [GeneratedRegex(@"n°\s*([^)\s]{1,40})", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"/decision/(?:export/)?([0-9a-f]{24,27})(?![0-9a-f])", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"<meta[^>]{0,80}charset\s*=\s*[""']?([A-Za-z0-9._-]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 60_000)]
    private static partial Regex Charset();
}
