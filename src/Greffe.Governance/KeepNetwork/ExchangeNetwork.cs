using Greffe.Governance.ExchangeTables;
using Greffe.Look;
using Greffe.Records;

namespace Greffe.Governance.KeepNetwork;

/// <summary>
/// Entities and terms as spreadsheets. In: all lines, or those without error when one chooses so; nothing when a line is wrong otherwise. A line that says what is
/// known already writes nothing.
/// </summary>
internal sealed class ExchangeNetwork(RecordStore store)
{
    public static IReadOnlyList<string> EntityColumns { get; } = ["code", "nom", "rattachement", "lieu", "mandat_attendu"];

    public static IReadOnlyList<string> TermColumns { get; } = ["entite", "identifiant", "nom", "fonction", "debut", "fin"];

    /// <summary>The entities, each after the one that it belongs to: the file comes back as it is.</summary>
    public static TableFile EntitiesOut(RecordReader reader) => new("entites", EntityColumns, [.. EntityTree.Read(reader).InOrder().Select(place => Cells(place.Entity))]);

    /// <summary>The terms that held for a day at least, with the last day that they really had.</summary>
    public static TableFile TermsOut(RecordReader reader) => new("mandats", TermColumns, [.. Term.ReadAll(reader).Where(term => term.LastDay >= Term.Day(term.Started)).Select(term =>
        (IReadOnlyList<string>)[term.Entity, term.Agent, term.Name, term.Duty == Term.Holder ? "titulaire" : "suppléant", term.Started, DateWords.Machine(term.LastDay)])]);

    public ImportOutcome Entities(string agent, IReadOnlyList<TableLine> lines, bool goodOnly) => store.Write(agent, writer =>
    {
        var tree = EntityTree.Read(writer);
        var known = tree.InOrder().ToDictionary(place => place.Entity.Code, place => place.Entity.Parent);
        List<TableError> errors = [];
        List<TableLine> good = [];
        foreach (var line in lines)
        {
            List<TableError> wrong = [.. CheckEntity(line, known)];
            errors.AddRange(wrong);
            if (wrong.Count > 0) continue;
            known[line["code"]] = line["rattachement"] is "" ? null : line["rattachement"];
            if (tree.Find(line["code"]) is not { } before || !Cells(before).SequenceEqual(line.Cells)) good.Add(line);
        }

        if (errors.Count > 0 && !goodOnly) return new ImportOutcome(0, errors);
        foreach (var line in good) Keep(writer, line);
        return new(good.Count, errors);
    });

    public ImportOutcome Terms(string agent, IReadOnlyList<TableLine> lines, bool goodOnly) => store.Write(agent, writer =>
    {
        var (tree, terms) = (EntityTree.Read(writer), Term.ReadAll(writer).ToList());
        List<TableError> errors = [];
        List<(string Entity, Appointment Appointment)> good = [];
        foreach (var line in lines)
        {
            Appointment appointment = new() { Agent = line["identifiant"], Name = line["nom"], Duty = Duty(line["fonction"]), Started = line["debut"], Ends = line["fin"] };
            if (terms.Any(term => IsSame(term, line["entite"], appointment))) continue;
            List<TableError> wrong = tree.Find(line["entite"]) is null ? [line.Refused("entite", "skills.import.entity")]
                : [.. appointment.Check(terms.Where(term => term.Entity == line["entite"])).Select(error => line.Refused(ColumnOf(error.Field), $"{error.Key}.short"))];
            errors.AddRange(wrong);
            if (wrong.Count > 0) continue;
            good.Add((line["entite"], appointment));
            terms.Add(new() { Entity = line["entite"], Agent = appointment.Agent, Name = appointment.Name, Duty = appointment.Duty, Started = appointment.Started, Ends = appointment.Ends });
        }

        if (errors.Count > 0 && !goodOnly) return new ImportOutcome(0, errors);
        foreach (var (entity, appointment) in good) KeepTerms.Make(writer, entity, appointment);
        return new(good.Count, errors);
    });

    private static IEnumerable<TableError> CheckEntity(TableLine line, Dictionary<string, string?> known)
    {
        var (code, parent) = (line["code"], line["rattachement"]);
        if (code.Length is 0 or > 40 || !code.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')) yield return line.Refused("code", "network.import.code");
        if (line["nom"].Length is 0 or > 160) yield return line.Refused("nom", "table.error.empty");
        if (line["lieu"].Length > 120) yield return line.Refused("lieu", "table.error.toolong");
        if (line["mandat_attendu"] is not ("oui" or "non")) yield return line.Refused("mandat_attendu", "network.import.seat");
        if (parent.Length > 0 && !known.ContainsKey(parent)) yield return line.Refused("rattachement", "network.import.parent");
        for (var above = parent; above is { Length: > 0 }; above = known.GetValueOrDefault(above))
            if (above == code)
            {
                yield return line.Refused("rattachement", "network.import.loop");
                break;
            }
    }

    internal static void Keep(RecordWriter writer, TableLine line)
    {
        writer.Execute("""
            INSERT INTO governance_entities VALUES (@code, @name, @parent, @place, @seat)
            ON CONFLICT (code) DO UPDATE SET name = excluded.name, parent = excluded.parent, place = excluded.place, seat = excluded.seat
            """, new { code = line["code"], name = line["nom"], parent = line["rattachement"] is { Length: > 0 } parent ? parent : null, place = line["lieu"], seat = line["mandat_attendu"] == "oui" });
        writer.Trace("import", "entity", line["code"], "name", "parent", "place", "seat");
        KeepTerms.IndexEntity(writer, line["code"]);
    }

    private static IReadOnlyList<string> Cells(Entity entity) => [entity.Code, entity.Name, entity.Parent ?? "", entity.Place, entity.Seat ? "oui" : "non"];

    private static bool IsSame(Term term, string entity, Appointment typed) =>
        (term.Entity, term.Agent, term.Name, term.Duty, term.Started, DateWords.Machine(term.LastDay)) == (entity, typed.Agent, typed.Name, typed.Duty, typed.Started, typed.Ends);

    private static string Duty(string typed) => typed switch { "titulaire" => Term.Holder, "suppléant" or "suppleant" => Term.Deputy, _ => typed };

    private static string ColumnOf(string field) => field == "agent" ? "identifiant" : field;
}
