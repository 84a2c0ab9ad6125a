using System.Globalization;
using Greffe.Catalogue.Describe;
using Greffe.Records;
using Microsoft.AspNetCore.Http;

namespace Greffe.Catalogue.WriteRecord;

/// <summary>The form of a record: what stands in each field, out of the record or as a person typed it, and the record that it says.</summary>
internal sealed record RecordForm(RecordKind Kind, bool IsNew, IReadOnlyDictionary<string, string> Typed)
{
    /// <summary>Empty lines offered for ports, editions and distributions.</summary>
    private const int Spare = 2;

    public IReadOnlyList<RecordRefusal> Errors { get; init; } = [];

    public string this[string name] => Typed.GetValueOrDefault(name, "");

    public string Id => this["id"];

    public int Distributions => Kind == RecordKind.DataSet ? Lines("d") : 0;

    public int Ports => Kind == RecordKind.Product ? Lines("p") : 0;

    public int Editions => Kind == RecordKind.Reference ? Lines("e") : 0;

    public static RecordForm Blank(RecordKind kind) => new(kind, true, new Dictionary<string, string> { ["visibility"] = Visibility.Internal.Code() });

    public static RecordForm Of(CatalogueRecord record)
    {
        Dictionary<string, string> typed = new() { ["id"] = record.Id, ["visibility"] = record.Visibility.Code(), ["seen"] = RecordStore.Text(record.ChangedAt) };
        Values(record, "", typed);
        foreach (var (one, at) in record.Distributions.Select((one, at) => (one, at)))
        {
            (typed[$"d{at}.id"], typed[$"d{at}.visibility"]) = (one.Id, one.Visibility.Code());
            Values(one, $"d{at}.", typed);
        }

        foreach (var (port, at) in record.Ports.Select((port, at) => (port, at)))
            (typed[$"p{at}.direction"], typed[$"p{at}.name"], typed[$"p{at}.target"], typed[$"p{at}.visibility"]) = (port.Direction == PortDirection.Input ? "input" : "output", port.Name, port.Target, port.Visibility.Code());
        foreach (var (edition, at) in record.Editions.Select((edition, at) => (edition, at)))
            (typed[$"e{at}.version"], typed[$"e{at}.from"], typed[$"e{at}.to"], typed[$"e{at}.entries"], typed[$"e{at}.note"]) =
                (edition.Version, Day(edition.From), edition.To is { } to ? Day(to) : "", edition.Entries?.ToString(CultureInfo.InvariantCulture) ?? "", edition.Note ?? "");
        return new(record.Kind, false, typed);
    }

    public static RecordForm Read(RecordKind kind, bool isNew, IFormCollection posted) =>
        new(kind, isNew, posted.ToDictionary(pair => pair.Key, pair => string.Join('\n', pair.Value.AsEnumerable()).ReplaceLineEndings("\n").Trim(), StringComparer.Ordinal));

