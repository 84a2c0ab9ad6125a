namespace Greffe.Search.Questions;

/// <summary>A question as it was understood.</summary>
/// <param name="Asked">The tree; null when only words too frequent to be searched were typed.</param>
/// <param name="Understood">What was recognised, in French, for people.</param>
internal sealed record Question(Ask? Asked, IReadOnlyList<string> Understood);
