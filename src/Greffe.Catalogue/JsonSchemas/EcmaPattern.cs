using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace Greffe.Catalogue.JsonSchemas;

/// <summary>
/// Patterns of ECMA-262 run by the .NET engine: <c>\d \w \s</c> and the dot mean what they mean there, and <c>$</c> is the very end, where
/// .NET also stops before a last line feed.
/// </summary>
internal static class EcmaPattern
{
    private const string Blank = @"\t\n\v\f\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";
    private static readonly ConcurrentDictionary<string, Regex> Known = new(StringComparer.Ordinal);

    /// <exception cref="SchemaFaultException">Not a pattern.</exception>
    public static Regex Of(string pattern) => Known.GetOrAdd(pattern, Compile);

    /// <summary>Whether a pattern is found; one that takes over a second counts as not found.</summary>
    public static bool Matches(string pattern, string text)
    {
        try
        {
            return Of(pattern).IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static Regex Compile(string pattern)
    {
        try
        {
            return new(Translate(pattern), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
        catch (ArgumentException)
        {
            throw new SchemaFaultException($"le motif {pattern} n'est pas une expression régulière");
        }
    }

    private static string Translate(string pattern)
    {
        var (text, inClass) = (new StringBuilder(pattern.Length + 16), false);
        for (var at = 0; at < pattern.Length; at++)
        {
            var sign = pattern[at];
            if (sign == '\\' && at + 1 < pattern.Length) text.Append(Escape(pattern[++at], inClass));
            else if (inClass) (inClass, _) = (sign != ']', text.Append(sign == '[' ? @"\[" : sign.ToString()));
            else if (sign == '[') (inClass, _) = (true, text.Append('['));
            else text.Append(sign switch { '$' => @"\z", '.' => @"[^\n\r\u2028\u2029]", _ => sign.ToString() });
        }

        return text.ToString();
    }

    private static string Escape(char sign, bool inClass) => sign switch
    {
        'd' => inClass ? "0-9" : "[0-9]",
        'D' when !inClass => "[^0-9]",
        'w' => inClass ? "A-Za-z0-9_" : "[A-Za-z0-9_]",
        'W' when !inClass => "[^A-Za-z0-9_]",
        's' => inClass ? Blank : $"[{Blank}]",
        'S' when !inClass => $"[^{Blank}]",
        'b' when !inClass => "(?:(?<=[A-Za-z0-9_])(?![A-Za-z0-9_])|(?<![A-Za-z0-9_])(?=[A-Za-z0-9_]))",
        _ => "\\" + sign,
    };
}
