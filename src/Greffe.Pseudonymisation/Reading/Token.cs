namespace Greffe.Pseudonymisation.Reading;

/// <summary>What stands between a token and the one before it.</summary>
internal enum Gap : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Blanks.</summary>
    Space,

    /// <summary>One line end, with or without blanks.</summary>
    Line,

    /// <summary>An empty line, or the start of the text.</summary>
    Paragraph,
}

/// <summary>Case of a word; <see cref="None"/> for what is no word.</summary>
internal enum Shape : byte
{
    /// <summary>No letters.</summary>
    None,

    /// <summary>lower case.</summary>
    Lower,

    /// <summary>Capitalised, or mixed with a capital first.</summary>
    Title,

    /// <summary>ALL CAPITALS, one letter included.</summary>
    Upper,
}

/// <summary>Kind of a token.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters, with the elision's apostrophe («d'») or an inner one («N'Diaye»).</summary>
    Word,

    /// <summary>Digits.</summary>
    Number,

    /// <summary>One other character.</summary>
    Mark,
}

/// <summary>A word, a run of digits or one mark.</summary>
/// <param name="Start">Offset in the view.</param>
/// <param name="End">Offset just after.</param>
/// <param name="Word">Number of its folded form in the document's vocabulary; -1 for a mark.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Shape">Case.</param>
/// <param name="Gap">What stands before it.</param>
internal readonly record struct Token(int Start, int End, int Word, TokenKind Kind, Shape Shape, Gap Gap)
{
    /// <summary>Whether it is a word that begins with a capital.</summary>
    public bool IsCapital => Shape is Shape.Title or Shape.Upper;

    /// <summary>Length in UTF-16 units.</summary>
    public int Length => End - Start;
}
