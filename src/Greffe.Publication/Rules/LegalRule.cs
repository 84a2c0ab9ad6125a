using Greffe.Decisions.Publication;

namespace Greffe.Publication.Rules;

/// <summary>One dated rule of law, as a file of <c>data/rules</c> has it.</summary>
internal sealed record LegalRule
{
    /// <summary>Stable name and version.</summary>
    public required string Id { get; init; }

    /// <summary>Version, a day.</summary>
    public required DateOnly Version { get; init; }

    /// <summary>French title.</summary>
    public required string Title { get; init; }

    /// <summary>What it does when it fits.</summary>
    public required RuleEffect Effect { get; init; }

    /// <summary>Days on which the rule has force.</summary>
    public required DayRange Effective { get; init; }

    /// <summary>Days of decision that it covers.</summary>
    public required DayRange Decided { get; init; }

    /// <summary>Facts it asks for: every condition must hold.</summary>
    public required IReadOnlyList<FactCondition> When { get; init; }

    /// <summary>Whether a recorded decision of exceptional interest sets it aside.</summary>
    public bool YieldsToExceptionalInterest { get; init; }

    /// <summary>Legal time limit for publication; null when none runs.</summary>
    public TimeLimit? Limit { get; init; }

    /// <summary>Source.</summary>
    public required RuleSource Source { get; init; }

    /// <summary>Name with version, for example <c>ca-civil@2022-04-30</c>.</summary>
    public string Name => $"{Id}@{Version:yyyy-MM-dd}";
}

/// <summary>What a rule does. A closed set.</summary>
internal abstract record RuleEffect
{
    private RuleEffect() { }

    /// <summary>Admits to publication.</summary>
    public sealed record Admit(PublicationForm Form) : RuleEffect;

    /// <summary>Keeps back.</summary>
    public sealed record Refuse(string Code, string Sentence) : RuleEffect;

    /// <summary>Narrows the form of what another rule admits.</summary>
    public sealed record Restrict(PublicationForm Form) : RuleEffect;
}

/// <summary>Days from <paramref name="From"/> to <paramref name="To"/>, both included; null is open.</summary>
internal readonly record struct DayRange(DateOnly? From, DateOnly? To)
{
    /// <summary>Whether a day is in.</summary>
    public bool Contains(DateOnly day) => (From is null || day >= From) && (To is null || day <= To);
}

/// <summary>A number of months after a day.</summary>
internal sealed record TimeLimit(int Months, bool AfterDeposit);

/// <summary>Where a rule comes from, and how far that was checked.</summary>
internal sealed record RuleSource(string Article, string? Link, DateOnly Checked, string How, string? Doubt);

/// <summary>A fact and the values that fit.</summary>
internal sealed record FactCondition(RuleFact Fact, IReadOnlyList<string> Values);
