using System.Text;
using System.Text.Json;

namespace Greffe.Journal.Checkpoints;

/// <summary>
/// The checkpoints outside the journal, one JSON object a line: what tells that the journal's end was cut. A last line without its line
/// end was being written when the power went, and does not count.
/// </summary>
internal sealed class CheckpointFile(string path)
{
    /// <summary>Every whole line, in order; null stands for a line that is no checkpoint.</summary>
    public IReadOnlyList<Checkpoint?> Read()
    {
        if (!File.Exists(path)) return [];
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Parse(stream);
    }

    /// <summary>Adds the checkpoints that the file does not hold yet; a torn last line is replaced. On the disk when it returns.</summary>
    public void Add(Func<long, IReadOnlyList<Checkpoint>> after)
    {
        using var stream = OpenAlone();
        var known = Parse(stream);
        stream.Position = stream.Length;
        if (stream.Length > 0) CutTornLine(stream);
        foreach (var checkpoint in after(known.LastOrDefault(line => line is not null)?.Sequence ?? 0))
        {
            stream.Write(JsonSerializer.SerializeToUtf8Bytes(checkpoint, CheckpointJson.Default.Checkpoint));
            stream.WriteByte((byte)'\n');
        }
        stream.Flush(flushToDisk: true);
    }

    private static void CutTornLine(FileStream stream)
    {
        while (stream.Position > 0)
        {
            stream.Position--;
            if (stream.ReadByte() == '\n') break;
            stream.Position--;
        }
        stream.SetLength(stream.Position);
    }

    private static List<Checkpoint?> Parse(FileStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        var lines = reader.ReadToEnd().Split('\n');
        return [.. lines[..^1].Select(ParseLine)];
    }

    private static Checkpoint? ParseLine(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, CheckpointJson.Default.Checkpoint) is { Hash: not null, KeyId: not null, Signature: not null } whole
                ? whole : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Another process may be writing its checkpoint: a moment, and it is done.
    private FileStream OpenAlone()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < 200)
            {
                Thread.Sleep(10);
            }
        }
    }
}
