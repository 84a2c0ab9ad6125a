namespace Greffe.Decisions;

/// <summary>A summary (sommaire) with the headings (titrages) it stands under.</summary>
/// <param name="Titles">Headings from the general to the particular.</param>
/// <param name="Summary">The text.</param>
public sealed record Abstract(IReadOnlyList<string> Titles, string Summary);
