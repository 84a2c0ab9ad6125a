using Greffe.Governance.KeepNetwork;

namespace Greffe.Governance.MapSkills;

/// <summary>Who has a skill, for agents who steer: counts of all who consented to be kept, names of those alone who agreed to be shown.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="Holders">How many have it.</param>
/// <param name="ByDivision">How many in each great division, in the order of the table.</param>
/// <param name="Names">Those who agreed to be shown.</param>
internal sealed record SkillCoverage(Skill Skill, int Holders, IReadOnlyList<int> ByDivision, IReadOnlyList<string> Names)
{
    /// <summary>So few have it that the work stops when they leave.</summary>
    public bool IsSinglePoint => Holders is 1 or 2;

    /// <summary>The table, one line for each skill of the framework.</summary>
    public static IReadOnlyList<SkillCoverage> Of(Framework framework, EntityTree tree, IReadOnlyList<Entity> divisions, IReadOnlyList<Person> people, IReadOnlyList<PersonSkill> skills)
    {
        var byAgent = people.ToDictionary(person => person.Agent);
        var bySkill = skills.Where(skill => byAgent.ContainsKey(skill.Agent)).ToLookup(skill => skill.Skill, skill => byAgent[skill.Agent]);
        return [.. framework.Skills.Select(skill =>
        {
            var holders = bySkill[skill.Code].ToList();
            var places = holders.CountBy(person => tree.DivisionOf(person.Entity)?.Code ?? "").ToDictionary();
            return new SkillCoverage(skill, holders.Count, [.. divisions.Select(division => places.GetValueOrDefault(division.Code))], [.. holders.Where(person => person.IsShown).Select(person => person.Name)]);
        })];
    }

    /// <summary>The great divisions, columns of the table.</summary>
    public static IReadOnlyList<Entity> Divisions(EntityTree tree) => [.. tree.InOrder().Where(place => place.Depth == 1).Select(place => place.Entity)];
}
