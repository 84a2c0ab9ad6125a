using Greffe.Catalogue.Describe;
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
/// <param name="Level">Who may see that it is there, under its title.</param>
/// <param name="PlaceLevel">Who may see where it lies: the name that flows give it.</param>
/// <param name="Marks">Facts that rules read: <c>personal-data</c>, <c>port</c>.</param>
internal sealed record LineageSubject(string Title, string Address, Visibility Level, Visibility PlaceLevel, IReadOnlyDictionary<string, string> Marks);
