using Greffe.Decisions.Courts;

namespace Greffe.Courts.Web;

/// <summary>One court as the API gives it.</summary>
/// <param name="Code">Code.</param>
/// <param name="Kind">Key of its kind, for example <c>tj</c>.</param>
/// <param name="KindLabel">French words for the kind.</param>
/// <param name="Name">Name on the day asked.</param>
/// <param name="Sits">Whether it sits on that day.</param>
/// <param name="From">First day, when known.</param>
/// <param name="Until">Last day, when it no longer sits.</param>
/// <param name="Seat">INSEE code of its commune.</param>
/// <param name="Street">Street lines.</param>
/// <param name="Postcode">Postcode.</param>
/// <param name="City">Town line.</param>
/// <param name="Phone">Telephone.</param>
/// <param name="Email">E-mail.</param>
/// <param name="Website">Web address.</param>
/// <param name="Hours">Opening hours in French.</param>
/// <param name="Latitude">WGS84 degrees.</param>
/// <param name="Longitude">WGS84 degrees.</param>
/// <param name="Parent">Code of the court above.</param>
/// <param name="Predecessors">Codes of the courts it replaced.</param>
/// <param name="Successors">Codes of the courts that replaced it.</param>
/// <param name="Facts">Every fact with its days and source; only for one court alone.</param>
public sealed record CourtWire(
    string Code, string Kind, string KindLabel, string Name, bool Sits, DateOnly? From, DateOnly? Until, string? Seat, string? Street,
    string? Postcode, string? City, string? Phone, string? Email, string? Website, string? Hours, double? Latitude, double? Longitude,
    string? Parent, IReadOnlyList<string> Predecessors, IReadOnlyList<string> Successors, IReadOnlyList<CourtFact>? Facts)
{
    internal static CourtWire Of(CourtEntry court, bool withFacts) => new(
        court.Code, court.Kind.Key, court.Kind.Label, court.Name, court.Sits, court.From, court.Until, court.Seat, court.Street, court.Postcode,
        court.City, court.Phone, court.Email, court.Website, court.Hours, court.Latitude, court.Longitude, court.Parent, court.Predecessors,
        court.Successors, withFacts ? court.Facts : null);
}

/// <summary>One page of courts.</summary>
/// <param name="Total">Number of courts that the filter admits.</param>
/// <param name="Courts">Those of the page, by kind then name.</param>
/// <param name="Next">Value of <c>after</c> for the next page; null on the last.</param>
/// <param name="AsOf">Day at which the directory is read.</param>
/// <param name="Licence">Licence of reuse.</param>
/// <param name="Sources">Where the facts come from.</param>
public sealed record CourtsPageWire(int Total, IReadOnlyList<CourtWire> Courts, int? Next, DateOnly AsOf, string Licence, IReadOnlyList<CourtSource> Sources);

/// <summary>Communes for completion.</summary>
/// <param name="Communes">The most likely first.</param>
public sealed record CommunesWire(IReadOnlyList<CommuneMatch> Communes);