    /// <summary>When the record that was edited had last changed.</summary>
    public DateTimeOffset? Seen => this["seen"].Length > 0 && DateTimeOffset.TryParse(this["seen"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    /// <summary>The record that the form says; what cannot be read is a reason, by field.</summary>
    public (CatalogueRecord Record, IReadOnlyList<RecordRefusal> Reasons) Record()
    {
        List<RecordRefusal> reasons = [];
        return (new()
        {
            Id = Id, Kind = Kind, Visibility = Level("visibility", reasons) ?? Visibility.Internal, Values = Values(Kind, ""), Access = Access(Kind, "", reasons),
            Distributions = [.. Filled("d", Distributions, "id", "accessUrl").Select(at => new CatalogueRecord
            {
                Id = this[$"d{at}.id"], Kind = RecordKind.Distribution, Visibility = Level($"d{at}.visibility", reasons) ?? Visibility.Public,
                Values = Values(RecordKind.Distribution, $"d{at}."), Access = Access(RecordKind.Distribution, $"d{at}.", reasons),
            })],
            Ports = [.. Filled("p", Ports, "name", "target").Select(at => new ProductPort(
                this[$"p{at}.direction"] == "input" ? PortDirection.Input : PortDirection.Output, this[$"p{at}.name"], this[$"p{at}.target"], Level($"p{at}.visibility", reasons) ?? Visibility.Public))],
            Editions = [.. Filled("e", Editions, "version", "from").Select(at => Edition(at, reasons)).OfType<ReferenceEdition>()],
        }, reasons);
    }

    private ReferenceEdition? Edition(int at, List<RecordRefusal> reasons)
    {
        var (from, to, entries) = (Freshness.Day(this[$"e{at}.from"]), Freshness.Day(this[$"e{at}.to"]), long.TryParse(this[$"e{at}.entries"], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : (long?)null);
        if (from is null || (to is null && this[$"e{at}.to"].Length > 0)) reasons.Add(new("editions", $"Les jours de l'édition « {this[$"e{at}.version"]} » s'écrivent AAAA-MM-JJ."));
        if (entries is null && this[$"e{at}.entries"].Length > 0) reasons.Add(new("editions", $"Le nombre d'entrées de l'édition « {this[$"e{at}.version"]} » est un nombre entier."));
        return from is { } first ? new(this[$"e{at}.version"], first, to, entries, this[$"e{at}.note"].Length > 0 ? this[$"e{at}.note"] : null) : null;
    }

    private static void Values(CatalogueRecord record, string place, Dictionary<string, string> typed)
    {
        foreach (var (name, values) in record.Values.Pairs) typed[$"{place}f.{name}"] = string.Join('\n', values);
        foreach (var (name, level) in record.Access) typed[$"{place}a.{name}"] = level.Code();
    }

    private FieldValues Values(RecordKind kind, string place) => new(FieldRules.Of(kind).Select(rule => KeyValuePair.Create(rule.Name, (IReadOnlyList<string>)(
        rule.IsMany ? [.. this[$"{place}f.{rule.Name}"].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()] : [this[$"{place}f.{rule.Name}"]]))));

    private Dictionary<string, Visibility> Access(RecordKind kind, string place, List<RecordRefusal> reasons) => FieldRules.Of(kind).Where(rule => this[$"{place}a.{rule.Name}"].Length > 0)
        .Select(rule => (rule.Name, Level: Level($"{place}a.{rule.Name}", reasons))).Where(pair => pair.Level is not null).ToDictionary(pair => pair.Name, pair => pair.Level!.Value);

    private Visibility? Level(string name, List<RecordRefusal> reasons)
    {
        if (Visibilities.TryParse(this[name], out var level)) return level;
        if (this[name].Length > 0) reasons.Add(new(name, $"« {this[name]} » n'est pas un niveau de visibilité."));
        return null;
    }

    private IEnumerable<int> Filled(string sign, int lines, params string[] fields) =>
        Enumerable.Range(0, lines).Where(at => fields.Any(field => this[$"{sign}{at}.{field}"].Length > 0 || this[$"{sign}{at}.f.{field}"].Length > 0));

    private int Lines(string sign)
    {
        var last = Typed.Where(pair => pair.Value.Length > 0 && pair.Key.StartsWith(sign, StringComparison.Ordinal) && pair.Key.IndexOf('.', StringComparison.Ordinal) is > 1 and var dot
                && int.TryParse(pair.Key.AsSpan(1, dot - 1), NumberStyles.None, CultureInfo.InvariantCulture, out _) && !pair.Key.EndsWith(".direction", StringComparison.Ordinal) && !pair.Key.EndsWith(".visibility", StringComparison.Ordinal))
            .Select(pair => int.Parse(pair.Key.AsSpan(1, pair.Key.IndexOf('.', StringComparison.Ordinal) - 1), CultureInfo.InvariantCulture)).DefaultIfEmpty(-1).Max();
        return Math.Min(last, RecordRules.MaxDistributions) + 1 + Spare;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
