using Greffe.Records;

namespace Greffe.Governance.MapSkills;

/// <summary>A skill of the framework.</summary>
internal sealed class Skill
{
    public string Code { get; init; } = "";

    public string Family { get; init; } = "";

    public string Title { get; init; } = "";
}

/// <summary>A level, from 1.</summary>
internal sealed class SkillLevel
{
    public int Level { get; init; }

    public string Title { get; init; } = "";
}

/// <summary>One version of the framework: never changed once made, a new one follows it.</summary>
internal sealed record Framework(int Version, DateTimeOffset At, string Reason, IReadOnlyList<Skill> Skills, IReadOnlyList<SkillLevel> Levels)
{
    /// <summary>Before the first version.</summary>
    public static Framework None { get; } = new(0, default, "", [], []);

    public Skill? Find(string code) => Skills.FirstOrDefault(skill => skill.Code == code);

    public string LevelTitle(int level) => Levels.FirstOrDefault(known => known.Level == level)?.Title ?? level.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The last version: three statements.</summary>
    public static Framework Current(RecordReader reader) => reader.First<int?>("SELECT max(version) FROM governance_frameworks") is { } version ? Of(reader, version) ?? None : None;

    /// <summary>That version; null when there is none.</summary>
    public static Framework? Of(RecordReader reader, int version) =>
        reader.First<VersionRow>("SELECT version AS Version, at AS At, reason AS Reason FROM governance_frameworks WHERE version = @version", new { version }) is not { } row ? null
        : new(row.Version, RecordStore.Instant(row.At), row.Reason,
            reader.Query<Skill>("SELECT code AS Code, family AS Family, title AS Title FROM governance_skills WHERE version = @version ORDER BY position", new { version }),
            reader.Query<SkillLevel>("SELECT level AS Level, title AS Title FROM governance_levels WHERE version = @version ORDER BY level", new { version }));

    /// <summary>Every version, newest first, without its skills.</summary>
    public static IReadOnlyList<VersionRow> Versions(RecordReader reader) =>
        reader.Query<VersionRow>("SELECT version AS Version, at AS At, reason AS Reason FROM governance_frameworks ORDER BY version DESC");
}

/// <summary>One version of the framework, in a list.</summary>
internal sealed class VersionRow
{
    public int Version { get; init; }

    public string At { get; init; } = "";

    public string Reason { get; init; } = "";
}
