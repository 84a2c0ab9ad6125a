using System.Text;

namespace Greffe.Heldout.Trial;

/// <summary>First pass over a template: <c>[[one|another]]</c> becomes one of its ways, inner ones first drawn too; <c>%%bank:N%%</c> becomes N passages of the bank.</summary>
internal static class Choices
{
    public static string Draw(string template, IReadOnlyDictionary<string, string[]> banks, Random random)
    {
        var drawn = new StringBuilder(template.Length);
        for (var at = 0; at < template.Length;)
        {
            if (template.AsSpan(at).StartsWith("[["))
            {
                var end = End(template, at);
                var ways = Split(template[(at + 2)..(end - 2)]);
                drawn.Append(Draw(ways[random.Next(ways.Count)], banks, random));
                at = end;
            }
            else if (template.AsSpan(at).StartsWith("%%"))
            {
                var end = template.IndexOf("%%", at + 2, StringComparison.Ordinal);
                var (bank, count) = (template[(at + 2)..end].Split(':')[0], int.Parse(template[(at + 2)..end].Split(':')[1], System.Globalization.CultureInfo.InvariantCulture));
                var passages = banks[bank].ToArray();
                random.Shuffle(passages);
                drawn.AppendJoin('\n', passages.Take(count).Select(passage => Draw(passage, banks, random)));
                at = end + 2;
            }
            else drawn.Append(template[at++]);
        }
        return drawn.ToString();
    }

    private static int End(string text, int at)
    {
        var depth = 0;
        for (; at < text.Length; at++)
        {
            if (text.AsSpan(at).StartsWith("[[")) { depth++; at++; }
            else if (text.AsSpan(at).StartsWith("]]")) { depth--; at++; if (depth == 0) return at + 1; }
        }
        throw new FormatException("A choice is not closed.");
    }

    private static List<string> Split(string inside)
    {
        List<string> ways = [];
        var (depth, from) = (0, 0);
        for (var at = 0; at < inside.Length; at++)
        {
            if (inside.AsSpan(at).StartsWith("[[")) { depth++; at++; }
            else if (inside.AsSpan(at).StartsWith("]]")) { depth--; at++; }
            else if (inside[at] == '|' && depth == 0) { ways.Add(inside[from..at]); from = at + 1; }
        }
        ways.Add(inside[from..]);
        return ways;
    }
}
