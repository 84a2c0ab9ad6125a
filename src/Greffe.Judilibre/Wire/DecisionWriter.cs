using System.Text.Json;

namespace Greffe.Judilibre.Wire;

/// <summary>
/// Writes a decision from its order, as <c>decision</c>, <c>export</c>, <c>scan</c> and <c>search</c> give it. A field that the order has
/// not stays out, as in the service itself; those that the document requires are null, those that the service always gives have its empty value.
/// </summary>
/// <param name="resolved">Whether keys are replaced by their words.</param>
/// <param name="root">Where the API stands, for links to files.</param>
internal sealed class DecisionWriter(bool resolved, string root)
{
    /// <summary>Fields of every list.</summary>
    public void WriteShort(Utf8JsonWriter json, JsonElement order, ShortForm form)
    {
        var (id, context) = (FileLinks.Text(order, "id") ?? "", FileLinks.Text(order, "jurisdiction") ?? "");
        json.WriteString("id", id);
        foreach (var list in (ReadOnlySpan<string>)["jurisdiction", "chamber"]) WriteTerm(json, order, list, context);
        WriteNumbers(json, order, context == "cc");
        Copy(json, order, "ecli");
        foreach (var list in (ReadOnlySpan<string>)["formation", "location"]) WriteTerm(json, order, list, context);
        WritePublication(json, order, context, form == ShortForm.Listed);
        Copy(json, order, "decision_date");
        if (form != ShortForm.Found) Copy(json, order, "decision_datetime");
        WriteTerm(json, order, "solution", context);
        Copy(json, order, "solution_alt");
        if (FileLinks.Text(order, "type") != "undefined") WriteTerm(json, order, "type", context);
        foreach (var name in (ReadOnlySpan<string>)["summary", "themes"]) Copy(json, order, name);
        if (form != ShortForm.Found)
            foreach (var name in (ReadOnlySpan<string>)["nac", "portalis"]) CopyOrNull(json, order, name);
        Copy(json, order, "bulletin");
        json.WritePropertyName("files");
        FileLinks.Write(json, order.TryGetProperty("files", out var files) ? files : default, id, resolved, root);
        json.WritePropertyName("titlesAndSummaries");
        WriteList(json, order, "titlesAndSummaries");
        json.WriteBoolean("particularInterest", IsTrue(order, "particularInterest"));
    }

    /// <summary>Fields of the whole decision that the lists leave out.</summary>
    /// <param name="json">Where.</param>
    /// <param name="order">The order.</param>
    /// <param name="text">Text shown.</param>
    /// <param name="zones">Zones of that text when it was marked; null for those of the order.</param>
    public static void WriteDetails(Utf8JsonWriter json, JsonElement order, string text, Action<Utf8JsonWriter>? zones = null)
    {
        var partial = IsTrue(order, "partial");
        Copy(json, order, "source");
        json.WriteString("text", text);
        foreach (var name in (ReadOnlySpan<string>)["update_date", "update_datetime"]) Copy(json, order, name);
        if (!partial && zones is not null) zones(json);
        else if (!partial) Copy(json, order, "zones");
        foreach (var name in (ReadOnlySpan<string>)["contested", "forward"])
        {
            json.WritePropertyName(name);
            if (order.TryGetProperty(name, out var link) && link.ValueKind == JsonValueKind.Object) CaseLinks.Write(json, link);
            else if (link.ValueKind == JsonValueKind.String) link.WriteTo(json);
            else json.WriteNullValue();
        }

        WriteVisa(json, order);
        json.WritePropertyName("rapprochements");
        WriteList(json, order, "rapprochements");
        CaseLinks.WriteTimeline(json, order);
        json.WriteBoolean("partial", partial);
        json.WritePropertyName("legacy");
        if (order.TryGetProperty("legacy", out var legacy) && legacy.ValueKind == JsonValueKind.Object) legacy.WriteTo(json);
        else json.WriteRawValue("{}");
    }

    private void WriteTerm(Utf8JsonWriter json, JsonElement order, string list, string context)
    {
        if (!order.TryGetProperty(list, out var value))
        {
            if (list is "chamber" or "solution") json.WriteNull(list); // the document requires them
            return;
        }

        json.WritePropertyName(list);
        if (resolved && value.ValueKind == JsonValueKind.String && Taxonomy.Label(list, context, value.GetString()!) is { } label) json.WriteStringValue(label);
        else value.WriteTo(json);
    }

    /// <summary>Levels: all of them in lists of decisions; of a search result or a single decision, only bulletin and report.</summary>
    private void WritePublication(Utf8JsonWriter json, JsonElement order, string context, bool all)
    {
        var has = order.TryGetProperty("publication", out var levels) && levels.ValueKind == JsonValueKind.Array;
        if (!has && all)
        {
            json.WriteNull("publication");
            return;
        }

        json.WriteStartArray("publication");
        if (has)
            foreach (var level in levels.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)) // a string
                if (all || level.Contains('b', StringComparison.OrdinalIgnoreCase) || level.Contains('r', StringComparison.OrdinalIgnoreCase))
                    json.WriteStringValue(resolved ? Taxonomy.Label("publication", context, level) ?? level : level);
        json.WriteEndArray();
    }

    /// <summary>Joined appeals keep each its number.</summary>
    private static void WriteNumbers(Utf8JsonWriter json, JsonElement order, bool isSupreme)
    {
        if (!order.TryGetProperty("number", out var given)) return;
        string[] numbers = given.ValueKind == JsonValueKind.Array
            ? [.. given.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)] : [given.ToString()]; // a string
        if (isSupreme) numbers = [.. numbers.Select(AppealNumber.Shown)];
        json.WriteString("number", numbers.FirstOrDefault());
        json.WriteStartArray("numbers");
        foreach (var number in numbers) json.WriteStringValue(number);
        json.WriteEndArray();
    }

    private static void WriteVisa(Utf8JsonWriter json, JsonElement order)
    {
        json.WriteStartArray("visa");
        if (order.TryGetProperty("visa", out var visa) && visa.ValueKind == JsonValueKind.Array)
            foreach (var item in visa.EnumerateArray())
                if (item.ValueKind == JsonValueKind.Object) item.WriteTo(json);
                else
                {
                    json.WriteStartObject();
                    json.WritePropertyName("title");
                    item.WriteTo(json);
                    json.WriteEndObject();
                }

        json.WriteEndArray();
    }

    private static void WriteList(Utf8JsonWriter json, JsonElement order, string name)
    {
        if (order.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array) list.WriteTo(json);
        else json.WriteRawValue("[]");
    }

    private static void Copy(Utf8JsonWriter json, JsonElement order, string name)
    {
        if (!order.TryGetProperty(name, out var value)) return;
        json.WritePropertyName(name);
        value.WriteTo(json);
    }

    private static void CopyOrNull(Utf8JsonWriter json, JsonElement order, string name)
    {
        json.WritePropertyName(name);
        var isEmpty = !order.TryGetProperty(name, out var value) || (value.ValueKind == JsonValueKind.String && value.GetString() is "");
        if (isEmpty) json.WriteNullValue();
        else value.WriteTo(json);
    }

    private static bool IsTrue(JsonElement order, string name) => order.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}

/// <summary>Which fields a list has.</summary>
internal enum ShortForm
{
    /// <summary>Of a search result.</summary>
    Found,

    /// <summary>Of a single decision.</summary>
    Single,

    /// <summary>Of an export or a scan, abridged or with the details.</summary>
    Listed,
}
