using System.Globalization;
using System.Text;
using Greffe.Governance.KeepNetwork;
using Greffe.Records;

namespace Greffe.Governance.MapSkills;

/// <summary>Someone who could help.</summary>
/// <param name="Person">A person who agreed to be shown.</param>
/// <param name="Entity">Name of their entity.</param>
/// <param name="Skills">Their skills, those asked for first, then by level.</param>
/// <param name="Level">Their highest level in what was asked for; 0 when the words stand in what they wrote.</param>
internal sealed record PersonWhoHelps(Person Person, string Entity, IReadOnlyList<(string Title, string Level)> Skills, int Level);

/// <summary>Who could help with something: those alone who agreed that colleagues see them.</summary>
internal static class FindHelp
{
    public const int MaxFound = 50;

    /// <summary>People whose record holds all the words, the most skilled first; five statements however many are found.</summary>
    public static IReadOnlyList<PersonWhoHelps> With(RecordReader reader, Framework framework, EntityTree tree, string words)
    {
        var found = reader.Find(words, ["agents"], Person.Kind, MaxFound).Select(hit => hit.Id).ToList();
        if (found.Count == 0) return [];
        var people = Person.Consenting(reader).Where(person => person.IsShown).ToDictionary(person => person.Agent);
        var skills = PersonSkill.Consenting(reader).ToLookup(skill => skill.Agent);
        var asked = Tokens(words);
        return [.. found.Where(people.ContainsKey).Select(agent => Shown(people[agent], [.. skills[agent]], framework, tree, asked)).OrderByDescending(person => person.Level)];
    }

    private static PersonWhoHelps Shown(Person person, IReadOnlyList<PersonSkill> skills, Framework framework, EntityTree tree, IReadOnlyList<string> asked)
    {
        var known = skills.Select(skill => (Skill: framework.Find(skill.Skill), skill.Level)).Where(skill => skill.Skill is not null)
            .Select(skill => (Title: skill.Skill!.Title, skill.Level, IsAsked: Tokens(skill.Skill.Title).Any(word => asked.Any(start => word.StartsWith(start, StringComparison.Ordinal))))) // filtered above
            .OrderByDescending(skill => skill.IsAsked).ThenByDescending(skill => skill.Level).ToList();
        return new(person, tree.NameOf(person.Entity), [.. known.Select(skill => (skill.Title, framework.LevelTitle(skill.Level)))],
            known.Where(skill => skill.IsAsked).Select(skill => skill.Level).DefaultIfEmpty().Max());
    }

    private static List<string> Tokens(string text) =>
        [.. string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant()
            .Split([' ', ',', '\'', '’', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2)];
}
