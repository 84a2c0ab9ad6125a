using Greffe.Decisions.Occultations;

namespace Greffe.Portal.TryHiding;

/// <summary>Hides the names of what a visitor brings. The host gives it; without one the page «Essayer» does not exist. Keeps nothing, logs no text.</summary>
public interface ITryHiding
{
    /// <summary>Hides a text or a file.</summary>
    /// <param name="brought">What the visitor brought.</param>
    /// <param name="cancellation">The visitor left.</param>
    ValueTask<TryOutcome> Hide(BroughtText brought, CancellationToken cancellation);
}

/// <summary>What a visitor brought.</summary>
/// <param name="FileName">Name of the file, for its kind only; null for words typed in.</param>
/// <param name="Content">The file, or the words in UTF-8.</param>
public sealed record BroughtText(string? FileName, ReadOnlyMemory<byte> Content);

/// <summary>What came of it: a closed set.</summary>
public abstract record TryOutcome
{
    private TryOutcome()
    {
    }

    /// <summary>The names were hidden.</summary>
    /// <param name="Clear">The text as read.</param>
    /// <param name="Mentions">Every mention of it, in reading order, disjoint.</param>
    /// <param name="Placeholders">What stands in the place of each mention; null where it stays.</param>
    /// <param name="Doubt">0 to 1: how likely it is that something was missed.</param>
    /// <param name="Version">Version of the engine.</param>
    public sealed record Done(string Clear, IReadOnlyList<Mention> Mentions, IReadOnlyList<string?> Placeholders, double Doubt, string Version) : TryOutcome;

    /// <summary>It could not be read.</summary>
    /// <param name="Reason">A French sentence, with the limit and what to do.</param>
    public sealed record Refused(string Reason) : TryOutcome;
}
