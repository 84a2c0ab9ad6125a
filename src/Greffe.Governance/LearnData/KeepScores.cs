using Greffe.Decisions.People;
using Greffe.Governance.MapSkills;
using Greffe.Look;
using Greffe.Records;

namespace Greffe.Governance.LearnData;

/// <summary>
/// Scores that agents asked to keep, and their skills map: a score raises the level of its skill in a record that the agent keeps, and never lowers it. Scores are purged
/// like records.
/// </summary>
internal sealed class KeepScores(RecordStore store, TimeProvider time)
{
    /// <summary>Kind of record in the trail.</summary>
    public const string Kind = "assessment";

    /// <summary>Keeps a score in place of the one before.</summary>
    public void Keep(Agent agent, Assessment assessment) => store.Write(agent.Id, writer =>
    {
        writer.Execute("""
            INSERT INTO governance_assessments VALUES (@Id, @path, @Score, @questions, @at, @until)
            ON CONFLICT (agent, path) DO UPDATE SET score = excluded.score, questions = excluded.questions, at = excluded.at, until = excluded.until
            """, new
        {
            agent.Id, path = assessment.Path.Id, assessment.Score, questions = assessment.Path.Questions.Count, at = RecordStore.Text(writer.At),
            until = DateWords.Machine(DateOnly.FromDateTime(writer.At.UtcDateTime).AddMonths(KeepOwnRecord.KeptMonths)),
        });
        writer.Trace("keep", Kind, $"{agent.Id}/{assessment.Path.Id}", "score");
        RaiseLevel(writer, agent.Id, assessment);
        return true;
    });

    /// <summary>Removes every score of an agent.</summary>
    public void Remove(Agent agent) => store.Write(agent.Id, writer =>
    {
        var removed = writer.Execute("DELETE FROM governance_assessments WHERE agent = @Id", new { agent.Id });
        if (removed > 0) writer.Trace("remove", Kind, agent.Id);
        return removed;
    });

    /// <summary>Removes the scores whose time is over.</summary>
    public void Purge()
    {
        var day = new { today = DateWords.Machine(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)) };
        if (store.Read(reader => reader.First<long>("SELECT count(*) FROM governance_assessments WHERE until < @today", day)) == 0) return;
        store.Write("system", writer =>
        {
            foreach (var agent in writer.Query<string>("SELECT DISTINCT agent FROM governance_assessments WHERE until < @today", day)) writer.Trace("purge", Kind, agent);
            return writer.Execute("DELETE FROM governance_assessments WHERE until < @today", day);
        });
    }

    /// <summary>The scores of an agent, one for each path.</summary>
    public static IReadOnlyList<KeptScore> Of(RecordReader reader, string agent) =>
        reader.Query<KeptScore>("SELECT path AS Path, score AS Score, questions AS Questions, at AS At FROM governance_assessments WHERE agent = @agent ORDER BY path", new { agent });

    private static void RaiseLevel(RecordWriter writer, string agent, Assessment assessment)
    {
        var framework = Framework.Current(writer);
        var level = Math.Min(assessment.Level, framework.Levels.Count);
        if (level == 0 || framework.Find(assessment.Path.Skill) is null || Person.Find(writer, agent)?.Consented is null) return;
        if (PersonSkill.Of(writer, agent).Any(skill => skill.Skill == assessment.Path.Skill && skill.Level >= level)) return;
        KeepOwnRecord.SetLevel(writer, agent, assessment.Path.Skill, level, framework.Version, "assessment");
        KeepOwnRecord.IndexPerson(writer, agent);
        writer.Trace("change", Person.Kind, agent, "skills");
    }
}

/// <summary>A score that an agent asked to keep.</summary>
internal sealed class KeptScore
{
    public string Path { get; init; } = "";

    public int Score { get; init; }

    public int Questions { get; init; }

    public string At { get; init; } = "";
}
