using System.Buffers;

namespace Greffe.Formats.Receiving;

/// <summary>One value cut out of a JSON stream.</summary>
/// <param name="Bytes">Its bytes as delivered; empty when it was too large to keep.</param>
/// <param name="Length">Its length, kept or not.</param>
/// <param name="IsObject">Whether it has the outer form of an object.</param>
/// <param name="Line">Line on which it starts, from 1.</param>
internal sealed record JsonPiece(byte[] Bytes, long Length, bool IsObject, long Line);

/// <summary>
/// Cuts a JSON stream into its decisions by matching braces outside strings, in one pass and without parsing: values one after
/// another, elements of a list, and elements of the lists that exports wrap them in. Strict parsing comes later, piece by piece.
/// </summary>
internal sealed class JsonCutter(int maxPiece)
{
    private static readonly string[] Wrappers = ["results", "decisions", "resolved", "unresolved"];
    private static readonly string[] Texts = ["text", "texte", "originalText"];

    private readonly ArrayBufferWriter<byte> kept = new();
    private readonly byte[] key = new byte[16];
    private Mode mode = Mode.Top;
    private Mode listParent = Mode.Top;
    private Mode pieceParent = Mode.Top;
    private int keyLength;
    private int depth;
    private long length;
    private long line = 1;
    private long startLine;
    private long offset;
    private bool inString;
    private bool escaped;
    private bool hasText;
    private byte first;

    private enum Mode
    {
        /// <summary>Between values.</summary>
        Top,

        /// <summary>Between elements of a list.</summary>
        List,

        /// <summary>In the object around a list, outside the list: nothing is kept.</summary>
        Wrapper,

        /// <summary>In a value.</summary>
        Piece,
    }

    /// <summary>Whether a value, list or wrapper is open: at the end of the stream it was cut short then.</summary>
    public bool IsOpen => mode != Mode.Top;

    /// <summary>Whether a list was met: its elements are the items, not the file.</summary>
    public bool HasList { get; private set; }

    /// <summary>Whether a line end stood inside a string: what follows cannot be told apart any more.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Takes the next bytes; gives the pieces that they complete.</summary>
    public IEnumerable<JsonPiece> Feed(ReadOnlyMemory<byte> chunk)
    {
        for (var i = 0; i < chunk.Length && !IsBroken; i++, offset++)
        {
            var b = chunk.Span[i];
            if (mode == Mode.Piece && EndsBareValue(b)) yield return Cut();
            if (Take(b)) yield return Cut();
            if (b == '\n') line++;
        }
    }

    /// <summary>The unfinished last piece, if any.</summary>
    public JsonPiece? Rest() => mode == Mode.Piece ? Cut() : null;

    /// <summary>Takes one byte; true when it completes a piece.</summary>
    private bool Take(byte b)
    {
        if (inString) return InString(b);
        if (mode is Mode.Top or Mode.List && !Starts(b)) return false;
        if (mode == Mode.Piece) Keep(b);
        return Structure(b);
    }

    /// <summary>Between values: false for what stands between them, true once a value starts.</summary>
    private bool Starts(byte b)
    {
        if (b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)',' || (offset < 3 && b is 0xEF or 0xBB or 0xBF)) return false;
        if (mode == Mode.Top && b == '[')
        {
            OpenList(Mode.Top);
            return false;
        }

        if (mode == Mode.List && b == ']')
        {
            mode = listParent;
            depth = mode == Mode.Wrapper ? 1 : 0;
            return false;
        }

        (pieceParent, mode, first, startLine) = (mode, Mode.Piece, b, line);
        (depth, length, keyLength, hasText) = (0, 0, 0, false);
        return true;
    }

    private bool InString(byte b)
    {
        if (mode == Mode.Piece) Keep(b);
        if (b == '\n')
        {
            (IsBroken, inString) = (true, false);
            return mode == Mode.Piece;
        }

        if (escaped) escaped = false;
        else if (b == '\\') escaped = true;
        else if (b == '"') inString = false;
        else if (depth == 1 && keyLength < key.Length) key[keyLength++] = b;
        return false;
    }

    private bool Structure(byte b)
    {
        switch (b)
        {
            case (byte)'"':
                inString = true;
                if (depth == 1) keyLength = 0;
                return false;
            case (byte)':' when depth == 1:
                hasText |= Texts.Any(IsKey);
                return false;
            case (byte)'[' when depth == 1 && IsWrapping():
                OpenList(Mode.Wrapper);
                return false;
            case (byte)'{' or (byte)'[':
                depth++;
                return false;
            case (byte)'}' or (byte)']':
                return Closes();
            default:
                return false;
        }
    }

    private bool IsWrapping() =>
        (mode == Mode.Wrapper || (mode == Mode.Piece && pieceParent == Mode.Top && first == '{' && !hasText)) && Wrappers.Any(IsKey);

    private void OpenList(Mode parent)
    {
        Drop();
        (HasList, listParent, mode) = (true, parent, Mode.List);
    }

    private bool Closes()
    {
        depth = Math.Max(0, depth - 1);
        if (depth > 0) return false;
        if (mode == Mode.Piece) return first is (byte)'{' or (byte)'[';
        mode = Mode.Top;
        return false;
    }

    /// <summary>A value without braces ends before a comma, a line end, or the end of its list.</summary>
    private bool EndsBareValue(byte b) => !inString && depth == 0 && length > 0 && first is not ((byte)'{' or (byte)'[')
        && (b is (byte)'\n' or (byte)',' || (b == ']' && pieceParent == Mode.List));

    private bool IsKey(string name)
    {
        if (keyLength != name.Length) return false;
        for (var i = 0; i < keyLength; i++)
            if (key[i] != name[i]) return false;
        return true;
    }

    private void Keep(byte b)
    {
        if (++length > maxPiece)
        {
            kept.ResetWrittenCount();
            return;
        }

        kept.GetSpan(1)[0] = b;
        kept.Advance(1);
    }

    private void Drop()
    {
        length = 0;
        kept.ResetWrittenCount();
    }

    private JsonPiece Cut()
    {
        var cut = new JsonPiece(length > maxPiece ? [] : kept.WrittenSpan.ToArray(), length, first == '{', startLine);
        Drop();
        mode = pieceParent;
        return cut;
    }
}
