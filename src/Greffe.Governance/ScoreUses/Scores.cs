using System.Globalization;
using Greffe.Decisions.People;
using Greffe.Governance.AnswerCampaign;
using Greffe.Records;

namespace Greffe.Governance.ScoreUses;

/// <summary>Grids and scores in the store.</summary>
internal sealed class Scores(RecordStore store)
{
    private const string Columns = "one_use AS OneUse, grid, agent, name, points, comment, at";

    public Grid Grid() => store.Read(Grid);

    /// <summary>The grid in force.</summary>
    public static Grid Grid(RecordReader reader) =>
        reader.First<Grid>("SELECT version, scale, criteria AS CriteriaJson FROM uses_grids ORDER BY version DESC LIMIT 1") ?? ScoreUses.Grid.First;

    /// <summary>Puts a grid in force as a new version; false when another one came since it was read.</summary>
    public bool Change(Grid grid, int read, string agent) => store.Write(agent, writer =>
    {
        var current = Grid(writer);
        if (current.Version != read) return false;
        if (current.Version == 1) Keep(writer, current);
        Keep(writer, grid with { Version = read + 1 });
        writer.Trace("change", "grid", (read + 1).ToString(CultureInfo.InvariantCulture), "scale", "criteria");
        return true;
    });

    /// <summary>Keeps a sheet in place of the person's own one under the same grid; false when the grid in force is another.</summary>
    public bool Score(ScoreSheet sheet, Agent agent) => store.Write(agent.Id, writer => Score(writer, sheet with { Agent = agent.Id, Name = agent.Name }));

    public static bool Score(RecordWriter writer, ScoreSheet sheet)
    {
        var grid = Grid(writer);
        if (grid.Version != sheet.Grid) return false;
        Keep(writer, grid);
        writer.Execute("""
            INSERT INTO uses_scores (one_use, grid, agent, name, points, comment, at) VALUES (@OneUse, @Grid, @Agent, @Name, @Points, @Comment, @At)
            ON CONFLICT (one_use, grid, agent) DO UPDATE SET points = excluded.points, comment = excluded.comment, at = excluded.at, name = excluded.name
            """, sheet with { At = RecordStore.Text(writer.At) });
        writer.Trace("score", "use", sheet.OneUse.ToString(CultureInfo.InvariantCulture), "points");
        return true;
    }

    /// <summary>Every sheet under a grid, by use.</summary>
    public static ILookup<long, ScoreSheet> Under(RecordReader reader, int grid) =>
        reader.Query<ScoreSheet>($"SELECT {Columns} FROM uses_scores WHERE grid = @grid ORDER BY one_use, at", new { grid }).ToLookup(sheet => sheet.OneUse);

    /// <summary>Sheets on one use, of every grid, the latest grid first.</summary>
    public IReadOnlyList<ScoreSheet> On(long use) => store.Read(reader => reader.Query<ScoreSheet>($"SELECT {Columns} FROM uses_scores WHERE one_use = @use ORDER BY grid DESC, at", new { use }));

    /// <summary>
    /// Whether a person may see what others scored: once they scored themselves under the grid in force, once scoring is over,
    /// or as chief data officer who is not invited to score.
    /// </summary>
    public static bool MaySee(Agent agent, Campaign campaign, DateOnly today, bool scored) =>
        scored || (agent.Is(Role.ChiefDataOfficer, Role.Correspondent, Role.Steward) && !campaign.TakesScores(today)) || (agent.Is(Role.ChiefDataOfficer) && !campaign.AsksToScore(agent));

    private static void Keep(RecordWriter writer, Grid grid) => writer.Execute(
        "INSERT INTO uses_grids (version, scale, criteria, at) VALUES (@Version, @Scale, @CriteriaJson, @At) ON CONFLICT (version) DO NOTHING",
        new { grid.Version, grid.Scale, grid.CriteriaJson, At = RecordStore.Text(writer.At) });
}
