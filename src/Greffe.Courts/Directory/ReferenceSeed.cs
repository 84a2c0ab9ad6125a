using System.Security.Cryptography;

namespace Greffe.Courts.Directory;

/// <summary>Which edition of the reference files the assembly holds.</summary>
internal static class ReferenceSeed
{
    /// <summary>SHA-256 over the reference files, lower-case hexadecimal.</summary>
    public static string Fingerprint { get; } = Compute();

    private static string Compute()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var assembly = typeof(ReferenceSeed).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("directory/", StringComparison.Ordinal) || name.StartsWith("competence/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!; // named by the assembly itself
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
