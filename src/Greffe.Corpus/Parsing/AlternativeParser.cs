using System.Globalization;
using System.Text;

namespace Greffe.Corpus.Parsing;

/// <summary>Reads one alternative of a grammar. A mistake is a bug of ours and stops the program with its rule and place.</summary>
internal sealed class AlternativeParser(string rule, string source)
{
    private int at;

    public Node[] Parse()
    {
        var nodes = Sequence("");
        return at == source.Length ? nodes : throw Wrong("stray character");
    }

    private Node[] Sequence(string stops)
    {
        List<Node> nodes = [];
        var words = new StringBuilder();
        for (; at < source.Length && !stops.Contains(source[at], StringComparison.Ordinal); at++)
        {
            if (source[at] is not ('[' or '{' or '<')) { words.Append(source[at] == '¶' ? '\n' : source[at]); continue; }
            Flush(nodes, words);
            nodes.Add(source[at] switch { '[' => Choice(), '{' => Braces(), _ => Decoy() });
        }
        Flush(nodes, words);
        return [.. nodes];
    }

    private static void Flush(List<Node> nodes, StringBuilder words)
    {
        if (words.Length > 0) nodes.Add(new Node.Words(words.ToString()));
        words.Clear();
    }

    private Node.Choice Choice()
    {
        List<Node[]> options = [];
        do
        {
            at++;
            options.Add(Sequence("|]"));
            if (at == source.Length) throw Wrong("unclosed [");
        }
        while (source[at] == '|');
        return new([.. options]);
    }

    private Node.Decoy Decoy()
    {
        var end = source.IndexOf('>', at);
        var colon = source.IndexOf(':', at);
        if (end < 0 || colon < 0 || colon > end) throw Wrong("unclosed <");
        var node = new Node.Decoy(source[(at + 1)..colon], source[(colon + 1)..end]);
        at = end;
        return node;
    }

    private Node Braces()
    {
        var mark = source.IndexOfAny(['}', '?'], at);
        if (mark < 0) throw Wrong("unclosed {");
        var inside = source[(at + 1)..mark];
        at = mark;
        if (source[mark] == '?') return Agreement(inside);
        if (inside.IndexOfAny(['*', '~', ':']) >= 0 && !inside.StartsWith("n.", StringComparison.Ordinal)) return Repeated(inside);
        var capitals = inside.StartsWith('^');
        if (capitals) inside = inside[1..];
        // A rule may have a dot in its name; a form follows a person, a company or one of two things.
        var formed = char.IsUpper(inside[0]) || inside[0] is '@' or '$' || inside.StartsWith("n.", StringComparison.Ordinal) || inside.StartsWith("jour.", StringComparison.Ordinal);
        var dot = formed ? inside.IndexOf('.', StringComparison.Ordinal) : -1;
        return new Node.Slot(dot < 0 ? inside : inside[..dot], dot < 0 ? "" : inside[(dot + 1)..], capitals);
    }

    private Node.Agreement Agreement(string key)
    {
        at++;
        var male = Sequence("|");
        at++;
        var female = Sequence("}");
        return at < source.Length ? new(key, male, female) : throw Wrong("unclosed {…?");
    }

    private static Node.Call Repeated(string inside)
    {
        var repeat = inside.IndexOfAny(['*', '~']);
        var head = (repeat < 0 ? inside : inside[..repeat]).Split(':');
        if (repeat < 0) return new(head[0], head[1..], 1, 1, "");
        var bounds = inside[(repeat + 1)..].Split('-');
        var low = int.Parse(bounds[0], CultureInfo.InvariantCulture);
        var high = bounds.Length > 1 ? int.Parse(bounds[1], CultureInfo.InvariantCulture) : low;
        return new(head[0], head[1..], low, high, inside[repeat] == '*' ? "\n" : " ");
    }

    private InvalidOperationException Wrong(string what) => new($"Grammar rule {rule}: {what} at character {at} of «{source}».");
}
