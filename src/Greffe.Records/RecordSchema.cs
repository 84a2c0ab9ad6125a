namespace Greffe.Records;

/// <summary>The tables of one capability: each registers its own, and names them with its own prefix.</summary>
/// <param name="Name">Name of the capability, for example <c>catalogue</c>.</param>
/// <param name="Steps">Scripts of SQLite, applied once each, in order; a released step never changes, a new one is added.</param>
public sealed record RecordSchema(string Name, IReadOnlyList<string> Steps);
