namespace Greffe.Catalogue.Checking;

/// <summary>What is to be said of one file.</summary>
/// <param name="File">The path as it was given.</param>
/// <param name="Conforms">Whether it conforms; false too for a file that cannot be parsed.</param>
/// <param name="Findings">What is wrong, in the order of the rules.</param>
/// <param name="Unreadable">Why it cannot be parsed, or null.</param>
public sealed record FileVerdict(string File, bool Conforms, IReadOnlyList<Finding> Findings, string? Unreadable = null);
