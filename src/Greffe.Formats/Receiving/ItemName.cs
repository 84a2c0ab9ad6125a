using System.Buffers;

namespace Greffe.Formats.Receiving;

/// <summary>Names of delivered items: never used to open or write anything, only shown in the receipt.</summary>
internal static class ItemName
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\\:*?\"<>|");

    /// <summary>Name of a file given by path: its last part, made printable.</summary>
    public static string OfFile(string path)
    {
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        return Printable(name.Length == 0 ? "fichier" : name);
    }

    /// <summary>
    /// Reads the name of an archive entry; false when it is absolute, climbs (<c>..</c>), holds a forbidden or control character, or is
    /// longer than <paramref name="limit"/>.
    /// </summary>
    public static bool TryParse(string entry, int limit, out string name)
    {
        name = entry.StartsWith("./", StringComparison.Ordinal) ? entry[2..] : entry;
        if (name.Length == 0 || name.Length > limit || name[0] == '/') return false;
        if (name.AsSpan().ContainsAny(Forbidden) || name.Any(IsUnprintable)) return false;
        return !name.Split('/').Any(part => part is "..");
    }

    private static bool IsUnprintable(char c) => char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E');

    private static string Printable(string name) => new([.. name.Take(200).Select(c => IsUnprintable(c) ? '_' : c)]);
}
