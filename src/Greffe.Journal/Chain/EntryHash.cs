using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Greffe.Decisions.Journalling;

namespace Greffe.Journal.Chain;

/// <summary>
/// Hash of an entry: SHA-256 over, in this order, <c>greffe-journal-1</c>; the position and the time in milliseconds since 1970 UTC (two
/// 64-bit integers); kind, subject, key and payload in UTF-8; the 32 bytes of the previous entry's hash. Every text is led by its length
/// in bytes (32-bit integer), all integers big-endian: two different entries never give the same input.
/// </summary>
public static class EntryHash
{
    /// <summary>Hash before the first entry: 64 zeros.</summary>
    public static string Genesis { get; } = new('0', 64);

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Hash of the entry at <paramref name="sequence"/>; time finer than a millisecond does not count.</summary>
    public static string Compute(long sequence, DateTimeOffset at, JournalFact fact, string previous)
    {
        var input = new ArrayBufferWriter<byte>(512);
        WriteText(input, "greffe-journal-1");
        WriteNumber(input, sequence);
        WriteNumber(input, at.ToUnixTimeMilliseconds());
        WriteText(input, fact.Kind);
        WriteText(input, fact.Subject);
        WriteText(input, fact.Key);
        WriteText(input, fact.Payload);
        input.Write(Convert.FromHexString(previous));
        return Convert.ToHexStringLower(SHA256.HashData(input.WrittenSpan));
    }

    private static void WriteNumber(ArrayBufferWriter<byte> input, long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(input.GetSpan(8), value);
        input.Advance(8);
    }

    private static void WriteText(ArrayBufferWriter<byte> input, string text)
    {
        var length = Strict.GetByteCount(text);
        BinaryPrimitives.WriteInt32BigEndian(input.GetSpan(4), length);
        input.Advance(4);
        Strict.GetBytes(text, input.GetSpan(length));
        input.Advance(length);
    }
}
