using Greffe.Decisions.Publication;

namespace Greffe.Publication;

/// <summary>What the gate says of a decision. A closed set; keeping back is the default.</summary>
public abstract record GateVerdict
{
    private GateVerdict() { }

    /// <summary>A rule admits it.</summary>
    /// <param name="Rule">Rule and version, for example <c>ca-civil@2022-04-30</c>.</param>
    /// <param name="Form">How much becomes public.</param>
    /// <param name="Article">Source article, in French.</param>
    /// <param name="DueOn">Last day of the legal time limit; null when no limit runs.</param>
    public sealed record Admitted(string Rule, PublicationForm Form, string Article, DateOnly? DueOn) : GateVerdict;

    /// <summary>It stays unpublished.</summary>
    /// <param name="Code">Stable code, for example <c>before-calendar</c>.</param>
    /// <param name="Sentence">Why, for people, in French.</param>
    /// <param name="Until">First day on which a rule of the calendar opens for its court and branch; null when no day is known.</param>
    /// <param name="Article">Source article; null when the reason is not one of law.</param>
    public sealed record Withheld(string Code, string Sentence, DateOnly? Until, string? Article = null) : GateVerdict;
}
