using Greffe.Decisions;
using Greffe.Decisions.Citing;
using Greffe.Decisions.Publication;
using Microsoft.Data.Sqlite;

namespace Greffe.Citations.Following;

/// <summary>The rows of one decision: what it is cited by, and what it cites, without itself.</summary>
/// <param name="Id">The decision.</param>
/// <param name="Date">Its date.</param>
/// <param name="Keys">Keys by which it may be cited.</param>
/// <param name="Edges">What it cites.</param>
internal sealed record DecisionRows(DecisionId Id, DateOnly Date, IReadOnlyList<string> Keys, IReadOnlyList<EdgeRow> Edges)
{
    /// <summary>Reads a decision. No database is asked, so that several can be read at a time.</summary>
    public static DecisionRows Of(PublicDecision decision)
    {
        var keys = CitationKeys.Of(decision).ToList();
        var citations = CitationFinder.Find(decision.Text);
        var treatments = StatedTreatment.Of(decision, citations);
        Dictionary<string, EdgeRow> edges = [];
        for (var i = 0; i < citations.Count; i++)
        {
            var citation = citations[i];
            var (cited, date) = CitationKeys.Of(citation.Canonical);
            if (cited.Any(keys.Contains)) continue;
            edges[citation.Canonical] = edges.TryGetValue(citation.Canonical, out var known)
                ? known with { Times = known.Times + 1, Treatment = known.Treatment == CitationTreatment.Cites ? treatments[i] : known.Treatment }
                : new(citation, cited, date, 1, treatments[i], edges.Count);
        }

        return new(decision.Id, decision.Date, keys, [.. edges.Values.OrderBy(edge => edge.Ordinal)]);
    }

    /// <summary>Writes the rows in the place of those that stood there.</summary>
    public void Write(SqliteConnection connection)
    {
        Forget(connection, Id);
        CitationDatabase.Execute(connection, "INSERT INTO held (id, date) VALUES ($0, $1)", Id.Value, $"{Date:yyyy-MM-dd}");
        foreach (var key in Keys) CitationDatabase.Execute(connection, "INSERT INTO held_key (key, id) VALUES ($0, $1)", key, Id.Value);
        foreach (var edge in Edges) edge.Write(connection, Id);
    }

    /// <summary>Removes every row of a decision; true when it was held.</summary>
    public static bool Forget(SqliteConnection connection, DecisionId id) => CitationDatabase.Execute(connection, Forgetting, id.Value) > 0;

    private static readonly string Forgetting = CitationDatabase.Sql("forget");
}

/// <summary>One thing cited, once for a decision.</summary>
internal sealed record EdgeRow(Citation Citation, IReadOnlyList<string> Keys, string? Date, int Times, CitationTreatment Treatment, int Ordinal)
{
    private static readonly string Writing = CitationDatabase.Sql("write-edge");

    public void Write(SqliteConnection connection, DecisionId source)
    {
        var canonical = Citation.Canonical;
        var part = canonical.IndexOf(';', StringComparison.Ordinal);
        CitationDatabase.Execute(connection, Writing, source.Value, Ordinal, (int)Citation.Kind, canonical, part < 0 ? canonical : canonical[..part],
            Date, Citation.Span.Start, Citation.Span.Length, Times, (int)Treatment);
        foreach (var key in Keys.Distinct())
            CitationDatabase.Execute(connection, "INSERT INTO edge_key (key, source, ordinal) VALUES ($0, $1, $2)", key, source.Value, Ordinal);
    }
}
