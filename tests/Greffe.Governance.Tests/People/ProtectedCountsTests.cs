using Greffe.Governance.KeepNetwork;
using Greffe.Governance.MapSkills;

namespace Greffe.Tests.People;

/// <summary>
/// The attack: somebody who knows the rules goes through every table of people, keeps those that would have been published as what they read, and looks whether a hidden
/// cell can have one value only. It must not.
/// </summary>
public class ProtectedCountsTests
{
    [Fact]
    public void A_division_into_three_gives_no_small_cell_back() => Attack(Tables(3, 30), table => Read(ProtectCounts.Divide(Cells(table), "autres")) + "/" + table.Sum());

    [Fact]
    public void A_division_into_four_gives_no_small_cell_back() => Attack(Tables(4, 20), table => Read(ProtectCounts.Divide(Cells(table), "autres")) + "/" + table.Sum());

    [Fact]
    public void Folded_levels_give_no_small_cell_back() => Attack(Tables(4, 20), table => Read(ProtectCounts.Fold(Cells(table))) + "/" + table.Sum());

    [Fact]
    public void Three_folded_levels_give_no_small_cell_back() => Attack(Tables(3, 30), table => Read(ProtectCounts.Fold(Cells(table))) + "/" + table.Sum());

    [Fact]
    public void A_part_and_its_whole_give_no_small_rest_back() =>
        Attack(Tables(2, 30), table => $"{ProtectCounts.Whole(table.Sum())}/{ProtectCounts.Part(table[0], table.Sum())}", table => table.Sum() >= ProtectCounts.Least);

    /// <summary>The whole picture at once: people of two divisions at two levels, and people without the skill. Cells and margins stay hidden.</summary>
    [Fact]
    public void The_picture_of_a_skill_by_level_and_by_division_gives_no_small_cell_back() => Attack(
        Tables(5, 19).Select(table => (int[])[.. table[..4], table[0] + table[1], table[2] + table[3], table[0] + table[2], table[1] + table[3], table[4]]),
        Picture, table => table[0] + table[1] + table[2] + table[3] + table[8] >= ProtectCounts.Least);

    [Fact]
    public void No_published_count_is_below_five() => Assert.All(Tables(4, 20), table =>
        Assert.All((PublicCell[])[.. ProtectCounts.Divide(Cells(table), "autres"), .. ProtectCounts.Fold(Cells(table))], cell => Assert.True(cell.Count >= ProtectCounts.Least)));

    [Fact]
    public void What_is_published_sums_to_the_whole() => Assert.All(Tables(4, 20), table =>
    {
        if (ProtectCounts.Divide(Cells(table), "autres") is { Count: > 0 } divided) Assert.Equal(table.Sum(), divided.Sum(cell => cell.Count));
        if (ProtectCounts.Fold(Cells(table)) is { Count: > 0 } folded) Assert.Equal(table.Sum(), folded.Sum(cell => cell.Count));
    });

    [Fact]
    public void Large_cells_are_published_as_they_are()
    {
        Assert.Equal([9, 6, 7], ProtectCounts.Divide(Cells([9, 6, 7]), "autres").Select(cell => cell.Count));
        Assert.Equal([(12, "0"), (11, "autres")], ProtectCounts.Divide(Cells([12, 2, 9]), "autres").Select(cell => (cell.Count, cell.Label)));
    }

    [Fact]
    public void A_naive_rule_falls_to_the_same_attack() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Attack(Tables(3, 30), table => string.Join(' ', table.Select(cell => cell < 5 ? "?" : $"{cell}")) + "/" + table.Sum()));

    private static void Attack(IEnumerable<int[]> tables, Func<int[], string> publish, Func<int[], bool>? where = null)
    {
        var read = tables.Where(table => where is null || where(table)).GroupBy(publish).ToList();
        Assert.True(read.Count > 3);
        foreach (var alike in read)
            for (var cell = 0; cell < alike.First().Length; cell++)
            {
                var values = alike.Select(table => table[cell]).ToHashSet();
                Assert.False(values.Count == 1 && values.Single() is > 0 and < ProtectCounts.Least, $"«{alike.Key}» says that cell {cell} is {values.First()}.");
            }
    }

    private static string Picture(int[] table)
    {
        EntityTree tree = new([new() { Code = "M", Name = "M" }, new() { Code = "A", Name = "A", Parent = "M" }, new() { Code = "B", Name = "B", Parent = "M" }]);
        Framework framework = new(1, default, "", [new() { Code = "s", Family = "f", Title = "s" }], [new() { Level = 1, Title = "1" }, new() { Level = 2, Title = "2" }]);
        List<Person> people = [];
        List<PersonSkill> skills = [];
        (string, int)[] kinds = [("A", 1), ("A", 2), ("B", 1), ("B", 2), ("A", 0)];
        foreach (var ((entity, level), count) in kinds.Zip((int[])[.. table[..4], table[8]]))
            for (var at = 0; at < count; at++)
            {
                people.Add(new() { Agent = $"{people.Count}", Entity = entity });
                if (level > 0) skills.Add(new() { Agent = people[^1].Agent, Skill = "s", Level = level });
            }

        var picture = PublicPicture.Of(default, framework, tree, people, skills, "autres");
        return $"{picture.People}|{picture.Skills[0].Count}|{Read(picture.Skills[0].Levels)}|{Read(picture.Skills[0].Divisions)}";
    }

    /// <summary>Every table of that many cells whose sum is at most that: no cell is bounded by anything but the sum.</summary>
    private static IEnumerable<int[]> Tables(int cells, int most) => cells == 0 ? [[]]
        : Enumerable.Range(0, most + 1).SelectMany(first => Tables(cells - 1, most - first).Select(rest => (int[])[first, .. rest]));

    private static PublicCell[] Cells(int[] table) => [.. table.Select((count, at) => new PublicCell($"{at}", count))];

    private static string Read(IReadOnlyList<PublicCell> cells) => string.Join(' ', cells.Select(cell => $"{cell.Label}:{cell.Count}"));
}
