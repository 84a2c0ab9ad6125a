namespace Greffe.Decisions.Courts;

/// <summary>The dated directory of courts and the competence tables, read-only.</summary>
public interface ICourtDirectory
{
    /// <summary>Changes whenever an answer may: for entity tags.</summary>
    string Version { get; }

    /// <summary>Where the facts come from.</summary>
    IReadOnlyList<CourtSource> Sources { get; }

    /// <summary>The matters of the decision table, in its order.</summary>
    IReadOnlyList<MatterEntry> Matters { get; }

    /// <summary>One court on one day; null when no court ever had that code.</summary>
    CourtEntry? Find(string code, DateOnly asOf);

    /// <summary>Courts that the filter admits, by kind then name.</summary>
    IReadOnlyList<CourtEntry> List(CourtFilter filter);

    /// <summary>Communes whose name or postcode begins with the text, the most populated first.</summary>
    IReadOnlyList<CommuneMatch> Complete(string text, int limit);

    /// <summary>Reads a place as a person types it: code, name, address. Never throws on what was typed.</summary>
    CommuneLookup FindCommune(string text);

    /// <summary>Competent court for a matter (words, NAC code, key or kind of court) at a place (as for <see cref="FindCommune"/>).</summary>
    CompetenceAnswer FindCompetence(string commune, string matter, DateOnly asOf);

    /// <summary>Outlines of departments, for a map.</summary>
    IReadOnlyList<DepartmentOutline> Outlines { get; }
}

/// <summary>Outline of one department.</summary>
/// <param name="Code">Department code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rings">Closed rings of longitude, latitude pairs (degrees), simplified.</param>
public sealed record DepartmentOutline(string Code, string Name, IReadOnlyList<IReadOnlyList<(double Longitude, double Latitude)>> Rings);
