using Greffe.Records;

namespace Greffe.Governance.MapSkills;

/// <summary>A person's record.</summary>
internal sealed class Person
{
    /// <summary>Kind of record in the trail and in the search.</summary>
    public const string Kind = "skills-record";

    private const string Columns =
        "agent AS Agent, name AS Name, entity AS Entity, place AS Place, contribution AS Contribution, contact AS Contact, consented AS Consented, shown AS Shown, until AS Until";

    public string Agent { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>Code of the entity.</summary>
    public string Entity { get; init; } = "";

    public string Place { get; init; } = "";

    /// <summary>What the person contributes, in their words.</summary>
    public string Contribution { get; init; } = "";

    public string Contact { get; init; } = "";

    /// <summary>When the person agreed that the record is kept; null while one that was imported waits for it.</summary>
    public string? Consented { get; init; }

    /// <summary>Since when the person agrees that colleagues see it; null when they do not.</summary>
    public string? Shown { get; init; }

    /// <summary>Day on which it is purged unless the person confirms it, <c>yyyy-MM-dd</c>.</summary>
    public string Until { get; init; } = "";

    public bool IsShown => Consented is not null && Shown is not null;

    public static Person? Find(RecordReader reader, string agent) => reader.First<Person>($"SELECT {Columns} FROM governance_people WHERE agent = @agent", new { agent });

    /// <summary>Those who agreed that their record is kept: the others are nobody's business yet.</summary>
    public static IReadOnlyList<Person> Consenting(RecordReader reader) => reader.Query<Person>($"SELECT {Columns} FROM governance_people WHERE consented IS NOT NULL ORDER BY name, agent");
}

/// <summary>One skill of one person.</summary>
internal sealed class PersonSkill
{
    public string Agent { get; init; } = "";

    public string Skill { get; init; } = "";

    public int Level { get; init; }

    /// <summary><c>self</c>, <c>assessment</c> or <c>import</c>.</summary>
    public string Source { get; init; } = "self";

    public static IReadOnlyList<PersonSkill> Of(RecordReader reader, string agent) =>
        reader.Query<PersonSkill>("SELECT agent AS Agent, skill AS Skill, level AS Level, source AS Source FROM governance_person_skills WHERE agent = @agent ORDER BY skill", new { agent });

    /// <summary>The skills of those who agreed that their record is kept.</summary>
    public static IReadOnlyList<PersonSkill> Consenting(RecordReader reader) => reader.Query<PersonSkill>("""
        SELECT s.agent AS Agent, s.skill AS Skill, s.level AS Level, s.source AS Source
        FROM governance_person_skills s JOIN governance_people p ON p.agent = s.agent WHERE p.consented IS NOT NULL ORDER BY s.agent, s.skill
        """);
}
