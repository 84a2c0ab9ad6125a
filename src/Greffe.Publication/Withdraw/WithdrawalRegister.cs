using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

using Greffe.Decisions;

namespace Greffe.Publication;

/// <summary>
/// Withdrawals and their liftings, one JSON line each, in a file beside the journal and to be copied elsewhere: when an older journal
/// is put back from a backup, what was taken back since is taken back again. Holds identifiers, codes and hashes only.
/// </summary>
/// <param name="path">The file; made at the first withdrawal.</param>
public sealed class WithdrawalRegister(string path)
{
    private const int Attempts = 100;

    /// <summary>The last line on each decision. A line cut short by a crash is passed over: the journal has what it was to say.</summary>
    internal IReadOnlyDictionary<DecisionId, RegisterLine> Last()
    {
        var last = new Dictionary<DecisionId, RegisterLine>();
        if (!File.Exists(path)) return last;
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        while (reader.ReadLine() is { } text)
            if (Parse(text) is { } line && DecisionId.TryParse(line.Id, out var id)) last[id] = line;
        return last;
    }

    /// <summary>Adds a line; when it returns, a power cut does not lose it.</summary>
    internal async ValueTask Add(RegisterLine line, CancellationToken cancellation)
    {
        await using var file = await OpenAlone(cancellation);
        if (file.Length > 0)
        {
            file.Position = file.Length - 1;
            if (file.ReadByte() != '\n') file.WriteByte((byte)'\n'); // a line cut short stays alone
        }

        file.Position = file.Length;
        await file.WriteAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(line, RegisterJson.Default.RegisterLine) + "\n"), cancellation);
        file.Flush(flushToDisk: true);
    }

    /// <summary>The file for this process alone, for the moment of one line.</summary>
    private async ValueTask<FileStream> OpenAlone(CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < Attempts)
            {
                await Task.Delay(20, cancellation);
            }
        }
    }

    private static RegisterLine? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, RegisterJson.Default.RegisterLine);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A withdrawal or its lifting.</summary>
/// <param name="Kind"><see cref="PublicationFacts.Withdrawn"/> or <see cref="PublicationFacts.Restored"/>.</param>
/// <param name="Id">Decision.</param>
/// <param name="Reason">Code of the reason.</param>
/// <param name="At">When.</param>
/// <param name="EntryHash">Hash of the entry of the journal.</param>
internal sealed record RegisterLine(string Kind, string Id, string Reason, DateTimeOffset At, string EntryHash);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(RegisterLine))]
internal sealed partial class RegisterJson : JsonSerializerContext;
