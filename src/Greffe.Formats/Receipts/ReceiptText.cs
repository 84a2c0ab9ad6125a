using System.Buffers;
using System.Text.Json;

namespace Greffe.Formats.Receipts;

/// <summary>A receipt as it is kept: one JSON object a line, with its totals.</summary>
internal sealed class ReceiptText
{
    private readonly ArrayBufferWriter<byte> text = new();

    public int Accepted { get; private set; }

    public int Duplicate { get; private set; }

    public int Refused { get; private set; }

    public ReadOnlyMemory<byte> Bytes => text.WrittenMemory;

    public void Add(ReceiptLine line)
    {
        using (var json = new Utf8JsonWriter(text)) JsonSerializer.Serialize(json, line, ReceiptsJson.Default.ReceiptLine);
        text.Write("\n"u8);
        _ = line.State switch
        {
            ReceiptState.Accepted => Accepted++,
            ReceiptState.Duplicate => Duplicate++,
            _ => Refused++,
        };
    }
}
