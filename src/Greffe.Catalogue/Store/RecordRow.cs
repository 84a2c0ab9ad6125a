using Greffe.Catalogue.Describe;
using Greffe.Records;

namespace Greffe.Catalogue.Store;

/// <summary>A row of <c>catalogue_records</c>.</summary>
internal sealed class RecordRow
{
    public const string Columns = "row AS Row, id AS Id, kind AS Kind, visibility AS Visibility, body AS Body, created AS Created, changed AS Changed, source AS Source, source_id AS SourceId, source_hash AS SourceHash";

    public long Row { get; init; }

    public string Id { get; init; } = "";

    public string Kind { get; init; } = "";

    public int Visibility { get; init; }

    public string Body { get; init; } = "";

    public string Created { get; init; } = "";

    public string Changed { get; init; } = "";

    public string? Source { get; init; }

    public string? SourceId { get; init; }

    public string? SourceHash { get; init; }

    public CatalogueRecord Record(IEnumerable<DistributionRow> distributions)
    {
        var body = RecordBody.Read(Body);
        return new()
        {
            Id = Id, Kind = RecordKinds.TryParse(Kind, out var kind) ? kind : throw new InvalidOperationException($"Kind «{Kind}» in the records is unknown to this version."),
            Visibility = (Visibility)Visibility, Values = new(body.Values), Access = body.Access ?? [], Ports = body.Ports ?? [], Editions = body.Editions ?? [],
            Source = Source is null ? null : new(Source, SourceId!, SourceHash ?? ""), // Both are written together.
            CreatedAt = RecordStore.Instant(Created), ChangedAt = RecordStore.Instant(Changed),
            Distributions = [.. distributions.Select(row => row.Record())],
        };
    }
}

/// <summary>A row of <c>catalogue_distributions</c>.</summary>
internal sealed class DistributionRow
{
    public long Dataset { get; init; }

    public string Id { get; init; } = "";

    public string Body { get; init; } = "";

    public CatalogueRecord Record()
    {
        var body = RecordBody.Read(Body);
        return new() { Id = Id, Kind = RecordKind.Distribution, Visibility = body.Visibility ?? Visibility.Public, Values = new(body.Values), Access = body.Access ?? [] };
    }
}
