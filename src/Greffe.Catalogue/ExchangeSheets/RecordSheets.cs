using System.Globalization;
using Greffe.Catalogue.Describe;
using Greffe.Catalogue.FindRecords;
using Greffe.Catalogue.Store;
using Greffe.Catalogue.WriteRecord;
using Greffe.Decisions.People;
using Greffe.Records;

namespace Greffe.Catalogue.ExchangeSheets;

/// <summary>One thing wrong in a file of records.</summary>
/// <param name="Line">Line of the file, from 1; the names are line 1.</param>
/// <param name="Column">Name of the column; empty for the line.</param>
/// <param name="Message">French sentence.</param>
public sealed record SheetFault(int Line, string Column, string Message);

/// <summary>What came of an import.</summary>
/// <param name="Written">Records written.</param>
/// <param name="Unchanged">Records that were the same already.</param>
/// <param name="Faults">What is wrong, by line.</param>
internal sealed record ImportResult(int Written, int Unchanged, IReadOnlyList<SheetFault> Faults);

/// <summary>Records as lines of a spreadsheet: one line each, several values of a field with bars between. Distributions, ports and own visibilities stay as they are.</summary>
internal sealed class RecordSheets(RecordStore store, RecordSearch search, RecordDesk desk)
{
    /// <summary>Most lines of a file, in and out.</summary>
    public const int MaxLines = 10_000;

    private const char Bar = '|';

    private static readonly string[] Names = [.. RecordKinds.WithPage.SelectMany(FieldRules.Of).Select(rule => rule.Name).Distinct()];

    private static readonly string[] First = ["type", "id", "visibility"];

    /// <summary>What a search finds, as the reader may see it.</summary>
    public Sheet Export(RecordQuery query, Reader reader) => new([.. First, .. Names], store.Read(records =>
    {
        List<IReadOnlyList<string>> lines = [];
        while (lines.Count < MaxLines)
        {
            var page = search.Handle(records, query with { Offset = lines.Count, Limit = CatalogueStore.MaxPage }, reader).Records;
            lines.AddRange(page.Select(record => (IReadOnlyList<string>)[record.Kind.Code(), record.Id, record.Visibility.Code(), .. Names.Select(name => string.Join(Bar, record.Values.All(name)))]));
            if (page.Count < CatalogueStore.MaxPage) break;
        }

        return lines;
    }));

    /// <summary>Writes the records of a file: all, or none when one line is wrong, or the good lines alone when the person chose it.</summary>
    public ImportResult Import(Agent agent, Sheet sheet, bool onlyGood)
    {
        if (First.Where(name => !sheet.Header.Contains(name)).ToList() is { Count: > 0 } missing) return new(0, 0, [new(1, string.Join(", ", missing), "Cette colonne manque.")]);
        List<SheetFault> faults = [.. sheet.Header.Where(name => name.Length > 0 && !First.Contains(name) && !Names.Contains(name)).Select(name => new SheetFault(1, name, "Cette colonne n'est pas un champ du catalogue."))];
        foreach (var twice in sheet.Header.Where(name => name.Length > 0).GroupBy(name => name).Where(group => group.Count() > 1)) faults.Add(new(1, twice.Key, "Cette colonne est là deux fois."));
        if (faults.Count > 0) return new(0, 0, faults);
        var good = store.Read(records => Read(records, sheet, faults));
        if (faults.Count > 0 && !onlyGood) return new(0, 0, faults);
        var written = desk.WriteAll(agent, good);
        return new(written.Count(result => result is WriteResult.Created or WriteResult.Changed), written.Count(result => result is WriteResult.Unchanged), faults);
    }

    private static List<CatalogueRecord> Read(RecordReader records, Sheet sheet, List<SheetFault> faults)
    {
        List<(int Line, CatalogueRecord Record)> read = [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (cells, at) in sheet.Lines.Select((cells, at) => (cells, at + 2)))
        {
            if (cells.All(string.IsNullOrWhiteSpace)) continue;
            var line = sheet.Header.Select((name, column) => (name, Text: column < cells.Count ? cells[column].Trim() : "")).Where(pair => pair.name.Length > 0).ToDictionary(pair => pair.name, pair => pair.Text);
            if (!RecordKinds.TryParse(line["type"], out var kind) || kind == RecordKind.Distribution) faults.Add(new(at, "type", $"« {line["type"]} » n'est pas un type de fiche : {string.Join(", ", RecordKinds.WithPage.Select(one => one.Code()))}."));
            else if (!Visibilities.TryParse(line["visibility"], out var visibility)) faults.Add(new(at, "visibility", $"« {line["visibility"]} » n'est pas un niveau : public, internal ou restricted."));
            else if (!seen.Add(line["id"])) faults.Add(new(at, "id", $"« {line["id"]} » est déjà sur une autre ligne."));
            else if (Strange(kind, line) is { } strange) faults.Add(new(at, strange, "Ce champ n'existe pas pour ce type de fiche."));
            else read.Add((at, Merge(records.Find(line["id"], Reader.Everything), kind, visibility, line)));
        }

        List<CatalogueRecord> good = [];
        var together = read.Select(pair => pair.Record.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (at, record) in read)
        {
            var reasons = RecordDesk.Check(records, record, together);
            faults.AddRange(reasons.Select(reason => new SheetFault(at, reason.Field, reason.Message)));
            if (reasons.Count == 0) good.Add(record);
        }

        return good;
    }

    private static string? Strange(RecordKind kind, Dictionary<string, string> line) =>
        line.FirstOrDefault(pair => pair.Value.Length > 0 && !First.Contains(pair.Key) && FieldRules.Find(kind, pair.Key) is null).Key;

    private static CatalogueRecord Merge(CatalogueRecord? before, RecordKind kind, Visibility visibility, Dictionary<string, string> line)
    {
        var values = before?.Kind == kind ? before.Values : FieldValues.None;
        foreach (var rule in FieldRules.Of(kind).Where(rule => line.ContainsKey(rule.Name)))
            values = values.With(rule.Name, rule.IsMany ? [.. line[rule.Name].Split(Bar, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)] : [Day(rule, line[rule.Name])]);
        return before?.Kind == kind ? before with { Visibility = visibility, Values = values } : new() { Id = line["id"], Kind = kind, Visibility = visibility, Values = values };
    }

    // A workbook keeps a day as the number of days since 1900.
    private static string Day(FieldRule rule, string text) =>
        rule.Type == FieldType.Day && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) && days is > 1 and < 2_900_000
            ? DateTime.FromOADate(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : text;
}
