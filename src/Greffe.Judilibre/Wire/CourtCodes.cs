using System.Collections.Frozen;
using Greffe.Decisions;

namespace Greffe.Judilibre.Wire;

/// <summary>Court codes as this API writes them: ours, except that commercial and labour courts are bare digits (<c>8501</c>, <c>100946</c>).</summary>
internal static class CourtCodes
{
    /// <summary>Kinds of court that this API serves: it knows no administrative court.</summary>
    public static IReadOnlyList<Jurisdiction> Served { get; } =
    [
        Jurisdiction.CourDeCassation, Jurisdiction.CourDAppel, Jurisdiction.TribunalJudiciaire, Jurisdiction.TribunalDeCommerce,
        Jurisdiction.ConseilDePrudhommes,
    ];

    // After Served, which it reads.
    private static readonly FrozenDictionary<string, CourtCode> ByCode =
        KnownCourts.All.Where(court => Serves(court.Code)).DistinctBy(court => Bare(court.Code)).ToFrozenDictionary(court => Bare(court.Code), court => court.Code);

    /// <summary>Whether decisions of that court are served.</summary>
    public static bool Serves(CourtCode court) => Served.Contains(court.Jurisdiction);

    /// <summary>The code on the wire; null for the Cour de cassation, which has no seat in this API.</summary>
    public static string? Write(CourtCode court) => court == CourtCode.CourDeCassation ? null : Bare(court);

    /// <summary>Reads a code of the wire; false when no known court has it.</summary>
    public static bool TryRead(string code, out CourtCode court) => ByCode.TryGetValue(code, out court) && court != CourtCode.CourDeCassation;

    private static string Bare(CourtCode court) =>
        court.Jurisdiction is Jurisdiction.TribunalDeCommerce or Jurisdiction.ConseilDePrudhommes && court.Value.AsSpan().IndexOfAnyInRange('0', '9') is var digits and > 0
            ? court.Value[digits..] : court.Value;
}
