namespace Greffe.Publication;

// The shapes of answers, for the contract document. Answers are written straight to the connection; a test sends every example of the
// document to the server and holds what comes back against these shapes.

/// <summary>A controlled value with its words.</summary>
/// <param name="Key">Key in the list.</param>
/// <param name="Label">French words.</param>
public sealed record TermAnswer(string Key, string Label);

/// <summary>A summary with its headings.</summary>
/// <param name="Titles">Headings from the general to the particular.</param>
/// <param name="Summary">The text.</param>
public sealed record AbstractAnswer(IReadOnlyList<string> Titles, string Summary);

/// <summary>The decision under appeal.</summary>
/// <param name="Title">Words of the source.</param>
/// <param name="Date">Its date, <c>yyyy-MM-dd</c>.</param>
/// <param name="Number">Its number.</param>
public sealed record ContestedAnswer(string Title, string? Date = null, string? Number = null);

/// <summary>A zone, in UTF-16 code units of the text.</summary>
/// <param name="Kind">Key of the zone.</param>
/// <param name="Start">First code unit.</param>
/// <param name="End">Just after the last.</param>
public sealed record ZoneAnswer(string Kind, int Start, int End);

/// <summary>A placeholder, in UTF-16 code units of the text.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">Just after the last.</param>
/// <param name="Placeholder">What stands there.</param>
/// <param name="Category">What it stands for.</param>
public sealed record ReplacementAnswer(int Start, int End, string Placeholder, string Category);

/// <summary>A public decision (<c>greffe/decision/1</c>); in lists without text, zones and placeholders, and with its address.</summary>
public sealed record PublicDecisionAnswer(
    string Schema, string Id, string Source, string Jurisdiction, string Court, string CourtLabel, string Date, IReadOnlyList<string> Numbers,
    string Form, string Rule, string PublishedOn, string UpdatedOn, string OccultationVersion, string? Ecli = null, TermAnswer? Type = null,
    TermAnswer? Chamber = null, TermAnswer? Formation = null, TermAnswer? Solution = null, IReadOnlyList<TermAnswer>? PublicationLevels = null,
    string? Nac = null, IReadOnlyList<string>? Themes = null, IReadOnlyList<AbstractAnswer>? Abstracts = null, IReadOnlyList<string>? Visa = null,
    IReadOnlyList<string>? Related = null, ContestedAnswer? Contested = null, string? Bulletin = null, bool? ParticularInterest = null,
    IReadOnlyList<ZoneAnswer>? Zones = null, IReadOnlyList<ReplacementAnswer>? Replacements = null, string? Text = null, string? Url = null);

/// <summary>One decision with the notice of reuse.</summary>
public sealed record DecisionAnswer(
    string Source, string Licence, string LicenceUrl, string LastUpdate, string ContentHash, PublicDecisionAnswer Decision);

/// <summary>A page of decisions; <paramref name="Next"/> is the cursor of the next page, absent on the last.</summary>
public sealed record DecisionsAnswer(
    string Source, string Licence, string LicenceUrl, DateTimeOffset? LastUpdate, long Total, IReadOnlyList<PublicDecisionAnswer> Decisions, string? Next = null);

/// <summary>A change; <paramref name="Nature"/> for corrections alone, no hash for a withdrawal.</summary>
public sealed record ChangeAnswer(
    long Sequence, DateTimeOffset At, string Kind, string Id, string Court, string? Nature = null, string? ContentHash = null);

/// <summary>A page of the feed; <paramref name="Next"/> is the position to ask after.</summary>
public sealed record ChangesAnswer(
    string Source, string Licence, string LicenceUrl, DateTimeOffset? LastUpdate, long Head, IReadOnlyList<ChangeAnswer> Changes, long Next);

/// <summary>Where the feed stands, with the root of all that is public.</summary>
public sealed record ChangesHeadAnswer(
    string Source, string Licence, string LicenceUrl, DateTimeOffset? LastUpdate, long Sequence, long Decisions, string Root, string Algorithm, DateTimeOffset? At = null);

/// <summary>A bulk file: of a court and a month, with <paramref name="Decisions"/>, or of a day, with <paramref name="Changes"/>.</summary>
public sealed record BulkFileAnswer(
    string Url, string Format, string MediaType, long Bytes, string Sha256, string LastUpdate, string? Court = null, string? Month = null,
    string? Day = null, long? Decisions = null, long? Changes = null);

/// <summary>The manifest of bulk files.</summary>
public sealed record BulkManifestAnswer(
    string Schema, string Source, string Licence, string LicenceUrl, DateTimeOffset? LastUpdate, long Position, long Decisions,
    IReadOnlyList<BulkFileAnswer> Files, IReadOnlyList<BulkFileAnswer> Deltas);

/// <summary>Numbers of public decisions by the dimensions asked for.</summary>
public sealed record StatsAnswer(
    string Source, string Licence, string LicenceUrl, DateTimeOffset? LastUpdate, long Total, TimeLimitsAnswer TimeLimits, IReadOnlyList<StatsCountAnswer> Counts);

/// <summary>How many became public within the legal time limit, after it, or without any.</summary>
public sealed record TimeLimitsAnswer(long InTime, long Late, long WithoutLimit);

/// <summary>One cell: the number, and one member for each dimension asked for.</summary>
public sealed record StatsCountAnswer(long Count)
{
    /// <summary>Value of each dimension asked for; null where the decision has none.</summary>
    [System.Text.Json.Serialization.JsonExtensionData]
    public IDictionary<string, System.Text.Json.JsonElement>? Keys { get; init; }
}
