using System.Globalization;
using Greffe.Governance.ExchangeTables;
using Greffe.Governance.KeepNetwork;

namespace Greffe.Governance.MapSkills;

/// <summary>The coverage of skills by great division.</summary>
internal sealed record CoverageShown(IReadOnlyList<Entity> Divisions, int People, IReadOnlyList<SkillCoverage> Skills)
{
    /// <summary>The coverage as a table, without names.</summary>
    public TableFile Table() => new("couverture-des-competences", ["competence", "famille", "personnes", .. Divisions.Select(division => division.Code)],
        [.. Skills.Select(skill => (IReadOnlyList<string>)[skill.Skill.Title, skill.Skill.Family, Text(skill.Holders), .. skill.ByDivision.Select(Text)])]);

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The public picture as a table: one line for each published number.</summary>
internal static class PictureTable
{
    public static TableFile Of(PublicPicture picture) => new("competences", ["date", "famille", "competence", "repartition", "groupe", "personnes"],
        [.. picture.Skills.SelectMany(skill => Lines(picture.Day, skill))]);

    private static IEnumerable<IReadOnlyList<string>> Lines(string day, PublicSkill skill)
    {
        string[] head = [day, skill.Family, skill.Title];
        yield return [.. head, "ensemble", "", skill.Count is { } count ? Text(count) : "non publié"];
        foreach (var cell in skill.Levels) yield return [.. head, "niveau", cell.Label, Text(cell.Count)];
        foreach (var cell in skill.Divisions) yield return [.. head, "direction", cell.Label, Text(cell.Count)];
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
