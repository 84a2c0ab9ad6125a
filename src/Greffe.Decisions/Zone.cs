namespace Greffe.Decisions;

/// <summary>Part of a decision's text. Names and order are those of Judilibre.</summary>
public enum ZoneKind
{
    /// <summary>Heading: court, number, parties, composition (<c>introduction</c>).</summary>
    Introduction,

    /// <summary>Facts and procedure, claims (<c>expose</c>, exposé du litige).</summary>
    Expose,

    /// <summary>Grounds of appeal, moyens (<c>moyens</c>).</summary>
    Moyens,

    /// <summary>Reasons (<c>motivations</c>).</summary>
    Motivations,

    /// <summary>What is ordered (<c>dispositif</c>).</summary>
    Dispositif,

    /// <summary>Annexed grounds (<c>annexes</c>).</summary>
    Annexes,
}

/// <summary>One stretch of a zone; a zone of one kind can have several stretches.</summary>
/// <param name="Kind">Which part it is.</param>
/// <param name="Span">Where it stands in the decision's text.</param>
public sealed record Zone(ZoneKind Kind, TextSpan Span);

/// <summary>Keys and labels of <see cref="ZoneKind"/>.</summary>
public static class ZoneKinds
{
    private static readonly (string Key, string Label)[] Table =
    [
        ("introduction", "En-tête"), ("expose", "Exposé du litige"), ("moyens", "Moyens"),
        ("motivations", "Motivation"), ("dispositif", "Dispositif"), ("annexes", "Moyens annexés"),
    ];

    extension(ZoneKind kind)
    {
        /// <summary>Key on the wire.</summary>
        public string Key => Table[(int)kind].Key;

        /// <summary>French label.</summary>
        public string Label => Table[(int)kind].Label;
    }

    /// <summary>Reads a key; false when no zone has it.</summary>
    public static bool TryParse(string? key, out ZoneKind kind)
    {
        var index = Array.FindIndex(Table, row => row.Key == key);
        kind = index < 0 ? default : (ZoneKind)index;
        return index >= 0;
    }
}
