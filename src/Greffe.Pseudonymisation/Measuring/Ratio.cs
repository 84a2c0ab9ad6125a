namespace Greffe.Pseudonymisation;

/// <summary>Shares, and how sure they are.</summary>
internal static class Ratio
{
    private const double Z = 1.959963984540054; // Two-sided 95 % of the normal law.

    public static double Of(long part, long whole) => whole == 0 ? 1 : (double)part / whole;

    public static double F1(double precision, double recall) => precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);

    /// <summary>Wilson's score interval: right for small counts and for shares near 0, where the usual one is not.</summary>
    public static (double Low, double High) Wilson(int count, int of)
    {
        if (of == 0) return (0, 1);
        var share = (double)count / of;
        var spread = Z * Math.Sqrt((share * (1 - share) / of) + (Z * Z / (4.0 * of * of)));
        var middle = share + (Z * Z / (2.0 * of));
        var scale = 1 + (Z * Z / of);
        return (Math.Max(0, (middle - spread) / scale), Math.Min(1, (middle + spread) / scale));
    }
}
