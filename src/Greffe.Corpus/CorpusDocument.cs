namespace Greffe.Corpus;

/// <summary>One invented decision with everything that names or identifies someone in it.</summary>
/// <param name="Id">Its identifier: split, family, seed and rank.</param>
/// <param name="Text">The clear text.</param>
/// <param name="Entities">Its mentions, in reading order, disjoint.</param>
/// <param name="Decoys">Places that look like a name or an address and must stay, in reading order.</param>
/// <param name="Facts">What a registry would know of the case.</param>
public sealed record CorpusDocument(
    string Id, string Text, IReadOnlyList<CorpusEntity> Entities, IReadOnlyList<CorpusDecoy> Decoys, CorpusFacts Facts);

/// <summary>One mention.</summary>
/// <param name="Start">Offset of the first UTF-16 unit.</param>
/// <param name="End">Offset just after the last one.</param>
/// <param name="Category">What it is.</param>
/// <param name="Role">Role of the person, or of the person that the thing belongs to.</param>
/// <param name="EntityId">Same value for the same person or thing within the document.</param>
/// <param name="Function">What the person does in the case, finer than the role: <c>expert</c>, <c>notaire</c>, <c>temoin</c>…; null for a thing.</param>
/// <param name="Hidden">Whether it must be hidden, where the category alone does not tell; null otherwise.</param>
public sealed record CorpusEntity(
    int Start, int End, EntityCategory Category, MentionRole Role, string EntityId, string? Function, bool? Hidden);

/// <summary>A place that must not be hidden.</summary>
/// <param name="Start">Offset of the first UTF-16 unit.</param>
/// <param name="End">Offset just after the last one.</param>
/// <param name="Kind"><c>courtTown</c>, <c>law</c>, <c>company</c>, <c>word</c>, <c>place</c>, <c>number</c>.</param>
public sealed record CorpusDecoy(int Start, int End, string Kind);

/// <summary>What a registry would know of the case.</summary>
/// <param name="Kind">Family of the decision.</param>
/// <param name="Court">Name of the court as its head writes it; null for a refill.</param>
/// <param name="Nac">Matter code; null where none.</param>
/// <param name="Parties">Names of the parties, natural and legal.</param>
/// <param name="Source">Hash of the source decision of a refill; null for a template.</param>
/// <param name="Names">Every name part that the document drew, for the proof that splits share none.</param>
public sealed record CorpusFacts(
    CorpusKind Kind, string? Court, string? Nac, IReadOnlyList<string> Parties, string? Source, IReadOnlyList<string> Names);
