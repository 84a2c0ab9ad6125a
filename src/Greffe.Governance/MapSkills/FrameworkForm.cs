using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Greffe.Governance.MapSkills;

/// <summary>A new version of the framework as it is typed: one skill a line (<c>code ; famille ; intitulé</c>), one level a line, from 1.</summary>
public sealed partial record FrameworkForm
{
    internal const int MaxSkills = 200, MaxLevels = 9, MaxTitle = 120;

    /// <summary>The skills.</summary>
    public string Skills { get; init; } = "";

    /// <summary>The levels.</summary>
    public string Levels { get; init; } = "";

    /// <summary>What changes and why.</summary>
    public string Reason { get; init; } = "";

    internal IReadOnlyList<FormError> Errors { get; init; } = [];

    internal static FrameworkForm Read(IFormCollection form) => new() { Skills = form.Text("competences"), Levels = form.Text("niveaux"), Reason = form.Text("motif") };

    internal static FrameworkForm Of(Framework framework) => new()
    {
        Skills = string.Join('\n', framework.Skills.Select(skill => $"{skill.Code} ; {skill.Family} ; {skill.Title}")),
        Levels = string.Join('\n', framework.Levels.Select(level => level.Title)),
    };

    /// <summary>The framework that is typed; what is wrong in <see cref="Errors"/>.</summary>
    internal (FrameworkForm Form, Framework Framework) Parse()
    {
        List<FormError> errors = [];
        List<Skill> skills = [];
        foreach (var (line, at) in Lines(Skills).Select((line, at) => (line, at + 1)))
        {
            if (line.Split(';', StringSplitOptions.TrimEntries) is not [var code, var family, var title] || family.Length is 0 or > MaxTitle || title.Length is 0 or > MaxTitle) errors.Add(new("competences", "skills.error.line", at));
            else if (!Code().IsMatch(code)) errors.Add(new("competences", "skills.error.code", at));
            else if (skills.Any(skill => skill.Code == code)) errors.Add(new("competences", "skills.error.twice", at));
            else skills.Add(new() { Code = code, Family = family, Title = title });
        }

        List<SkillLevel> levels = [.. Lines(Levels).Select((title, at) => new SkillLevel { Level = at + 1, Title = title })];
        if (skills.Count is 0 or > MaxSkills && errors.Count == 0) errors.Add(new("competences", "skills.error.count", MaxSkills));
        if (levels.Count is < 2 or > MaxLevels || levels.Any(level => level.Title.Length > MaxTitle)) errors.Add(new("niveaux", "skills.error.levels", MaxLevels));
        if (Reason.Length is 0 or > 500) errors.Add(new("motif", "skills.error.reason"));
        return (this with { Errors = errors }, new(0, default, Reason, skills, levels));
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,39}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Code();
}
