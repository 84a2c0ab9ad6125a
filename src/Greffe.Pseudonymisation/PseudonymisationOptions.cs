namespace Greffe.Pseudonymisation;

/// <summary>Settings of <see cref="Pseudonymiser"/>.</summary>
public sealed class PseudonymisationOptions
{
    /// <summary>Fewest bytes of <see cref="Key"/>.</summary>
    public const int MinKeyLength = 32;

    /// <summary>Secret from which placeholder letters derive; the same key gives the same letters again. At least <see cref="MinKeyLength"/> bytes.</summary>
    public required ReadOnlyMemory<byte> Key { get; init; }

    /// <summary>Day whose occultation rules apply; the last version that began by then.</summary>
    public DateOnly PolicyDate { get; init; } = new(2026, 11, 23);
}
