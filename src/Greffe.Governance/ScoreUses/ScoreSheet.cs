using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Greffe.Governance.ScoreUses;

/// <summary>What one person thinks of one use, under one version of the grid.</summary>
internal sealed record ScoreSheet
{
    public const int MaxComment = 2000;

    public long OneUse { get; init; }

    public int Grid { get; init; }

    public string Agent { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>Points by criterion, a JSON object; a criterion without an opinion is not in it.</summary>
    public string Points { get; init; } = "{}";

    public string Comment { get; init; } = "";

    public string At { get; init; } = "";

    public IReadOnlyDictionary<string, int> PointsBy => field ??= JsonSerializer.Deserialize(Points, GovernanceJson.Default.DictionaryStringInt32) ?? [];

    /// <summary>A sheet with one point for each criterion of the grid, in its order.</summary>
    public static ScoreSheet Of(long use, Grid grid, IReadOnlyList<int> points) => new()
    {
        OneUse = use, Grid = grid.Version,
        Points = JsonSerializer.Serialize(grid.Criteria.Index().ToDictionary(one => one.Item.Key, one => points[one.Index]), GovernanceJson.Default.DictionaryStringInt32),
    };

    /// <summary>The sheet as typed, and what is wrong with it: each criterion has a score of the scale, or says that there is no opinion.</summary>
    public static (ScoreSheet Sheet, IReadOnlyList<FormError> Errors) Typed(IFormCollection form, Grid grid, long use)
    {
        Dictionary<string, int> points = [];
        List<FormError> errors = [];
        foreach (var criterion in grid.Criteria)
        {
            var value = form.Text($"c-{criterion.Key}");
            if (value == "sans") continue;
            if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var point) && point >= 1 && point <= grid.Scale) points[criterion.Key] = point;
            else errors.Add(new($"c-{criterion.Key}", "score.error.point", criterion.Label, grid.Scale));
        }

        if (errors.Count == 0 && points.Count == 0) errors.Add(new($"c-{grid.Criteria[0].Key}", "score.error.none"));
        var comment = form.Text("commentaire");
        if (comment.Length > MaxComment) errors.Add(new("commentaire", "answer.error.long", comment.Length, MaxComment));
        return (new() { OneUse = use, Grid = grid.Version, Points = JsonSerializer.Serialize(points, GovernanceJson.Default.DictionaryStringInt32), Comment = comment }, errors);
    }
}
