using System.Globalization;
using Greffe.Decisions.People;

namespace Greffe.Governance.AnswerCampaign;

/// <summary>A call for potential uses: who is asked what, until when, and who scores the answers. Lists are one item a line.</summary>
internal sealed record Campaign
{
    public const int MaxTitle = 200, MaxIntro = 4000, MaxQuestions = 12, MaxQuestion = 300;

    public long Number { get; init; }

    public string Title { get; init; } = "";

    public string Intro { get; init; } = "";

    public string Questions { get; init; } = "";

    /// <summary>Codes of the entities invited to answer; empty for all.</summary>
    public string Entities { get; init; } = "";

    public string Opens { get; init; } = "";

    public string Closes { get; init; } = "";

    /// <summary>Roles invited to score, names of <see cref="Role"/>.</summary>
    public string Scorers { get; init; } = "";

    public string ScorerEntities { get; init; } = "";

    /// <summary>Last day of scoring; empty when it has none.</summary>
    public string ScoringUntil { get; init; } = "";

    public int Version { get; init; } = 1;

    public bool Invented { get; init; }

    public IReadOnlyList<string> QuestionList => Lines(Questions);

    public DateOnly FirstDay => Day(Opens);

    public DateOnly LastDay => Day(Closes);

    /// <summary>Last day of scoring; null when it has none.</summary>
    public DateOnly? LastScoringDay => ScoringUntil.Length == 0 ? null : Day(ScoringUntil);

    /// <summary>Whether answers are taken on that day.</summary>
    public bool IsOpen(DateOnly today) => FirstDay <= today && today <= LastDay;

    /// <summary>Whether the person's entity is invited to answer.</summary>
    public bool Asks(Agent agent) => agent.IsSignedIn && (Entities.Length == 0 || (agent.Entity is { } entity && Lines(Entities).Contains(entity, StringComparer.OrdinalIgnoreCase)));

    /// <summary>Whether the person is invited to score the answers.</summary>
    public bool AsksToScore(Agent agent) => Lines(Scorers).Any(role => Enum.TryParse<Role>(role, out var known) && agent.Is(known))
        && (ScorerEntities.Length == 0 || (agent.Entity is { } entity && Lines(ScorerEntities).Contains(entity, StringComparer.OrdinalIgnoreCase)));

    /// <summary>Whether scores are still taken on that day.</summary>
    public bool TakesScores(DateOnly today) => LastScoringDay is not { } last || today <= last;

    /// <summary>Lines of a list, without blank ones.</summary>
    public static IReadOnlyList<string> Lines(string list) => list.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
