using System.Buffers;

namespace Greffe.Catalogue;

/// <summary>References resolved as RFC 3986 section 5.2 says, on texts: nothing is normalised or encoded again, which RDF forbids.</summary>
internal static class Uris
{
    private static readonly SearchValues<char> SchemeSigns = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    /// <summary>The absolute form of a reference; the reference itself where the base is not absolute.</summary>
    public static string Resolve(string address, string reference)
    {
        if (HasScheme(reference) || !HasScheme(address)) return reference;
        var scheme = address[..(address.IndexOf(':', StringComparison.Ordinal) + 1)];
        if (reference.StartsWith("//", StringComparison.Ordinal)) return scheme + reference;
        address = WithoutFragment(address);
        if (reference.Length == 0) return address;
        if (reference[0] == '#') return address + reference;
        var query = address.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? address : address[..query];
        if (reference[0] == '?') return path + reference;
        var root = path.AsSpan(scheme.Length).StartsWith("//") ? path.IndexOf('/', scheme.Length + 2) : scheme.Length;
        if (root < 0) (root, path) = (path.Length, path + "/");
        var merged = reference[0] == '/' ? reference : path[root..(path.LastIndexOf('/') + 1 is var end && end > root ? end : root)] + reference;
        return path[..root] + WithoutDots(merged);
    }

    /// <summary>Up to the number sign.</summary>
    public static string WithoutFragment(string uri) => uri.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? uri[..at] : uri;

    /// <summary>What follows the number sign, or nothing.</summary>
    public static string Fragment(string uri) => uri.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? uri[(at + 1)..] : "";

    /// <summary>Whether a text begins with a scheme.</summary>
    public static bool HasScheme(string uri)
    {
        var colon = uri.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(uri[0]) && uri.AsSpan(0, colon).IndexOfAnyExcept(SchemeSigns) < 0;
    }

    private static string WithoutDots(string merged)
    {
        var tail = merged.AsSpan().IndexOfAny('?', '#') is >= 0 and var at ? merged[at..] : "";
        var segments = merged[..(merged.Length - tail.Length)].Split('/');
        var kept = new List<string>();
        foreach (var segment in segments)
        {
            if (segment == ".." && kept.Count > 1) kept.RemoveAt(kept.Count - 1);
            else if (segment is not ("." or "..")) kept.Add(segment);
        }

        return string.Join('/', kept) + (segments[^1] is "." or ".." ? "/" : "") + tail;
    }
}
