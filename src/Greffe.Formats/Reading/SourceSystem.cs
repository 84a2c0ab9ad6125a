using Greffe.Decisions;

namespace Greffe.Formats.Reading;

/// <summary>Name of the delivering system, one for each, whatever the source calls it.</summary>
internal static class SourceSystem
{
    /// <summary>System of a source name, or of the kind of court when there is none.</summary>
    public static string Of(string? source, CourtCode court) => source switch
    {
        null => ByCourt(court),
        "cc" => "jurinet",
        "ca" => "jurica",
        "tj" => "juritj",
        "tcom" => "juritcom",
        "cph" => "portalis-cph",
        _ when source.Length <= 32 && source.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') => source,
        _ => ByCourt(court),
    };

    private static string ByCourt(CourtCode court) => court.Jurisdiction switch
    {
        Jurisdiction.CourDeCassation => "jurinet",
        Jurisdiction.CourDAppel => "jurica",
        Jurisdiction.TribunalJudiciaire => "juritj",
        Jurisdiction.TribunalDeCommerce => "juritcom",
        Jurisdiction.ConseilDePrudhommes => "portalis-cph",
        _ => DocumentIdentity.System,
    };
}
