using System.Runtime.CompilerServices;

using Greffe.Decisions;
using Greffe.Decisions.Journalling;
using Greffe.Decisions.Publication;


namespace Greffe.Publication.Projection;

/// <summary>
/// The public collection: a projection of the journal into <c>public.db</c>, with texts in the public blobs. Deleting the file loses
/// nothing; <see cref="CatchUp"/> makes it again. Several processes may follow the same file.
/// </summary>
public sealed partial class PublicProjection : IPublicDecisions, IDisposable
{
    private const int PageSize = 256;

    private readonly PublicDatabase database;
    private readonly IJournal journal;
    private readonly IPublicBlobs blobs;
    private readonly SemaphoreSlim following = new(1, 1);

    /// <summary>The projection in that file.</summary>
    public PublicProjection(string path, IJournal journal, IPublicBlobs blobs) =>
        (database, this.journal, this.blobs) = (new(path), journal, blobs);

    /// <inheritdoc/>
    public async ValueTask<PublicationState> Find(DecisionId id, CancellationToken cancellation)
    {
        if (Row(id) is not { } row) return new PublicationState.Unknown();
        if (row.Standing is Standing.Withdrawn or Standing.Lifted) return new PublicationState.Withdrawn(row.WithdrawnAt ?? default);
        if (row.Standing != Standing.Published) return new PublicationState.Unknown();
        if (await Content(row, cancellation) is { } decision) return new PublicationState.Published(decision);

        // The bytes are gone: another process has withdrawn it and this one has not followed yet.
        await CatchUp(cancellation);
        return Row(id) is { Standing: Standing.Published } still && still.Hash == row.Hash
            ? throw Missing(row) : await Find(id, cancellation);
    }

    /// <inheritdoc/>
    public ValueTask<DecisionId?> FindByNumber(CourtCode? court, string numberOrEcli, CancellationToken cancellation)
    {
        using var connection = database.Open();
        var isEcli = Ecli.TryParse(numberOrEcli.ToUpperInvariant(), out var ecli);
        using var command = PublicDatabase.Command(
            connection,
            isEcli
                ? "SELECT id FROM decision WHERE ecli = $0 AND standing = 1 AND ($1 IS NULL OR court = $1) ORDER BY date DESC, id LIMIT 1"
                : """
                  SELECT d.id FROM number n JOIN decision d ON d.id = n.id
                  WHERE n.normal = $0 AND ($1 IS NULL OR n.court = $1) AND d.standing = 1 ORDER BY d.date DESC, d.id LIMIT 1
                  """,
            isEcli ? ecli.Value : CaseNumber.Normalise(numberOrEcli), court?.Value);
        return new(command.ExecuteScalar() is string text && DecisionId.TryParse(text, out var id) ? id : null);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<PublicDecision> Read(
        PublicDecisionFilter filter, (DateOnly Date, DecisionId Id)? after, bool descending,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            var page = Page(filter, after, descending);
            foreach (var row in page)
            {
                cancellation.ThrowIfCancellationRequested();
                if (await Content(row, cancellation) is { } decision) yield return decision;
                else if (await Find(row.Id, cancellation) is PublicationState.Published(var current)) yield return current;
            }

            if (page.Count < PageSize) yield break;
            after = (page[^1].Date, page[^1].Id);
        }
    }

    /// <inheritdoc/>
    public ValueTask<long> Count(PublicDecisionFilter filter, CancellationToken cancellation)
    {
        var sql = new FilterSql(filter);
        using var connection = database.Open();
        using var command = PublicDatabase.Command(connection, $"SELECT count(*) FROM decision WHERE {sql.Condition}", sql.Values);
        return new((long)command.ExecuteScalar()!); // count(*) is never null
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<PublicCount>> CountBy(
        PublicDecisionFilter filter, IReadOnlyList<PublicDimension> dimensions, CancellationToken cancellation)
    {
        if (dimensions.Count == 0) throw new ArgumentException("At least one dimension is asked for.", nameof(dimensions));
        var sql = new FilterSql(filter);
        var columns = string.Join(", ", dimensions.Select(Column));
        var order = string.Join(", ", Enumerable.Range(1, dimensions.Count));
        using var connection = database.Open();
        using var command = PublicDatabase.Command(
            connection, $"SELECT {columns}, count(*) FROM decision WHERE {sql.Condition} GROUP BY {order} ORDER BY {order}", sql.Values);
        using var row = command.ExecuteReader();
        List<PublicCount> counts = [];
        while (row.Read())
            counts.Add(new(
                [.. Enumerable.Range(0, dimensions.Count).Select(i => row.IsDBNull(i) ? null : row.GetString(i))], row.GetInt64(dimensions.Count)));
        return new(counts);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<PublicChange> Changes(long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            var page = ChangePage(after, PageSize);
            foreach (var change in page)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return change;
            }

            if (page.Count < PageSize) yield break;
            after = page[^1].Sequence;
            await Task.Yield();
        }
    }

    /// <inheritdoc/>
    public ValueTask<long> Head(CancellationToken cancellation)
    {
        using var connection = database.Open();
        using var command = PublicDatabase.Command(connection, "SELECT coalesce(max(sequence), 0) FROM change");
        return new((long)command.ExecuteScalar()!); // coalesced
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        following.Dispose();
        rooting.Dispose();
        database.Release();
    }

    private static string Column(PublicDimension dimension) => dimension switch
    {
        PublicDimension.Year => "substr(date, 1, 4)",
        PublicDimension.Month => "substr(date, 1, 7)",
        PublicDimension.Jurisdiction => "jurisdiction",
        PublicDimension.Court => "court",
        PublicDimension.Chamber => "chamber",
        PublicDimension.Formation => "formation",
        PublicDimension.Type => "type",
        PublicDimension.Solution => "solution",
        PublicDimension.Nac => "nac",
        PublicDimension.Source => "source",
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "No such dimension."),
    };

    private static BlobMissingException Missing(PublicRow row)
    {
        _ = BlobHash.TryParse(row.Hash, out var hash);
        return new(hash, $"it is the content of the public decision {row.Id}");
    }
}
