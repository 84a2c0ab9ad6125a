using System.Text.Json;

namespace Greffe.Governance.ScoreUses;

/// <summary>One thing that a use is judged on.</summary>
/// <param name="Key">Stable key, unique in the grid.</param>
/// <param name="Label">Its name, as scorers read it.</param>
/// <param name="Weight">Its weight, 0 to 10; what counts is its share of all weights.</param>
/// <param name="IsCost">Whether a high score speaks against the use, as a risk does.</param>
/// <param name="Low">What the lowest score means.</param>
/// <param name="High">What the highest score means.</param>
internal sealed record Criterion(string Key, string Label, int Weight, bool IsCost, string Low, string High);

/// <summary>The grid of one version: scores are bound to it.</summary>
internal sealed record Grid
{
    public const int MaxCriteria = 12, MaxWeight = 10, MaxLabel = 80, MaxMeaning = 200;

    public int Version { get; init; }

    /// <summary>Scores go from 1 to this.</summary>
    public int Scale { get; init; } = 5;

    public string CriteriaJson { get; init; } = "[]";

    public IReadOnlyList<Criterion> Criteria => field ??= JsonSerializer.Deserialize(CriteriaJson, GovernanceJson.Default.CriterionArray) ?? [];

    public static Grid Of(int version, int scale, IEnumerable<Criterion> criteria) =>
        new() { Version = version, Scale = scale, CriteriaJson = JsonSerializer.Serialize([.. criteria], GovernanceJson.Default.CriterionArray) };

    /// <summary>The grid before the ministry wrote its own.</summary>
    public static Grid First { get; } = Of(1, 5,
    [
        new("impact", "Impact", 3, false, "Peu de personnes, effet faible", "Beaucoup de personnes, effet fort"),
        new("faisabilite", "Faisabilité", 2, false, "Données et moyens absents", "Données et moyens prêts"),
        new("alignement", "Alignement", 2, false, "Hors des priorités", "Au cœur des priorités"),
        new("risque", "Risque", 1, true, "Risque faible", "Risque fort pour les personnes ou pour le service"),
    ]);
}
