using System.Globalization;
using System.Text.Json;

namespace Greffe.Catalogue.TraceLineage;

/// <summary>Reads an event of OpenLineage 2 into what the graph needs, refusing what its core schema refuses. Facets that are not read here stay in the body.</summary>
internal static class LineageReader
{
    public static LineageReading Read(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object) return Refused("Un événement est un objet JSON.");
        if (Instant(value.Text("eventTime")) is not { } at) return Refused("« eventTime » manque ou n'est pas une date et une heure ISO 8601 avec fuseau.");
        foreach (var name in (string[])["producer", "schemaURL"])
            if (value.Text(name) is not { } address || !Uris.HasScheme(address)) return Refused($"« {name} » manque ou n'est pas une adresse.");
        var hash = CanonicalJson.Hash(value);
        return (value.Member("run"), value.Member("job"), value.Member("dataset")) switch
        {
            ({ } run, { } job, null) => Run(value, run, job, at, hash),
            (null, { } job, null) => Job(value, job, at, hash),
            (null, null, { } dataset) => Dataset(value, dataset, at, hash),
            _ => Refused("Ni événement d'exécution (run et job), ni de travail (job seul), ni de jeu de données (dataset seul)."),
        };
    }

    /// <summary>An instant with its offset; null for anything else.</summary>
    public static DateTimeOffset? Instant(string? text) =>
        text is { Length: >= 20 and <= 40 } && text[10] is 'T' or 't' && (text[^1] is 'Z' or 'z' || text.AsSpan(19).IndexOfAny('+', '-') >= 0)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at.ToUniversalTime() : null;

    private static LineageReading Run(JsonElement value, JsonElement run, JsonElement job, DateTimeOffset at, string hash)
    {
        if (!Guid.TryParseExact(run.Text("runId"), "D", out var id)) return Refused("« run.runId » manque ou n'est pas un UUID.");
        var type = value.Text("eventType");
        if (type is null && value.Member("eventType") is not null || type is not (null or "START" or "RUNNING" or "COMPLETE" or "ABORT" or "FAIL" or "OTHER"))
            return Refused("« eventType » n'est pas START, RUNNING, COMPLETE, ABORT, FAIL ou OTHER.");
        var state = type switch { "COMPLETE" => VersionState.Complete, "ABORT" or "FAIL" => VersionState.Failed, _ => VersionState.UnderWay };
        return Flows("run", value, job, at, hash, id.ToString("D"), state);
    }

    private static LineageReading Job(JsonElement value, JsonElement job, DateTimeOffset at, string hash) =>
        Flows("job", value, job, at, hash, hash, VersionState.Complete);

    private static LineageReading Dataset(JsonElement value, JsonElement dataset, DateTimeOffset at, string hash)
    {
        if (Name(LineageKind.Dataset, dataset) is not { } name) return Refused(NameFault("dataset"));
        var columns = new ColumnReader();
        columns.Add(name, dataset);
        var marks = new Dictionary<LineageName, string>();
        NodeMarks.Add(marks, name, dataset);
        return Bounded(new("dataset", at, hash, name, hash, VersionState.Complete, [], [], columns.Flows, marks, Body(value)));
    }

    private static LineageReading Flows(string kind, JsonElement value, JsonElement job, DateTimeOffset at, string hash, string version, VersionState state)
    {
        if (Name(LineageKind.Job, job) is not { } owner) return Refused(NameFault("job"));
        var marks = new Dictionary<LineageName, string>();
        NodeMarks.Add(marks, owner, job);
        var columns = new ColumnReader();
        if (!Datasets(value, "inputs", marks, out var reads, (_, _) => { })) return Refused(NameFault("inputs"));
        return Datasets(value, "outputs", marks, out var writes, columns.Add)
            ? Bounded(new(kind, at, hash, owner, version, state, reads, writes, columns.Flows, marks, Body(value)))
            : Refused(NameFault("outputs"));
    }

    private static bool Datasets(JsonElement value, string member, Dictionary<LineageName, string> marks, out List<LineageName> names, Action<LineageName, JsonElement> also)
    {
        names = [];
        var seen = new HashSet<LineageName>();
        if (value.Member(member) is not { } all) return true;
        if (all.ValueKind != JsonValueKind.Array) return false;
        foreach (var dataset in all.EnumerateArray())
        {
            if (Name(LineageKind.Dataset, dataset) is not { } name) return false;
            if (seen.Add(name)) names.Add(name);
            NodeMarks.Add(marks, name, dataset);
            also(name, dataset);
        }

        return true;
    }

    private static LineageReading Bounded(LineageEvent read) =>
        read.Reads.Count + read.Writes.Count > LineageBounds.MaxDatasets ? Refused($"L'événement nomme plus de {LineageBounds.MaxDatasets} jeux de données.")
        : read.Columns?.Count > LineageBounds.MaxColumnFlows ? Refused($"L'événement décrit plus de {LineageBounds.MaxColumnFlows} liens entre colonnes.")
        : new(read, null);

    private static LineageName? Name(LineageKind kind, JsonElement value) =>
        value.Text("namespace") is { } space && value.Text("name") is { Length: > 0 } name && space.Length <= LineageBounds.MaxName && name.Length <= LineageBounds.MaxName
            ? new(kind, space, name) : null;

    private static string NameFault(string member) => $"« {member} » : « namespace » et « name » sont deux textes, d'au plus {LineageBounds.MaxName} signes, le nom n'étant pas vide.";

    private static string Body(JsonElement value) => JsonSerializer.Serialize(value);

    private static LineageReading Refused(string reason) => new(null, reason);
}
