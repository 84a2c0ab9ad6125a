using Greffe.Citations.Finding;

namespace Greffe.Citations.Statutes;

/// <summary>
/// Names of codes, treaties and the like (<c>codes.tsv</c>, <c>instruments.tsv</c>), looked up letter by letter. Between two words any
/// blanks, full stops, hyphens and apostrophes are the same.
/// </summary>
internal static class InstrumentNames
{
    private const int MostGap = 12;

    private static readonly Node Root = Load();

    /// <summary>Whether some name begins with these two letters, a gap counting for one.</summary>
    public static bool CanStart(char first, char second) => Root.Next(first)?.Next(IsGap(second) ? ' ' : second) is not null;

    /// <summary>Passes the longest name that stands here; its identifier, or null.</summary>
    /// <param name="cursor">Moved past the name, with the full stop of its abbreviation.</param>
    /// <param name="weak">Whether it is an abbreviation of few letters, to be believed only beside an article.</param>
    public static string? TryRead(ref Cursor cursor, out bool weak)
    {
        var (node, at, end) = (Root, cursor.At, cursor.At);
        string? found = null;
        weak = false;
        while (at < cursor.Folded.Length)
        {
            var gap = at;
            while (gap < cursor.Folded.Length && gap - at < MostGap && IsGap(cursor.Folded[gap])) gap++;
            if (node.Next(gap > at ? ' ' : cursor.Folded[at]) is not { } next) break;
            (node, at) = (next, gap > at ? gap : at + 1);
            if (node.Name is null || (at < cursor.Folded.Length && Letters.IsWord(cursor.Folded[at]) && Letters.IsWord(cursor.Folded[at - 1]))) continue;
            (found, end, weak) = (node.Name, at, node.Weak);
        }

        if (found is null || !Plausible(cursor, end, weak)) return null;
        cursor.At = end;
        if (weak && cursor.Now == '.') cursor.At++;
        return found;
    }

    /// <summary>Two or three letters are an abbreviation only in capitals, or with the full stops of one.</summary>
    private static bool Plausible(in Cursor cursor, int end, bool weak)
    {
        if (!weak || end - cursor.At > 4) return true;
        var written = cursor.Raw[cursor.At..end];
        return written.Contains('.') || written.ContainsAny(' ', '\n') || !written.ContainsAnyExceptInRange('A', 'Z')
            || (char.IsUpper(written[0]) && end - cursor.At > 3);
    }

    private static bool IsGap(char c) => c is ' ' or '\n' or '.' or '-' or '\'' or ',' or '«' or '»' or '°';

    private static Node Load()
    {
        var root = new Node();
        foreach (var cells in Tables.Rows("codes.tsv"))
            if (cells[0] is not "code-de-l-entree-et-du-sejour-des-etrangers-et-du-droit-d-asile") Add(root, cells[3], cells[0], replace: false);
        foreach (var cells in Tables.Rows("instruments.tsv"))
            foreach (var name in cells[1].Split(" | ")) Add(root, name, cells[0], replace: true);
        return root;
    }

    private static void Add(Node root, string name, string instrument, bool replace)
    {
        var node = root;
        var folded = Letters.Fold(name.Trim());
        for (var i = 0; i < folded.Length; i++)
        {
            if (IsGap(folded[i]) || folded[i] is '(' or ')')
            {
                if (i > 0 && !IsGap(folded[i - 1]) && i + 1 < folded.Length) node = node.Make(' ');
            }
            else node = node.Make(folded[i]);
        }

        if (node.Name is not null && !replace) return;
        node.Name = instrument;
        node.Weak = name.Contains('.') || !name.Contains(' ');
    }

    private sealed class Node
    {
        private readonly List<(char Letter, Node Node)> next = [];

        public string? Name { get; set; }

        public bool Weak { get; set; }

        public Node? Next(char letter)
        {
            foreach (var (known, node) in next)
                if (known == letter) return node;
            return null;
        }

        public Node Make(char letter)
        {
            if (Next(letter) is { } known) return known;
            var node = new Node();
            next.Add((letter, node));
            return node;
        }
    }
}
