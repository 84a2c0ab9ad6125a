using Greffe.Decisions.Citing;

namespace Greffe.Citations.Finding;

/// <summary>What was found so far in one text, and what «the same code» means at this point.</summary>
internal sealed class Findings
{
    private readonly List<Citation> found = [];
    private readonly List<(int Index, string Number)> pending = [];
    private readonly Dictionary<string, string> latest = [];

    /// <summary>Citations in reading order.</summary>
    public IReadOnlyList<Citation> Citations => found;

    /// <summary>End of the last citation.</summary>
    public int End => found is [.., var last] ? last.Span.End : 0;

    /// <summary>Adds a decision.</summary>
    public void Case(int start, int end, string canonical) => found.Add(new(new(start, end), CitationKind.Case, canonical));

    /// <summary>Takes back a role number found on its own since <paramref name="start"/>: it turns out to be part of a longer reference.</summary>
    public void ForgetRole(int start)
    {
        if (found is [.., var last] && last.Span.Start >= start && last.Canonical.StartsWith("rg:", StringComparison.Ordinal)) found.RemoveAt(found.Count - 1);
    }

    /// <summary>Adds a text of law.</summary>
    public void Statute(int start, int end, string canonical) => found.Add(new(new(start, end), CitationKind.Statute, canonical));

    /// <summary>Adds an article «of the same code» that stands before any code is named: it is of the next one.</summary>
    public void Await(int start, int end, string number)
    {
        pending.Add((found.Count, number));
        Statute(start, end, "");
    }

    /// <summary>Remembers an instrument that was named; articles that awaited a code get it.</summary>
    public void Name(string instrument)
    {
        latest[KindOf(instrument)] = latest[""] = instrument;
        if (KindOf(instrument) != "code" || pending.Count == 0) return;
        foreach (var (index, number) in pending) found[index] = found[index] with { Canonical = $"art:{instrument}#{number}" };
        pending.Clear();
    }

    /// <summary>The last instrument named of a kind (<c>code</c>, <c>loi</c>, <c>dec</c>, …), or of any for the empty kind; null when none.</summary>
    public string? Latest(string kind) => latest.GetValueOrDefault(kind);

    /// <summary>The citations, without those that still await a code.</summary>
    public IReadOnlyList<Citation> Complete()
    {
        if (pending.Count > 0) found.RemoveAll(citation => citation.Canonical.Length == 0);
        return found;
    }

    private static string KindOf(string instrument) => instrument.IndexOf(':', StringComparison.Ordinal) is var colon and > 0
        ? instrument[..colon] : instrument.StartsWith("code", StringComparison.Ordinal) || instrument is "ceseda" or "livre-des-procedures-fiscales"
            ? "code" : "treaty";
}
