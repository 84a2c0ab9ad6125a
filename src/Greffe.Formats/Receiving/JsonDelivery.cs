namespace Greffe.Formats.Receiving;

/// <summary>A JSON file: one decision, JSON Lines, a list, or an export that wraps a list.</summary>
internal sealed class JsonDelivery(Delivery delivery)
{
    private readonly int maxItem = delivery.Options.MaxItemBytes;

    public async IAsyncEnumerable<DeliveredItem> Read(string name, Stream content)
    {
        var start = await BoundedRead.UpTo(content, maxItem, delivery.Cancellation);
        var whole = new CountedStream(start, content);
        if (IsNamedLines(name) || JsonLines.Fits(start))
        {
            await foreach (var piece in JsonLines.Read(whole, maxItem, delivery)) yield return Item(name, piece);
            yield break;
        }

        var cutter = new JsonCutter(maxItem);
        JsonPiece? held = null;
        var count = 0;
        await foreach (var piece in Cut(whole, cutter))
        {
            if (held is not null) yield return Item(name, held);
            held = piece;
            count++;
        }

        var isOneFile = count == 1 && !cutter.HasList && start.Length <= maxItem && held!.IsObject;
        if (isOneFile) yield return delivery.Whole(name, start);
        else if (held is not null) yield return Item(name, held);
        if (cutter.IsBroken || (cutter.IsOpen && !isOneFile) || (count == 0 && !cutter.HasList))
            yield return new() { Name = name, Refusal = FormatsProblems.ArchiveTruncated("JSON", count) };
    }

    private static bool IsNamedLines(string name) =>
        name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);

    private async IAsyncEnumerable<JsonPiece> Cut(Stream content, JsonCutter cutter)
    {
        var chunk = new byte[81_920];
        while (!cutter.IsBroken && await content.ReadAsync(chunk, delivery.Cancellation) is var read and > 0)
            foreach (var piece in cutter.Feed(chunk.AsMemory(0, read))) yield return piece;
        if (cutter.Rest() is { } rest) yield return rest;
    }

    private DeliveredItem Item(string name, JsonPiece piece)
    {
        var own = $"{name}#{piece.Line}";
        if (piece.Length > maxItem) return new() { Name = own, Refusal = FormatsProblems.TooLarge(piece.Length, maxItem) };
        var item = new DeliveredItem { Name = own, Content = piece.Bytes };
        return piece.IsObject ? item : item with { Refusal = FormatsProblems.JsonUnreadable(piece.Line, 0) };
    }
}
