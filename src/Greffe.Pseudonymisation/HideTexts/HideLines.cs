using System.IO.Pipelines;
using System.Text.Json;

namespace Greffe.Pseudonymisation.HideTexts;

/// <summary>What became of a stream.</summary>
/// <param name="Lines">Lines read, blank ones apart.</param>
/// <param name="Refused">Those answered by an error.</param>
public sealed record LinesOutcome(long Lines, long Refused);

/// <summary>
/// JSON Lines in, JSON Lines out, one for one and in the same order, several texts at a time. What is held at once is bounded, whatever the stream: a few
/// lines in work, and their answers. A line that cannot be read is answered by <see cref="PseudonymiseRefusal"/> and the rest goes on.
/// </summary>
public sealed class HideLines(HideText one, HideTextsOptions options)
{
    private const int MaxLinesInWork = 64;
    private const long MaxBytesInWork = 24L * 1024 * 1024;

    /// <summary>Reads to the end of the stream.</summary>
    /// <param name="input">JSON Lines, UTF-8; blank lines are skipped.</param>
    /// <param name="output">Receives the answers, UTF-8, one a line.</param>
    /// <param name="cancellation">Stops between two lines.</param>
    public async Task<LinesOutcome> Run(PipeReader input, Stream output, CancellationToken cancellation)
    {
        using var workers = new SemaphoreSlim(options.WorkerCount);
        var inWork = new Queue<(long Weight, Task<Answer> Task)>();
        var (lines, refused, weight) = (0L, 0L, 0L);
        await foreach (var line in LineCutter.Cut(input, options.MaxLineBytes, cancellation))
        {
            if (line.Bytes is { } bytes && IsBlank(bytes)) continue;
            lines++;
            var size = line.Bytes?.Length ?? 0;
            while (inWork.Count > 0 && (inWork.Count >= MaxLinesInWork || weight + size > MaxBytesInWork || inWork.Peek().Task.IsCompleted)) await WriteOldest();
            inWork.Enqueue((size, Task.Run(() => Work(line, workers, cancellation), cancellation)));
            weight += size;
        }

        while (inWork.Count > 0) await WriteOldest();
        await output.FlushAsync(cancellation);
        return new(lines, refused);

        async Task WriteOldest()
        {
            var (size, task) = inWork.Dequeue();
            var answer = await task;
            weight -= size;
            if (answer.IsRefused) refused++;
            await output.WriteAsync(answer.Bytes, cancellation);
        }
    }

    /// <summary>An answer as one line, UTF-8, with its end.</summary>
    public static byte[] Line(PseudonymiseResponse answer) => Ended(JsonSerializer.SerializeToUtf8Bytes(answer, LineJson.Wire.PseudonymiseResponse));

    /// <summary>A refusal as one line, UTF-8, with its end.</summary>
    public static byte[] Line(PseudonymiseRefusal refusal) => Ended(JsonSerializer.SerializeToUtf8Bytes(refusal, LineJson.Wire.PseudonymiseRefusal));

    private async Task<Answer> Work(StreamLine line, SemaphoreSlim workers, CancellationToken cancellation)
    {
        await workers.WaitAsync(cancellation);
        try
        {
            return AnswerTo(line);
        }
        finally
        {
            workers.Release();
        }
    }

    private Answer AnswerTo(StreamLine line)
    {
        if (line.Bytes is not { } bytes) return Refuse(LineRefusals.TooLong(line.Number, options.MaxLineBytes));
        PseudonymiseRequest? request = null;
        try
        {
            request = JsonSerializer.Deserialize(WithoutMark(bytes), LineJson.Wire.PseudonymiseRequest);
            if (request is null) return Refuse(LineRefusals.Unreadable(line.Number, bytes, new JsonException()));
            if (request.Text.Length > options.MaxTextLength) return Refuse(LineRefusals.TextTooLong(line.Number, request.Id, request.Text.Length, options.MaxTextLength));
            return new(Line(one.Handle(request)), false);
        }
        catch (JsonException unreadable)
        {
            return Refuse(LineRefusals.Unreadable(line.Number, WithoutMark(bytes).ToArray(), unreadable));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return Refuse(LineRefusals.Failed(line.Number, request?.Id, fault)); // The worker loop: one text that breaks the engine must not lose the others.
        }
    }

    private static Answer Refuse(PseudonymiseRefusal refusal) => new(Line(refusal), true);

    private static byte[] Ended(byte[] json)
    {
        Array.Resize(ref json, json.Length + 1);
        json[^1] = (byte)'\n';
        return json;
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> line) => line.StartsWith("\uFEFF"u8) ? line[3..] : line;

    private readonly record struct Answer(byte[] Bytes, bool IsRefused);
}
