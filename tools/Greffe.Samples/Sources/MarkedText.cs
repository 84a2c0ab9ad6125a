using System.Text;
using Greffe.Decisions;

namespace Greffe.Samples.Sources;

/// <summary>
/// Text of a source without its marks: <c>#zone</c> lines open a zone, <c>{{p1:words}}</c> says that the words are p1, <c>{{-:words}}</c>
/// that they are nobody although they look like a declared form. Every other place where a declared form stands is a mention.
/// </summary>
internal sealed class MarkedText
{
    private readonly StringBuilder _text = new();
    private readonly List<(ZoneKind Kind, int Start)> _zones = [];
    private readonly List<SampleMention> _mentions = [];
    private readonly List<TextSpan> _taken = [];
    private readonly List<TextSpan> _nobody = [];

    private MarkedText() { }

    public string Text => _text.ToString();

    public IReadOnlyList<Zone> Zones =>
        [.. _zones.Select((zone, i) => new Zone(zone.Kind, new(zone.Start, i + 1 < _zones.Count ? _zones[i + 1].Start : _text.Length)))];

    public IReadOnlyList<SampleMention> Mentions => [.. _mentions.OrderBy(mention => mention.Span.Start)];

    /// <summary>Words marked as nobody.</summary>
    public IReadOnlyList<TextSpan> Nobody => _nobody;

    public static MarkedText Read(string slug, IEnumerable<string> lines, IReadOnlyList<SampleEntity> entities)
    {
        MarkedText marked = new();
        foreach (var line in Trimmed(lines))
            if (line.StartsWith('#') && ZoneKinds.TryParse(line[1..], out var kind)) marked._zones.Add((kind, marked._text.Length));
            else if (line.StartsWith('#')) throw new SampleFormatException(slug, "a line starts with # and names no zone.");
            else marked.AddLine(slug, line, entities);

        if (marked._text.Length == 0) throw new SampleFormatException(slug, "the text is empty.");
        marked._text.Length--; // the line end after the last line
        marked.FindForms(entities);
        return marked;
    }

    private static IEnumerable<string> Trimmed(IEnumerable<string> lines)
    {
        var all = lines.Select(line => line.TrimEnd().Normalize(NormalizationForm.FormC)).ToList();
        while (all.Count > 0 && all[^1].Length == 0) all.RemoveAt(all.Count - 1);
        return all.SkipWhile(line => line.Length == 0);
    }

    private void AddLine(string slug, string line, IReadOnlyList<SampleEntity> entities)
    {
        var rest = line;
        for (var open = rest.IndexOf("{{", StringComparison.Ordinal); open >= 0; open = rest.IndexOf("{{", StringComparison.Ordinal))
        {
            var close = rest.IndexOf("}}", open, StringComparison.Ordinal);
            var colon = rest.IndexOf(':', open);
            if (close < 0 || colon < 0 || colon > close) throw new SampleFormatException(slug, "an inline mark is not closed.");
            _text.Append(rest, 0, open);
            var span = new TextSpan(_text.Length, _text.Length + close - colon - 1);
            _text.Append(rest, colon + 1, close - colon - 1);
            var id = rest[(open + 2)..colon];
            if (id == "-") _nobody.Add(span);
            else
                _mentions.Add(new(span, entities.FirstOrDefault(entity => entity.Id == id)
                    ?? throw new SampleFormatException(slug, $"«{id}» is not declared.")));
            _taken.Add(span);
            rest = rest[(close + 2)..];
        }

        _text.Append(rest).Append('\n');
    }

    private void FindForms(IReadOnlyList<SampleEntity> entities)
    {
        var text = Text;
        foreach (var (form, entity) in entities.Where(entity => !entity.OnlyMarked).SelectMany(entity => entity.Forms.Select(form => (Form: form, Entity: entity)))
            .OrderByDescending(pair => pair.Form.Length))
        {
            for (var at = text.IndexOf(form, StringComparison.Ordinal); at >= 0; at = text.IndexOf(form, at + 1, StringComparison.Ordinal))
            {
                var span = new TextSpan(at, at + form.Length);
                if (!IsWhole(text, span) || _taken.Any(span.Overlaps)) continue;
                _taken.Add(span);
                _mentions.Add(new(span, entity));
            }
        }
    }

    private static bool IsWhole(string text, TextSpan span) =>
        (span.Start == 0 || !IsPart(text[span.Start - 1])) && (span.End == text.Length || !IsPart(text[span.End]));

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c == '-';
}
