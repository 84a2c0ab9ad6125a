using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Tagging;

/// <summary>How a word form looks to the features: everything that is the same at each of its occurrences in one document.</summary>
internal readonly record struct FormAtoms
{
    /// <summary>Hash of the folded word, of the mark, or of what kind of number it is.</summary>
    public uint Word { get; init; }

    /// <summary>Case: 0 mark, 1 small, 2 capitalised, 3 capitals, 4 one capital, 5 to 12 kinds of number, 13 a capital inside.</summary>
    public uint Shape { get; init; }

    /// <summary>What the lexicon says.</summary>
    public WordFlags Flags { get; init; }

    /// <summary>Joint class of the name evidence; 0 unknown.</summary>
    public uint Evidence { get; init; }

    /// <summary>Five levels for each kind of evidence, three bits each.</summary>
    public uint Levels { get; init; }

    /// <summary>Whether the document also writes it small, and how often with a capital.</summary>
    public uint Use { get; init; }

    /// <summary>What stands beside it anywhere in the document: <see cref="Company"/>.</summary>
    public Company Beside { get; init; }

    /// <summary>Hashes of the first 2 to 4 letters.</summary>
    public (uint Two, uint Three, uint Four) Head { get; init; }

    /// <summary>Hashes of the last 2 to 4 letters.</summary>
    public (uint Two, uint Three, uint Four) Tail { get; init; }

    /// <summary>Length, 8 at most.</summary>
    public uint Length { get; init; }

    /// <summary>Whether it is a word with a capital first.</summary>
    public bool IsCapital => Shape is 2 or 3 or 4 or 13;

    /// <summary>Whether it is a number.</summary>
    public bool IsNumber => Shape is >= 5 and <= 12;

    /// <summary>Case and main office of the word in one value.</summary>
    public uint Kind => Shape | (uint)Flags << 4;
}

/// <summary>What stands beside a word somewhere in the document.</summary>
[Flags]
internal enum Company : byte
{
    /// <summary>Nothing of note.</summary>
    None = 0,

    /// <summary>M., Mme, sieur.</summary>
    Civility = 1,

    /// <summary>Me, Maître.</summary>
    Lawyer = 2,

    /// <summary>Office of a court.</summary>
    Office = 4,

    /// <summary>Form of a legal person.</summary>
    Organisation = 8,

    /// <summary>Kind of way.</summary>
    Way = 16,

    /// <summary>Court, bar, town hall.</summary>
    Court = 32,

    /// <summary>née, épouse, veuve.</summary>
    OtherName = 64,
}
