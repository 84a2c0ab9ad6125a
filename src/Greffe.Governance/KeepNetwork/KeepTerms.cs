using Greffe.Look;
using Greffe.Records;

namespace Greffe.Governance.KeepNetwork;

/// <summary>Writes of the network: a term is made, a term ends; a term that ended stays as history.</summary>
internal static class KeepTerms
{
    /// <summary>Kind of terms of office in the trail; a «term» there is one of the glossary.</summary>
    public const string Kind = "mandate";

    /// <summary>Makes a term whose form has no error.</summary>
    public static void Make(RecordWriter writer, string entity, Appointment appointment)
    {
        var id = Guid.CreateVersion7(writer.At).ToString("N");
        writer.Execute("INSERT INTO governance_terms (id, entity, agent, name, duty, started, ends, made_at) VALUES (@id, @entity, @Agent, @Name, @Duty, @Started, @Ends, @at)",
            new { id, entity, appointment.Agent, appointment.Name, appointment.Duty, appointment.Started, appointment.Ends, at = RecordStore.Text(writer.At) });
        writer.Trace("appoint", Kind, id, "entity", "agent", "duty", "started", "ends");
        IndexEntity(writer, entity);
    }

    /// <summary>Ends a term on a day; false when there is no such term or it is over.</summary>
    public static bool End(RecordWriter writer, string entity, string id, DateOnly day)
    {
        var ended = writer.Execute("UPDATE governance_terms SET ended = @day WHERE id = @id AND entity = @entity AND ended IS NULL AND ends >= @day", new { id, entity, day = DateWords.Machine(day) });
        if (ended == 0) return false;
        writer.Trace("end", Kind, id, "ended");
        IndexEntity(writer, entity);
        return true;
    }

    /// <summary>Agents find an entity by its name and by those who hold a term there.</summary>
    public static void IndexEntity(RecordWriter writer, string entity)
    {
        if (EntityTree.Read(writer).Find(entity) is not { } known) return;
        var names = Term.ReadAll(writer).Where(term => term.Entity == entity && term.Ended is null).Select(term => term.Name).Distinct();
        writer.Index("entity", entity, known.Name, string.Join(" · ", [known.Code, known.Place, .. names]), "agents");
    }
}
