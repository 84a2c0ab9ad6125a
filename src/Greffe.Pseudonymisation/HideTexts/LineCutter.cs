using System.Buffers;
using System.IO.Pipelines;

namespace Greffe.Pseudonymisation.HideTexts;

/// <summary>One line of a stream.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Bytes">Without its end; null when it is longer than the limit and was skipped.</param>
internal readonly record struct StreamLine(long Number, byte[]? Bytes);

/// <summary>Cuts a stream into lines, holding one at a time; a line over the limit is skipped as it comes, never held.</summary>
internal static class LineCutter
{
    public static async IAsyncEnumerable<StreamLine> Cut(PipeReader pipe, int maxBytes, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var (number, isSkipping) = (1L, false);
        while (true)
        {
            var read = await pipe.ReadAsync(cancellation);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                var line = rest.Slice(0, end);
                yield return new(number++, isSkipping || line.Length > maxBytes ? null : line.ToArray());
                (isSkipping, rest) = (false, rest.Slice(rest.GetPosition(1, end)));
            }

            if (read.IsCompleted)
            {
                if (isSkipping || !rest.IsEmpty) yield return new(number, isSkipping || rest.Length > maxBytes ? null : rest.ToArray());
                await pipe.CompleteAsync();
                yield break;
            }

            isSkipping |= rest.Length > maxBytes;
            pipe.AdvanceTo(isSkipping ? rest.End : rest.Start, rest.End);
        }
    }
}
