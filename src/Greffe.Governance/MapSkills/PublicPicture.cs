using System.Text.Json;
using System.Text.Json.Serialization;
using Greffe.Governance.KeepNetwork;
using Greffe.Look;
using Greffe.Records;

namespace Greffe.Governance.MapSkills;

/// <summary>What the public reads of the map: one dated picture of protected counts.</summary>
/// <param name="Day">Day of the picture, <c>yyyy-MM-dd</c>; empty while there is none.</param>
/// <param name="People">How many people; null when too few.</param>
/// <param name="Skills">Each skill of the framework.</param>
public sealed record PublicPicture(string Day, int? People, IReadOnlyList<PublicSkill> Skills)
{
    /// <summary>The counts of people who agreed to be counted. Those who only agreed to be counted are here like the others.</summary>
    internal static PublicPicture Of(DateOnly day, Framework framework, EntityTree tree, IReadOnlyList<Person> people, IReadOnlyList<PersonSkill> skills, string rest)
    {
        var divisions = tree.InOrder().Where(place => place.Depth == 1).Select(place => place.Entity).ToList();
        var divisionOf = people.ToDictionary(person => person.Agent, person => tree.DivisionOf(person.Entity)?.Code);
        var bySkill = skills.Where(skill => divisionOf.ContainsKey(skill.Agent)).ToLookup(skill => skill.Skill);
        return new(DateWords.Machine(day), ProtectCounts.Whole(people.Count), [.. framework.Skills.Select(skill =>
        {
            List<PersonSkill> holders = [.. bySkill[skill.Code]];
            if (ProtectCounts.Part(holders.Count, people.Count) is not { } count) return new PublicSkill(skill.Family, skill.Title, null, [], []);
            return new(skill.Family, skill.Title, count,
                ProtectCounts.Fold([.. framework.Levels.Select(level => new PublicCell(level.Title, holders.Count(holder => holder.Level == level.Level)))]),
                ProtectCounts.Divide([.. divisions.Select(division => new PublicCell(division.Name, holders.Count(holder => divisionOf[holder.Agent] == division.Code)))], rest));
        })]);
    }
}

/// <summary>What the public reads of one skill.</summary>
/// <param name="Family">Family of the skill.</param>
/// <param name="Title">The skill.</param>
/// <param name="Count">How many people have it; null when too few have it, or too few do not.</param>
/// <param name="Levels">By level, neighbours taken together where few.</param>
/// <param name="Divisions">By great division, the small ones together.</param>
public sealed record PublicSkill(string Family, string Title, int? Count, IReadOnlyList<PublicCell> Levels, IReadOnlyList<PublicCell> Divisions);

/// <summary>Names of the picture in the store.</summary>
[JsonSerializable(typeof(PublicPicture))]
internal sealed partial class PictureJson : JsonSerializerContext;

/// <summary>
/// Keeps the public picture. A new one is taken only when at least five people's records changed since the last: what moves between two pictures is then no one
/// person's doing.
/// </summary>
internal sealed class PublishCounts(RecordStore store, TimeProvider time)
{
    private const string Rest = "Autres directions";

    /// <summary>The picture to show; a new one when it is time.</summary>
    public PublicPicture Picture()
    {
        var (kept, moved) = store.Read(Kept);
        return moved < ProtectCounts.Least ? kept : store.Write("system", Take);
    }

    private static (PublicPicture Picture, long Moved) Kept(RecordReader reader)
    {
        var row = reader.First<PictureRow>("SELECT seq AS Seq, picture AS Picture FROM governance_pictures");
        // The trail names the records that changed; it has no values.
        var moved = reader.First<long>("SELECT count(DISTINCT id) FROM audit WHERE kind = @Kind AND seq > @seq", new { Person.Kind, seq = row?.Seq ?? 0 });
        return (row is null ? new("", null, []) : JsonSerializer.Deserialize(row.Picture, PictureJson.Default.PublicPicture)!, moved); // written by Take
    }

    private PublicPicture Take(RecordWriter writer)
    {
        var (kept, moved) = Kept(writer);
        if (moved < ProtectCounts.Least) return kept; // another request took it meanwhile
        var picture = PublicPicture.Of(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), Framework.Current(writer), EntityTree.Read(writer), Person.Consenting(writer), PersonSkill.Consenting(writer), Rest);
        writer.Execute("""
            INSERT INTO governance_pictures (id, at, seq, picture) VALUES (1, @at, (SELECT max(seq) FROM audit), @picture)
            ON CONFLICT (id) DO UPDATE SET at = excluded.at, seq = excluded.seq, picture = excluded.picture
            """, new { at = RecordStore.Text(writer.At), picture = JsonSerializer.Serialize(picture, PictureJson.Default.PublicPicture) });
        writer.Trace("publish", "skills-picture", picture.Day);
        return picture;
    }

    private sealed class PictureRow
    {
        public long Seq { get; init; }

        public string Picture { get; init; } = "";
    }
}
