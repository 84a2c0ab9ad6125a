namespace Greffe.Decisions.Reporting;

/// <summary>What a person says is left visible in a decision and should not be. Secret: it quotes a name.</summary>
/// <param name="Decision">The decision; null when the person does not know its identifier and says where in <paramref name="Explanation"/>.</param>
/// <param name="Kind">What kind of thing is visible.</param>
/// <param name="Quote">The words left visible, 1 to <see cref="MaxQuoteLength"/> UTF-16 code units.</param>
/// <param name="Explanation">Where and why, at most <see cref="MaxExplanationLength"/> UTF-16 code units; null when not said.</param>
/// <param name="Contact">How to answer, at most <see cref="MaxContactLength"/> UTF-16 code units; null when the person wants no answer.</param>
public sealed record LeakReport(DecisionId? Decision, LeakKind Kind, string Quote, string? Explanation, string? Contact)
{
    /// <summary>Longest quote.</summary>
    public const int MaxQuoteLength = 500;

    /// <summary>Longest explanation.</summary>
    public const int MaxExplanationLength = 2_000;

    /// <summary>Longest contact.</summary>
    public const int MaxContactLength = 200;
}

/// <summary>What is left visible.</summary>
public enum LeakKind
{
    /// <summary>Name or first name of a natural person (<c>nom</c>).</summary>
    Name,

    /// <summary>Address, place, telephone, e-mail (<c>adresse</c>).</summary>
    Address,

    /// <summary>Number of a person: social security, account, plate (<c>numero</c>).</summary>
    Number,

    /// <summary>A minor can be recognised (<c>mineur</c>).</summary>
    Minor,

    /// <summary>Anything else by which a person can be recognised (<c>autre</c>).</summary>
    Other,
}

/// <summary>Wire keys of <see cref="LeakKind"/>.</summary>
public static class LeakKinds
{
    private static readonly (LeakKind Kind, string Key)[] Table =
        [(LeakKind.Name, "nom"), (LeakKind.Address, "adresse"), (LeakKind.Number, "numero"), (LeakKind.Minor, "mineur"), (LeakKind.Other, "autre")];

    /// <summary>Every kind, in the order of the form.</summary>
    public static IReadOnlyList<LeakKind> All { get; } = [.. Table.Select(row => row.Kind)];

    extension(LeakKind kind)
    {
        /// <summary>Key on the wire.</summary>
        public string Key => Table[(int)kind].Key;
    }

    /// <summary>Reads a key; false when no kind has it.</summary>
    public static bool TryParse(string? key, out LeakKind kind)
    {
        var index = Array.FindIndex(Table, row => row.Key == key);
        kind = index < 0 ? default : Table[index].Kind;
        return index >= 0;
    }
}
