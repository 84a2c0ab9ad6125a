using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Greffe.Governance.KeepNetwork;

/// <summary>A term of office as it is typed, and what of it cannot be taken.</summary>
public sealed record Appointment
{
    internal const int MaxName = 120;

    /// <summary>Identifier of the person at sign-in.</summary>
    public string Agent { get; init; } = "";

    /// <summary>Name shown to colleagues.</summary>
    public string Name { get; init; } = "";

    /// <summary><c>holder</c> or <c>deputy</c>.</summary>
    public string Duty { get; init; } = Term.Holder;

    /// <summary>First day, <c>yyyy-MM-dd</c>.</summary>
    public string Started { get; init; } = "";

    /// <summary>Last day, <c>yyyy-MM-dd</c>.</summary>
    public string Ends { get; init; } = "";

    internal IReadOnlyList<FormError> Errors { get; init; } = [];

    internal static Appointment Read(IFormCollection form) => new()
    {
        Agent = form.Text("agent"), Name = form.Text("nom"), Duty = form.Text("fonction"), Started = form.Text("debut"), Ends = form.Text("fin"),
    };

    /// <summary>What is wrong, beside the terms that the entity has.</summary>
    internal IEnumerable<FormError> Check(IEnumerable<Term> ofEntity)
    {
        if (Agent.Length is 0 or > MaxName) yield return new("agent", "network.error.agent");
        if (Name.Length is 0 or > MaxName) yield return new("nom", "network.error.name");
        if (Duty is not (Term.Holder or Term.Deputy)) yield return new("fonction", "network.error.duty");
        var (isStart, started) = Day(Started);
        var (isEnd, ends) = Day(Ends);
        if (!isStart) yield return new("debut", "network.error.day");
        if (!isEnd) yield return new("fin", "network.error.day");
        if (!isStart || !isEnd) yield break;
        if (ends <= started) yield return new("fin", "network.error.order");
        else if (ends > started.AddYears(Term.MaxYears)) yield return new("fin", "network.error.long", Term.MaxYears);
        else if (ofEntity.FirstOrDefault(term => term.Duty == Duty && Term.Day(term.Started) <= ends && started <= term.LastDay) is { } other)
            yield return new("debut", "network.error.overlap", other.Name, other.Started, Greffe.Look.DateWords.Machine(other.LastDay));
    }

    private static (bool, DateOnly) Day(string text) => (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day), day);
}
