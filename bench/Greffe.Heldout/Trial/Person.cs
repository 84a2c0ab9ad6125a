namespace Greffe.Heldout.Trial;

/// <summary>One invented person of a text.</summary>
internal sealed class Person
{
    public required string Id { get; init; }
    public required string Role { get; init; }
    public required bool IsWoman { get; init; }
    public required IReadOnlyList<string> Given { get; init; }
    public required string Surname { get; init; }
    public required string Birth { get; init; }
    public string? Usage { get; init; }
    /// <summary>Surname by marriage, when the text tells a marriage.</summary>
    public string? Married { get; set; }
    public required IReadOnlyList<string> Difficulty { get; init; }

    /// <summary>Things of that person (address, telephone…), drawn once, so that a repeat is the same.</summary>
    public Dictionary<string, string> Things { get; } = new(StringComparer.Ordinal);

    public bool IsProfessional => Role is "avocat" or "magistrat" or "greffier";

    public string Category => Role switch
    {
        "avocat" => "professionnelAvocat",
        "magistrat" or "greffier" => "professionnelMagistratGreffier",
        _ => "personnePhysique",
    };
}
