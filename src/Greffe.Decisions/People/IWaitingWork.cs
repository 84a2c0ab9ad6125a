namespace Greffe.Decisions.People;

/// <summary>What waits for a person; each capability that gives work registers one, and the home of agents shows them all.</summary>
public interface IWaitingWork
{
    /// <summary>What waits for that person now, the most urgent first; empty when nothing does. A few lines: more is on the page they lead to.</summary>
    ValueTask<IReadOnlyList<WaitingItem>> For(Agent agent, CancellationToken cancellation);
}

/// <summary>One thing that waits for a person.</summary>
/// <param name="Title">What is to be done, in the reader's language.</param>
/// <param name="Address">Path of the page where it is done.</param>
/// <param name="Due">By when; null when nothing presses.</param>
public sealed record WaitingItem(string Title, string Address, DateOnly? Due);
