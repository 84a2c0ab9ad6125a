using System.Globalization;
using Greffe.Decisions;
using Greffe.Decisions.Publication;

namespace Greffe.Mcp;

/// <summary>Which decisions, as an assistant says it: read into the filter of the collection, or refused by a sentence.</summary>
internal sealed class AskedFilter
{
    private const int MaxValues = 20;

    /// <summary>Why the filter cannot be read; null when it can.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Reads; look at <see cref="Refusal"/> before using the result.</summary>
    public PublicDecisionFilter Read(string[]? kinds, string[]? courts, string? from, string? to)
    {
        if (kinds?.Length > MaxValues || courts?.Length > MaxValues) Refusal ??= $"Au plus {MaxValues} valeurs sont admises par filtre.";
        List<Jurisdiction> ofKinds = [];
        foreach (var kind in kinds ?? [])
        {
            if (Jurisdictions.TryParse(kind, out var known)) ofKinds.Add(known);
            else Refusal ??= $"« genres » attend des clés parmi {string.Join(", ", Jurisdictions.All.Select(each => each.Key))}.";
        }

        List<CourtCode> ofCourts = [];
        foreach (var court in courts ?? [])
        {
            if (CourtCode.TryParse(court, out var known)) ofCourts.Add(known);
            else Refusal ??= "« juridictions » attend des codes comme cc, ca_lyon ou tj33063 ; « trouver_juridiction » les donne.";
        }

        var filter = new PublicDecisionFilter { Jurisdictions = ofKinds, Courts = ofCourts, From = Day("du", from), To = Day("au", to) };
        if (filter.From > filter.To) Refusal ??= "« du » est après « au ».";
        return filter;
    }

    private DateOnly? Day(string name, string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Refusal ??= $"« {name} » attend un jour sous la forme AAAA-MM-JJ.";
        return null;
    }
}
