using Greffe.Decisions.People;
using Greffe.Look;
using Greffe.Records;

namespace Greffe.Governance.MapSkills;

/// <summary>An agent keeps, corrects and removes their own record; nobody else does. Each keeping renews the consent and its end.</summary>
internal sealed class KeepOwnRecord(RecordStore store)
{
    /// <summary>Months after which a record that the agent did not confirm is purged.</summary>
    public const int KeptMonths = 24;

    /// <summary>Keeps the record as typed, in place of what was there.</summary>
    public void Keep(Agent agent, PersonForm form) => store.Write(agent.Id, writer =>
    {
        var framework = Framework.Current(writer);
        var (before, skills) = (Person.Find(writer, agent.Id), PersonSkill.Of(writer, agent.Id));
        var now = RecordStore.Text(writer.At);
        writer.Execute("""
            INSERT INTO governance_people (agent, name, entity, place, contribution, contact, made, consented, shown, until)
            VALUES (@Id, @Name, @Entity, @Place, @Contribution, @Contact, @now, @now, @shown, @until)
            ON CONFLICT (agent) DO UPDATE SET name = @Name, entity = @Entity, place = @Place, contribution = @Contribution, contact = @Contact, consented = @now, shown = @shown, until = @until
            """, new
        {
            agent.Id, agent.Name, form.Entity, form.Place, form.Contribution, form.Contact, now, shown = form.Show ? before?.Shown ?? now : null,
            until = DateWords.Machine(DateOnly.FromDateTime(writer.At.UtcDateTime).AddMonths(KeptMonths)),
        });
        foreach (var skill in framework.Skills)
        {
            var kept = skills.FirstOrDefault(known => known.Skill == skill.Code);
            if (!form.Levels.TryGetValue(skill.Code, out var level)) writer.Execute("DELETE FROM governance_person_skills WHERE agent = @Id AND skill = @Code", new { agent.Id, skill.Code });
            else if (kept?.Level != level || kept.Source == "import") SetLevel(writer, agent.Id, skill.Code, level, framework.Version, "self");
        }

        IndexPerson(writer, agent.Id);
        writer.Trace(before is null ? "create" : "change", Person.Kind, agent.Id, "entity", "place", "contribution", "contact", "skills", "consent");
        return true;
    });

    /// <summary>Removes the record: rows and search words are gone, the trail keeps that it was removed.</summary>
    public bool Remove(Agent agent) => store.Write(agent.Id, writer => Remove(writer, agent.Id, "remove"));

    internal static bool Remove(RecordWriter writer, string agent, string verb)
    {
        if (writer.Execute("DELETE FROM governance_people WHERE agent = @agent", new { agent }) == 0) return false;
        writer.Execute("DELETE FROM governance_outbox WHERE recipient = @agent AND key LIKE 'consent/%'", new { agent });
        writer.Forget(Person.Kind, agent);
        writer.Trace(verb, Person.Kind, agent);
        return true;
    }

    internal static void SetLevel(RecordWriter writer, string agent, string skill, int level, int version, string source) => writer.Execute("""
        INSERT INTO governance_person_skills (agent, skill, level, version, source) VALUES (@agent, @skill, @level, @version, @source)
        ON CONFLICT (agent, skill) DO UPDATE SET level = @level, version = @version, source = @source
        """, new { agent, skill, level, version, source });

    /// <summary>Colleagues find the record when its person agreed; else nobody does.</summary>
    internal static void IndexPerson(RecordWriter writer, string agent)
    {
        if (Person.Find(writer, agent) is not { IsShown: true } person)
        {
            writer.Forget(Person.Kind, agent);
            return;
        }

        var framework = Framework.Current(writer);
        var titles = PersonSkill.Of(writer, agent).Select(skill => framework.Find(skill.Skill)?.Title ?? "");
        writer.Index(Person.Kind, agent, person.Name, string.Join(" · ", [person.Contribution, person.Place, .. titles]), "agents");
    }
}
