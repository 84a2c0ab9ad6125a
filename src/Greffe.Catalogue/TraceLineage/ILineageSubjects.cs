using Greffe.Records;

namespace Greffe.Catalogue.TraceLineage;

/// <summary>What the catalogue says of sets of data that flows name.</summary>
internal interface ILineageSubjects
{
    /// <summary>Descriptions of those that it knows, in a fixed number of statements.</summary>
    IReadOnlyDictionary<LineageName, LineageSubject> Describe(RecordReader records, IReadOnlyCollection<LineageName> names);
}

/// <summary>What the catalogue says of one set of data.</summary>
/// <param name="Title">Title.</param>
/// <param name="Address">Path of its page.</param>
/// <param name="IsPublic">Whether everyone may see the description.</param>
/// <param name="Marks">Facts that rules read: <c>personal-data</c>, <c>port</c>.</param>
internal sealed record LineageSubject(string Title, string Address, bool IsPublic, IReadOnlyDictionary<string, string> Marks);

/// <summary>A catalogue that describes nothing.</summary>
internal sealed class NoSubjects : ILineageSubjects
{
    public IReadOnlyDictionary<LineageName, LineageSubject> Describe(RecordReader records, IReadOnlyCollection<LineageName> names) => new Dictionary<LineageName, LineageSubject>();
}
