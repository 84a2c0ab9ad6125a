namespace Greffe.Catalogue.PolicyRules;

/// <summary>One rule: what must never flow where. A dated fact of a file in <c>data/flows</c>.</summary>
/// <param name="Id">Stable name.</param>
/// <param name="Version">Version of its wording.</param>
/// <param name="Title">French sentence.</param>
/// <param name="From">First day on which it holds.</param>
/// <param name="To">Last day; null while it holds.</param>
/// <param name="Source">Marks of what must not flow.</param>
/// <param name="Target">Marks of what it must not reach.</param>
/// <param name="Unless">Marks of a job, a set of data or a flow that stop a path.</param>
/// <param name="Article">The text that it comes from.</param>
/// <param name="Cases">Worked examples, which must come out as they say wherever the file is read.</param>
public sealed record FlowRule(
    string Id, string Version, string Title, DateOnly From, DateOnly? To, MarkPattern Source, MarkPattern Target, MarkPattern Unless, string Article, IReadOnlyList<FlowCase> Cases)
{
    /// <summary>Whether it holds on that day.</summary>
    public bool Holds(DateOnly day) => day >= From && (To is null || day <= To);
}

/// <summary>Marks that something may have: for each key, the values that fit.</summary>
/// <param name="Values">Values by key; never empty.</param>
public sealed record MarkPattern(IReadOnlyDictionary<string, IReadOnlyList<string>> Values)
{
    /// <summary>Whether every key has one of its values.</summary>
    public bool FitsAll(IReadOnlyDictionary<string, string> marks) => Values.Count > 0 && Values.All(pair => Fits(marks, pair));

    /// <summary>Whether one key at least has one of its values.</summary>
    public bool FitsAny(IReadOnlyDictionary<string, string> marks) => Values.Any(pair => Fits(marks, pair));

    private static bool Fits(IReadOnlyDictionary<string, string> marks, KeyValuePair<string, IReadOnlyList<string>> pair) =>
        marks.TryGetValue(pair.Key, out var value) && pair.Value.Contains(value, StringComparer.Ordinal);
}

/// <summary>A worked example: a chain of flows, and whether the rule forbids it.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Flow">Marks of each link of the chain; a job has the mark <c>job</c>.</param>
/// <param name="Today">Day on which it is asked; null for today.</param>
/// <param name="Forbidden">What must come out.</param>
public sealed record FlowCase(string Name, IReadOnlyList<IReadOnlyDictionary<string, string>> Flow, DateOnly? Today, bool Forbidden);

/// <summary>A file of rules that cannot be used; the message is a French sentence.</summary>
/// <param name="sentence">Which file, and what is wrong.</param>
public sealed class FlowRuleException(string sentence) : Exception(sentence);
