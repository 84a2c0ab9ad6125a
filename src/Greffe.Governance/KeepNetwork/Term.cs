using Greffe.Records;

namespace Greffe.Governance.KeepNetwork;

/// <summary>A person's term of office as correspondent of an entity.</summary>
internal sealed class Term
{
    public const string Holder = "holder", Deputy = "deputy";

    /// <summary>Longest term, in years.</summary>
    public const int MaxYears = 6;

    public string Id { get; init; } = "";

    /// <summary>Code of the entity.</summary>
    public string Entity { get; init; } = "";

    /// <summary>Identifier of the person at sign-in.</summary>
    public string Agent { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary><see cref="Holder"/> or <see cref="Deputy"/>.</summary>
    public string Duty { get; init; } = "";

    /// <summary>First day, <c>yyyy-MM-dd</c>.</summary>
    public string Started { get; init; } = "";

    /// <summary>Last day foreseen, <c>yyyy-MM-dd</c>.</summary>
    public string Ends { get; init; } = "";

    /// <summary>First day on which it no longer holds, when it was ended before its last day.</summary>
    public string? Ended { get; init; }

    /// <summary>Last day, whether foreseen or not.</summary>
    public DateOnly LastDay => Ended is { } ended ? Day(ended).AddDays(-1) : Day(Ends);

    public bool IsInForce(DateOnly day) => Day(Started) <= day && day <= LastDay;

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Reads every term, oldest first: one statement.</summary>
    public static IReadOnlyList<Term> ReadAll(RecordReader reader) => reader.Query<Term>("""
        SELECT id AS Id, entity AS Entity, agent AS Agent, name AS Name, duty AS Duty, started AS Started, ends AS Ends, ended AS Ended
        FROM governance_terms ORDER BY started, id
        """);
}
