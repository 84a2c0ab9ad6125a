using System.Text.Json;
using Greffe.Decisions;

namespace Greffe.Formats.Reading;

/// <summary>
/// Reads a metadata sidecar strictly: it may carry the order to hide someone, so anything not understood refuses the whole item.
/// </summary>
internal static class Sidecar
{
    /// <summary>The decision with what the sidecar says, and the identifier that it gives.</summary>
    public static (Decision Decision, string? Id, Refusal? Refusal) Apply(ReadOnlyMemory<byte> bytes, Decision decision, FormatsOptions options)
    {
        if (bytes.Length > options.MaxSidecarBytes) return (decision, null, FormatsProblems.TooLarge(bytes.Length, options.MaxSidecarBytes));
        var span = bytes.Span;
        if (span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) span = span[3..];
        try
        {
            if (JsonSerializer.Deserialize(span, SidecarJson.Default.SidecarRecord) is not { } record) return (decision, null, FormatsProblems.SidecarUnreadable(1));
            var faults = new List<string>();
            var filled = Fill(decision, record, faults);
            return (filled, Blanks.CollapsedOrNull(record.Id), faults.Count > 0 ? FormatsProblems.SidecarValue(faults[0]) : null);
        }
        catch (JsonException broken)
        {
            return (decision, null, FormatsProblems.SidecarUnreadable((broken.LineNumber ?? 0) + 1));
        }
    }

    private static Decision Fill(Decision decision, SidecarRecord record, List<string> faults)
    {
        var court = CourtNames.First(record.Court);
        if (record.Court is not null && court == CourtCode.Unknown) faults.Add("court");
        return decision with
        {
            Court = court,
            Date = Day(record.Date, "date", faults),
            Numbers = CaseNumber.CanonicalAll(record.Numbers ?? [], court.Jurisdiction),
            Ecli = EcliOf(record.Ecli, faults),
            Type = SourceTerms.Type(record.Type),
            Chamber = SourceTerms.Keyed(Terms.Chambers, record.Chamber),
            Formation = SourceTerms.Keyed(Terms.Formations, record.Formation),
            Solution = SourceTerms.Solution(record.Solution),
            PublicationLevels = [.. (record.Publication ?? []).Select(SourceTerms.PublicationLevel).OfType<Term>()],
            Nac = Blanks.CollapsedOrNull(record.Nac),
            Matter = MatterOf(record.Matter, court, faults),
            Themes = Words(record.Themes),
            Visa = Words(record.Visa),
            Abstracts = Blanks.CollapsedOrNull(record.Summary) is { } summary ? [new(Words(record.Themes), summary)] : [],
            Contested = record.Contested is { Title: { } title } contested ? new(title, Day(contested.Date, "contested.date", faults), contested.Number) : null,
            Parties = SidecarPeople.Parties(record.Parties ?? [], faults),
            Order = record.Occultation is { } order ? SidecarPeople.Order(order, faults) : null,
            PublicHearing = record.PublicHearing,
            IsFinal = record.IsFinal,
            ParticularInterest = record.ParticularInterest ?? false,
            DepositedOn = Day(record.DepositedOn, "depositedOn", faults),
        };
    }

    private static IReadOnlyList<string> Words(IReadOnlyList<string>? list) => [.. (list ?? []).Select(Blanks.CollapsedOrNull).OfType<string>()];

    private static DateOnly? Day(string? words, string field, List<string> faults)
    {
        var day = DateWords.Day(words);
        if (day is null && !string.IsNullOrWhiteSpace(words)) faults.Add(field);
        return day;
    }

    private static Ecli? EcliOf(string? words, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(words)) return null;
        if (Ecli.TryParse(words, out var ecli)) return ecli;
        faults.Add("ecli");
        return null;
    }

    private static Matter? MatterOf(string? words, CourtCode court, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(words)) return SourceTerms.MatterOf(court);
        if (!words.Any(char.IsDigit) && Enum.TryParse<Matter>(words, ignoreCase: true, out var matter) && Enum.IsDefined(matter)) return matter;
        faults.Add("matter");
        return null;
    }
}
