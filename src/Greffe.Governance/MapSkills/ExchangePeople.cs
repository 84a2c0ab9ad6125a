using System.Globalization;
using Greffe.Governance.ExchangeTables;
using Greffe.Governance.KeepNetwork;
using Greffe.Governance.SendReminders;
using Greffe.Look;
using Greffe.Records;

namespace Greffe.Governance.MapSkills;

/// <summary>
/// The map as a table, one line for each skill of a person. Out: only people who agreed to be shown. In: records that wait for their person's consent, never over a
/// record that its person keeps.
/// </summary>
internal sealed class ExchangePeople(RecordStore store, IOutbox outbox, TimeProvider time)
{
    public static IReadOnlyList<string> Columns { get; } = ["identifiant", "nom", "entite", "lieu", "apport", "competence", "niveau"];

    /// <summary>The people shown.</summary>
    public static TableFile Out(RecordReader reader)
    {
        var skills = PersonSkill.Consenting(reader).ToLookup(skill => skill.Agent);
        return new("competences", Columns, [.. Person.Consenting(reader).Where(person => person.IsShown).SelectMany(person => skills[person.Agent].Select(skill =>
            (IReadOnlyList<string>)[person.Agent, person.Name, person.Entity, person.Place, person.Contribution, skill.Skill, skill.Level.ToString(CultureInfo.InvariantCulture)]))]);
    }

    /// <summary>Takes lines in: all of them, or those without error when <paramref name="goodOnly"/>; nothing when a line is wrong otherwise.</summary>
    public ImportOutcome In(string agent, IReadOnlyList<TableLine> lines, bool goodOnly)
    {
        List<string> invited = [];
        var outcome = store.Write(agent, writer =>
        {
            var (framework, tree) = (Framework.Current(writer), EntityTree.Read(writer));
            var own = Person.Consenting(writer).Select(person => person.Agent).ToHashSet();
            var errors = lines.SelectMany(line => Check(line, framework, tree, own)).ToList();
            var wrong = errors.Select(error => error.Line).ToHashSet();
            if (errors.Count > 0 && !goodOnly) return new ImportOutcome(0, errors);
            var good = lines.Where(line => !wrong.Contains(line.Number)).ToList();
            foreach (var person in good.GroupBy(line => line["identifiant"])) invited.Add(Keep(writer, [.. person], framework.Version));
            return new(good.Count, errors);
        });
        var today = DateWords.Machine(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        outbox.Send([.. invited.Select(person => new OutgoingMessage($"consent/{person}/{today}", person, "Une fiche de compétences vous attend",
            $"Une fiche a été préparée à votre nom. Elle n’est ni visible ni comptée tant que vous ne l’acceptez pas, et disparaît après {ForgetPeople.WaitingDays} jours.", "/gouvernance/competences/ma-fiche"))]);
        return outcome;
    }

    private static IEnumerable<TableError> Check(TableLine line, Framework framework, EntityTree tree, HashSet<string> own)
    {
        if (line["identifiant"].Length is 0 or > 120) yield return line.Refused("identifiant", "table.error.empty");
        else if (own.Contains(line["identifiant"])) yield return line.Refused("identifiant", "skills.import.own");
        if (line["nom"].Length is 0 or > 120) yield return line.Refused("nom", "table.error.empty");
        if (tree.Find(line["entite"]) is null) yield return line.Refused("entite", "skills.import.entity");
        if (line["lieu"].Length > PersonForm.MaxPlace) yield return line.Refused("lieu", "table.error.toolong");
        if (line["apport"].Length > PersonForm.MaxContribution) yield return line.Refused("apport", "table.error.toolong");
        if (framework.Find(line["competence"]) is null) yield return line.Refused("competence", "skills.import.skill");
        if (!int.TryParse(line["niveau"], NumberStyles.None, CultureInfo.InvariantCulture, out var level) || framework.Levels.All(known => known.Level != level)) yield return line.Refused("niveau", "skills.import.level");
    }

    private static string Keep(RecordWriter writer, IReadOnlyList<TableLine> lines, int version)
    {
        var (first, now) = (lines[0], RecordStore.Text(writer.At));
        var agent = first["identifiant"];
        writer.Execute("""
            INSERT INTO governance_people (agent, name, entity, place, contribution, contact, made, until) VALUES (@agent, @name, @entity, @place, @contribution, '', @now, @until)
            ON CONFLICT (agent) DO UPDATE SET name = @name, entity = @entity, place = @place, contribution = @contribution, until = @until
            """, new
        {
            agent, name = first["nom"], entity = first["entite"], place = first["lieu"], contribution = first["apport"], now,
            until = DateWords.Machine(DateOnly.FromDateTime(writer.At.UtcDateTime).AddDays(ForgetPeople.WaitingDays)),
        });
        foreach (var line in lines) KeepOwnRecord.SetLevel(writer, agent, line["competence"], int.Parse(line["niveau"], CultureInfo.InvariantCulture), version, "import");
        writer.Trace("import", Person.Kind, agent, "entity", "place", "contribution", "skills");
        return agent;
    }
}
