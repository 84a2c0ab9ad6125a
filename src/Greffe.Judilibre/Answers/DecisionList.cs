using System.Text.Json;
using Greffe.Decisions.Publication;
using Greffe.Judilibre.Catalogue;
using Greffe.Judilibre.Wire;

namespace Greffe.Judilibre.Answers;

/// <summary>Writes the decisions of an export or a scan: abridged ones from the catalogue alone, whole ones with their text from the collection.</summary>
internal sealed class DecisionList(IPublicDecisions decisions)
{
    /// <summary>The decisions, in order, each as JSON; what was withdrawn meanwhile is left out.</summary>
    public async ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> Write(IReadOnlyList<CatalogueRow> rows, bool abridged, DecisionWriter writer, CancellationToken cancellation)
    {
        var written = new ReadOnlyMemory<byte>[rows.Count];
        var parallel = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        await Parallel.ForAsync(0, rows.Count, parallel, async (i, stop) => written[i] = await Write(rows[i], abridged, writer, stop));
        return [.. written.Where(item => !item.IsEmpty)];
    }

    private async ValueTask<ReadOnlyMemory<byte>> Write(CatalogueRow row, bool abridged, DecisionWriter writer, CancellationToken cancellation)
    {
        var order = JsonElement.Parse(row.Record);
        if (abridged) return Json.Bytes(json => Whole(json, order, writer, null));
        return await decisions.Find(row.Id, cancellation) is PublicationState.Published(var decision)
            ? Json.Bytes(json => Whole(json, order, writer, CourtOrder.Text(order, decision))) : default;
    }

    private static void Whole(Utf8JsonWriter json, JsonElement order, DecisionWriter writer, string? text)
    {
        json.WriteStartObject();
        writer.WriteShort(json, order, ShortForm.Listed);
        if (text is not null) DecisionWriter.WriteDetails(json, order, text);
        json.WriteEndObject();
    }
}
