using Greffe.Decisions.People;

namespace Greffe.Look;

/// <summary>Where the records of one kind are read, and by whom they may be found: each capability registers its kinds, search and trail use them.</summary>
/// <param name="Kind">Kind of record, as in its traces and its words.</param>
/// <param name="WordsKey">Key of its name in the resource files, for example «jeu de données».</param>
/// <param name="Address">Path of a record's page by its identifier; null when there is none.</param>
/// <param name="Audiences">Audiences of the capability's own that a person belongs to, beside <c>public</c> and <c>agents</c>; null for none.</param>
public sealed record RecordAddress(string Kind, string WordsKey, Func<string, string?> Address, Func<Agent, IReadOnlyCollection<string>>? Audiences = null);
