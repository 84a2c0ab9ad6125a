using Greffe.Decisions;
using Greffe.Decisions.Publication;

using Parquet;
using Parquet.Schema;

namespace Greffe.Formats.Writing;

/// <summary>One column: its field and how a row group of it is written.</summary>
internal sealed record ParquetColumn(DataField Field, Func<ParquetRowGroupWriter, IReadOnlyList<PublicDecision>, CancellationToken, Task> Write);

/// <summary>The columns, in the order of the file. None is about a person, on purpose.</summary>
internal static class ParquetColumns
{
    /// <summary>Every column.</summary>
    public static IReadOnlyList<ParquetColumn> All { get; } =
    [
        Text("id", decision => decision.Id.Value), Text("source", decision => decision.Source),
        Text("jurisdiction", decision => decision.Court.Jurisdiction.Key), Text("court", decision => decision.Court.Value),
        Text("court_label", decision => decision.CourtLabel), Day("date", decision => decision.Date),
        Text("number", decision => decision.Numbers.Count > 0 ? decision.Numbers[0] : null),
        Text("numbers", decision => Joined(decision.Numbers)), Text("ecli", decision => decision.Ecli?.Value),
        Text("form", decision => decision.Form.Key), Text("type", decision => decision.Type?.Key),
        Text("type_label", decision => decision.Type?.Label), Text("chamber", decision => decision.Chamber?.Key),
        Text("chamber_label", decision => decision.Chamber?.Label), Text("formation", decision => decision.Formation?.Key),
        Text("formation_label", decision => decision.Formation?.Label), Text("solution", decision => decision.Solution?.Key),
        Text("solution_label", decision => decision.Solution?.Label),
        Text("publication_levels", decision => Joined([.. decision.PublicationLevels.Select(level => level.Key)])),
        Text("nac", decision => decision.Nac), Text("rule", decision => decision.Rule),
        Day("published_on", decision => decision.PublishedOn), Day("updated_on", decision => decision.UpdatedOn),
        Text("occultation_version", decision => decision.OccultationVersion), Text("themes", decision => Joined(decision.Themes)),
        Text("summary", decision => Joined([.. decision.Abstracts.Select(item => item.Summary)])),
        Text("visa", decision => Joined(decision.Visa)), Number("placeholders", decision => decision.Replacements.Count),
        Number("text_length", decision => decision.Text.Length),
        Text("zones", decision => string.Join(' ', decision.Zones.Select(zone => $"{zone.Kind.Key}:{zone.Span.Start}-{zone.Span.End}"))),
        Text("text", decision => decision.Text),
    ];

    private static string? Joined(IReadOnlyList<string> values) => values.Count == 0 ? null : string.Join(" | ", values);

    private static ParquetColumn Text(string name, Func<PublicDecision, string?> value)
    {
        var field = new DataField<string>(name, true);
        return new(field, (group, decisions, _) =>
            group.WriteAsync(field, decisions.Select(decision => value(decision)!).ToArray())); // null is a value of this column
    }

    private static ParquetColumn Day(string name, Func<PublicDecision, DateOnly> value)
    {
        var field = new DataField<DateOnly>(name);
        return new(field, (group, decisions, cancellation) =>
            group.WriteAsync<DateOnly>(field, decisions.Select(value).ToArray(), cancellationToken: cancellation));
    }

    private static ParquetColumn Number(string name, Func<PublicDecision, int> value)
    {
        var field = new DataField<int>(name);
        return new(field, (group, decisions, cancellation) =>
            group.WriteAsync<int>(field, decisions.Select(value).ToArray(), cancellationToken: cancellation));
    }
}
