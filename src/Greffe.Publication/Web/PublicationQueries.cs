using System.ComponentModel;


namespace Greffe.Publication;

/// <summary>Question put to <c>/v1/decisions</c>. Values are read by the slice, so that each refusal says what was expected.</summary>
/// <param name="Jurisdiction">Kinds of court (<c>cc</c>, <c>ca</c>, …), repeated or separated by commas.</param>
/// <param name="Court">Courts (<c>ca_lyon</c>, …).</param>
/// <param name="Chamber">Keys of chambers.</param>
/// <param name="Formation">Keys of formations.</param>
/// <param name="Type">Keys of types.</param>
/// <param name="Solution">Keys of solutions.</param>
/// <param name="PublicationLevel">Keys of publication levels.</param>
/// <param name="From">First day, <c>yyyy-MM-dd</c>.</param>
/// <param name="To">Last day.</param>
/// <param name="DateType"><c>decision</c> (default) or <c>update</c>.</param>
/// <param name="Number">A case number or an ECLI: at most one decision is answered.</param>
/// <param name="Order"><c>asc</c> (default) or <c>desc</c>.</param>
/// <param name="Limit">Page size, 1 to 100, 20 by default.</param>
/// <param name="Cursor">Value of <c>next</c> in the answer before.</param>
/// <param name="Text"><c>true</c> to receive texts, zones and placeholders too.</param>
public sealed record ListDecisionsQuery(
    [property: Description("Types de juridiction (cc, ca, tj…)")] string[]? Jurisdiction, string[]? Court, string[]? Chamber,
    string[]? Formation, string[]? Type, string[]? Solution, string[]? PublicationLevel, string? From, string? To, string? DateType,
    string? Number, string? Order, string? Limit, string? Cursor, string? Text);

/// <summary>Question put to <c>/v1/changes</c>.</summary>
/// <param name="After">Position after which to read, 0 by default.</param>
/// <param name="Limit">Page size, 1 to 1000, 100 by default; NDJSON without limit streams to the end.</param>
/// <param name="Format"><c>json</c> (default), <c>ndjson</c> or <c>atom</c>; without it, what the client accepts.</param>
/// <param name="Before">For Atom, position before which to read; the newest changes without it.</param>
/// <param name="Content"><c>true</c>, with NDJSON only: each change whose content is public now carries it.</param>
public sealed record ListChangesQuery(string? After, string? Limit, string? Format, string? Before = null, string? Content = null);

/// <summary>Question put to <c>/v1/stats</c>.</summary>
/// <param name="By">Dimensions, separated by commas: jurisdiction, court, chamber, formation, type, solution, nac, source, year, month.</param>
/// <param name="Jurisdiction">Kinds of court to count.</param>
/// <param name="Court">Courts to count.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record StatsQuery(string[]? By, string[]? Jurisdiction, string[]? Court, string? From, string? To);
