using System.Collections.Frozen;
using System.Text;

namespace Greffe.Pseudonymisation.Auditing;

/// <summary>What a machine that reads scanned pages takes for something else: «rn» for «m», «1» for «l», «0» for «o».</summary>
internal static class ScanSlips
{
    private static readonly (string Seen, string As)[] Shapes =
        [("rn", "m"), ("cl", "d"), ("vv", "w"), ("ii", "u"), ("0", "o"), ("1", "l"), ("5", "s"), ("8", "b"), ("6", "b")];

    private static readonly FrozenSet<(char, char)> Pairs = Both("li ce uv ft un hb oc ij tl gq nr ao ea sg".Split(' ')).ToFrozenSet();

    /// <summary>Whether the one letter is drawn nearly like the other.</summary>
    public static bool MayBe(char one, char other) => Pairs.Contains((one, other));

    /// <summary>The same form for all that is drawn alike.</summary>
    public static string Skeleton(string letters)
    {
        var skeleton = new StringBuilder(letters);
        foreach (var (seen, drawn) in Shapes) skeleton.Replace(seen, drawn);
        return skeleton.ToString();
    }

    private static IEnumerable<(char, char)> Both(IEnumerable<string> pairs) => pairs.SelectMany(pair => new[] { (pair[0], pair[1]), (pair[1], pair[0]) });
}
