namespace Greffe.Heldout.Trial;

/// <summary>How one clerk writes: drawn once a text.</summary>
internal sealed record Manner(bool CapsInText, bool LongCivility, bool ReversedHeading, int Width, double HyphenRate, double DoubleSpaceRate, double NoiseRate)
{
    public static Manner Draw(Random random) => new(
        random.Next(3) == 0, random.Next(2) == 0, random.Next(4) == 0, random.Next(3) == 0 ? random.Next(62, 96) : 0,
        random.Next(8) == 0 ? 0.03 : 0, random.Next(6) == 0 ? 0.03 : 0, random.Next(14) == 0 ? 0.004 : 0);
}
