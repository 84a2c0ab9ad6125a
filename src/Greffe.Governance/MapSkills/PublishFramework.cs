using Greffe.Records;

namespace Greffe.Governance.MapSkills;

/// <summary>Makes a new version of the framework; earlier ones stay as they were.</summary>
internal static class PublishFramework
{
    /// <summary>Writes the version after the last.</summary>
    public static int Write(RecordWriter writer, Framework framework)
    {
        var version = writer.First<int>("SELECT coalesce(max(version), 0) + 1 FROM governance_frameworks");
        writer.Execute("INSERT INTO governance_frameworks VALUES (@version, @at, @Agent, @Reason)", new { version, at = RecordStore.Text(writer.At), writer.Agent, framework.Reason });
        writer.Execute("INSERT INTO governance_skills VALUES (@version, @Code, @Family, @Title, @position)",
            framework.Skills.Select((skill, position) => new { version, skill.Code, skill.Family, skill.Title, position }));
        writer.Execute("INSERT INTO governance_levels VALUES (@version, @Level, @Title)", framework.Levels.Select(level => new { version, level.Level, level.Title }));
        foreach (var skill in framework.Skills) writer.Index("skill", skill.Code, skill.Title, skill.Family, "public");
        foreach (var gone in writer.Query<string>("SELECT DISTINCT code FROM governance_skills WHERE code NOT IN @codes", new { codes = framework.Skills.Select(skill => skill.Code) }))
            writer.Forget("skill", gone);
        foreach (var agent in writer.Query<string>("SELECT agent FROM governance_people WHERE shown IS NOT NULL")) KeepOwnRecord.IndexPerson(writer, agent);
        writer.Trace("publish", "skills-framework", version.ToString(System.Globalization.CultureInfo.InvariantCulture), "skills", "levels");
        return version;
    }
}
