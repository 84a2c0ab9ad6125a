using System.IO.Pipelines;
using System.Text.Json;
using System.Threading.Channels;

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
    // The engine holds about a hundred bytes for each of the text: two of the longest at once would pass a gibibyte.
    private const long MaxBytesInWork = 6L * 1024 * 1024;

    /// <summary>Reads to the end of the stream; an answer leaves as soon as those before it have, even while the next line is still to come.</summary>
    /// <param name="input">JSON Lines, UTF-8; blank lines are skipped.</param>
    /// <param name="output">Receives the answers, UTF-8, one a line.</param>
    /// <param name="cancellation">Stops between two lines.</param>
    public async Task<LinesOutcome> Run(PipeReader input, Stream output, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var inWork = Channel.CreateBounded<InWork>(MaxLinesInWork);
        using var room = new RoomFor(MaxBytesInWork);
        var writing = Write(inWork.Reader, room, output, stop);
        var reading = Read(input, inWork.Writer, room, stop.Token);
        try
        {
            await reading;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The writer stopped it: what it met is thrown below.
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
        finally
        {
            inWork.Writer.TryComplete();
        }

        return await writing;
    }

    private async Task Read(PipeReader input, ChannelWriter<InWork> inWork, RoomFor room, CancellationToken cancellation)
    {
        using var workers = new SemaphoreSlim(options.WorkerCount);
        List<Task> last = [];
        await foreach (var line in LineCutter.Cut(input, options.MaxLineBytes, cancellation))
        {
            if (line.Bytes is { } bytes && IsBlank(bytes)) continue;
            var size = line.Bytes?.Length ?? 0;
            await room.Take(size, cancellation);
            var task = Task.Run(() => Work(line, workers, cancellation), cancellation);
            await inWork.WriteAsync(new(size, task), cancellation);
            last.RemoveAll(done => done.IsCompleted);
            last.Add(task);
        }

        await Task.WhenAll(last); // The workers' turns must outlive the work.
    }

    private static async Task<LinesOutcome> Write(ChannelReader<InWork> inWork, RoomFor room, Stream output, CancellationTokenSource stop)
    {
        var (lines, refused) = (0L, 0L);
        try
        {
            await foreach (var item in inWork.ReadAllAsync(stop.Token))
            {
                var answer = await item.Task;
                room.Give(item.Size);
                lines++;
                if (answer.IsRefused) refused++;
                await output.WriteAsync(answer.Bytes, stop.Token);
                if (!inWork.TryPeek(out var next) || !next.Task.IsCompleted) await output.FlushAsync(stop.Token);
            }
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }

        return new(lines, refused);
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

    private readonly record struct InWork(int Size, Task<Answer> Task);

    private readonly record struct Answer(byte[] Bytes, bool IsRefused);
}
