using Greffe.Decisions;

namespace Greffe.Formats.Reading;

/// <summary>Court of the names and codes that sources give.</summary>
internal static class CourtNames
{
    /// <summary>The first of these names or codes that is a court; otherwise the unknown court.</summary>
    public static CourtCode First(params string?[] candidates)
    {
        foreach (var candidate in candidates)
            if (Find(candidate) is { } court) return court;
        return CourtCode.Unknown;
    }

    /// <summary>
    /// Court of a Judilibre answer: <paramref name="location"/> is the court and <paramref name="jurisdiction"/> its kind, as keys or as
    /// words. Commercial and labour courts have bare digits as keys. Where both name a court, of two kinds, the kind's own wins.
    /// </summary>
    public static CourtCode OfJudilibre(string? jurisdiction, string? location)
    {
        var kindCourt = Find(jurisdiction);
        var kind = kindCourt?.Jurisdiction ?? Jurisdictions.All.FirstOrDefault(
            one => one.Key == jurisdiction || string.Equals(one.Label, jurisdiction, StringComparison.OrdinalIgnoreCase), Jurisdiction.Autre);
        var court = Find(location) ?? Find(kind.Key + location);
        if (court is { } found && (kind == Jurisdiction.Autre || found.Jurisdiction == kind)) return found;
        return kindCourt ?? court ?? CourtCode.Unknown;
    }

    private static CourtCode? Find(string? nameOrCode)
    {
        if (string.IsNullOrWhiteSpace(nameOrCode)) return null;
        if (CourtCode.TryParse(nameOrCode.Trim().ToLowerInvariant(), out var code) && IsKnown(code)) return code;
        return KnownCourts.TryRecognise(nameOrCode, out code) ? code : null;
    }

    private static bool IsKnown(CourtCode code) => KnownCourts.Label(code) != code.Jurisdiction.Label || code.Jurisdiction
        is Jurisdiction.CourDeCassation or Jurisdiction.ConseilDEtat or Jurisdiction.TribunalDesConflits;
}
