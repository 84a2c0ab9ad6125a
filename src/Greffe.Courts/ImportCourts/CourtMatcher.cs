using Greffe.Courts.Directory;
using Greffe.Decisions.Courts;

namespace Greffe.Courts.ImportCourts;

/// <summary>Which court of the directory a row speaks of, by name then by kind and seat.</summary>
internal sealed class CourtMatcher
{
    private readonly ILookup<string, CourtRecord> _byName;
    private readonly ILookup<(CourtKind, string), CourtRecord> _bySeat;
    private readonly ILookup<string, CourtRecord> _bySrj;

    /// <summary>A list of communes repeats a few hundred names thirty-five thousand times.</summary>
    private readonly Dictionary<(string, string?, string?), (CourtRecord?, RefusedReason)> _seen = [];

    public CourtMatcher(IEnumerable<CourtRecord> courts)
    {
        var all = courts.ToList();
        _byName = all.SelectMany(court => court.Names.Select(CourtNames.MatchKey).OfType<string>().Distinct().Select(key => (key, court))).ToLookup(pair => pair.key, pair => pair.court, StringComparer.Ordinal);
        _bySeat = all.SelectMany(court => court.Of(Fields.Seat).Select(seat => (Key: (court.Kind, seat.Value), court))).ToLookup(pair => pair.Key, pair => pair.court);
        _bySrj = all.SelectMany(court => court.Of(Fields.Srj).Select(number => (number.Value, court))).ToLookup(pair => pair.Value, pair => pair.court, StringComparer.Ordinal);
    }

    /// <summary>The court; or null, with why.</summary>
    public CourtRecord? Find(string name, string? seat, string? number, out RefusedReason reason)
    {
        if (!_seen.TryGetValue((name, seat, number), out var found)) _seen[(name, seat, number)] = found = (Search(name, seat, number, out reason), reason);
        (var court, reason) = found;
        return court;
    }

    private CourtRecord? Search(string name, string? seat, string? number, out RefusedReason reason)
    {
        reason = default;
        if (!CourtNames.TryReadKind(name, out var kind))
        {
            reason = RefusedReason.NoCourt;
            return null;
        }

        if (number is not null && _bySrj[number].Where(court => court.Kind == kind).Distinct().ToList() is [var numbered]) return numbered;
        var named = _byName[CourtNames.MatchKey(name)!].Distinct().ToList(); // a kind was read, so there is a key
        if (named.Count > 1 && seat is not null) named = [.. named.Where(court => court.Of(Fields.Seat).Any(fact => fact.Value == seat))];
        if (named.Count == 1) return named[0];
        reason = named.Count > 1 ? RefusedReason.Several : RefusedReason.Unknown;
        return named.Count == 0 && seat is not null && _bySeat[(kind, seat)].Distinct().ToList() is [var seated] ? seated : null;
    }
}

/// <summary>Why no court was found.</summary>
internal enum RefusedReason
{
    /// <summary>The name is not that of a court: a prison, a house of justice.</summary>
    NoCourt,

    /// <summary>No court of the directory bears the name or sits there.</summary>
    Unknown,

    /// <summary>Several do.</summary>
    Several,
}
