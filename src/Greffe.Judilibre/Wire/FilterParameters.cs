using Greffe.Judilibre.Catalogue;

namespace Greffe.Judilibre.Wire;

/// <summary>The filters that <c>search</c>, <c>export</c>, <c>scan</c> and <c>stats</c> take, read once for all of them.</summary>
internal static class FilterParameters
{
    private const string LegacyPrefix = "legacy.";

    /// <summary>Reads; what is wrong is gathered in <paramref name="parameters"/>.</summary>
    public static CatalogueFilter Read(Parameters parameters)
    {
        var types = parameters.Keys("type", "type");
        var themes = parameters.Whole("theme");
        var chambers = parameters.Keys("chamber", "chamber");
        var formations = parameters.Keys("formation", "formation");
        var jurisdictions = parameters.Keys("jurisdiction", "jurisdiction");
        var locations = parameters.Keys("location", "location");
        return new()
        {
            Jurisdictions = jurisdictions.Count > 0 ? jurisdictions : Default(locations),
            Sources = parameters.Keys("source", "source"),
            Locations = locations,
            Types = types, Formations = formations,
            Themes = [.. themes.Select(theme => theme.ToLowerInvariant())],
            Chambers = [.. chambers.SelectMany(key => key == "allciv" ? (string[])["civ1", "civ2", "civ3"] : [key]).Distinct()],
            Publications = parameters.Keys("publication", "publication"),
            Solutions = parameters.Keys("solution", "solution"),
            FileTypes = parameters.Keys("withFileOfType", "filetype"),
            From = parameters.Date("date_start", "Start"), To = parameters.Date("date_end", "End"),
            ByUpdate = parameters.Key("date_type", "creation") == "update",
            ParticularInterest = parameters.Flag("particularInterest") ?? false,
            Legacy = [.. parameters.Prefixed(LegacyPrefix).Select(pair => (pair.Name[LegacyPrefix.Length..], pair.Value)).Where(pair => pair.Item1.All(char.IsAsciiLetterOrDigit))],
        };
    }

    /// <summary>The Cour de cassation when no kind of court is named, unless courts are: then theirs.</summary>
    private static string[] Default(IReadOnlyList<string> locations)
    {
        string[] theirs = [.. Taxonomy.Contexts.Where(context => locations.Any(location => Taxonomy.Label("location", context, location) is not null))];
        return theirs.Length > 0 ? theirs : [Taxonomy.DefaultContext];
    }
}
