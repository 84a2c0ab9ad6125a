using Greffe.Decisions;
using Greffe.Decisions.Searching;

namespace Greffe.Search.Answering;

/// <summary>Where a question looks.</summary>
/// <param name="Text">In the whole text.</param>
/// <param name="Zones">In these zones of it, one bit a kind; 0 for none.</param>
/// <param name="Summary">In the summaries.</param>
/// <param name="Themes">In the subject headings.</param>
/// <param name="Visa">In the texts applied.</param>
internal sealed record Places(bool Text, int Zones, bool Summary, bool Themes, bool Visa)
{
    /// <summary>The places that the fields of a question name; all when it names none.</summary>
    public static Places From(IReadOnlyList<SearchField> fields)
    {
        if (fields.Count == 0) return new(true, 0, true, true, true);
        var text = fields.Contains(SearchField.Text);
        var zones = 0;
        foreach (var field in fields)
            if (ZoneOf(field) is { } kind && !text) zones |= 1 << (int)kind;
        return new(text, zones, fields.Contains(SearchField.Summary), fields.Contains(SearchField.Themes), fields.Contains(SearchField.Visa));
    }

    /// <summary>Whether a zone of that kind is searched.</summary>
    public bool Has(ZoneKind kind) => Text || (Zones & (1 << (int)kind)) != 0;

    /// <summary>The zone that a field names, if it names one.</summary>
    public static ZoneKind? ZoneOf(SearchField field) => field switch
    {
        SearchField.Introduction => ZoneKind.Introduction,
        SearchField.Expose => ZoneKind.Expose,
        SearchField.Moyens => ZoneKind.Moyens,
        SearchField.Motivations => ZoneKind.Motivations,
        SearchField.Dispositif => ZoneKind.Dispositif,
        SearchField.Annexes => ZoneKind.Annexes,
        _ => null,
    };

    /// <summary>The field that names a zone.</summary>
    public static SearchField FieldOf(ZoneKind kind) => kind switch
    {
        ZoneKind.Introduction => SearchField.Introduction,
        ZoneKind.Expose => SearchField.Expose,
        ZoneKind.Moyens => SearchField.Moyens,
        ZoneKind.Motivations => SearchField.Motivations,
        ZoneKind.Dispositif => SearchField.Dispositif,
        _ => SearchField.Annexes,
    };
}
