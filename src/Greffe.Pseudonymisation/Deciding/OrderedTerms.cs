using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Deciding;

/// <summary>The judge's terms, compared without case, accents and separators: a term is a run of folded letters that starts and ends at word edges.</summary>
internal sealed class OrderedTerms
{
    // Under the first letter and under the first two: the text may cut the term elsewhere than the judge did.
    private readonly Dictionary<string, List<string>> byFirstLetters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly HashSet<string> whole = new(StringComparer.Ordinal);

    public OrderedTerms(IEnumerable<string> terms)
    {
        lookup = byFirstLetters.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var term in terms)
        {
            var folded = Folding.Fold(term.TrimStart('+'));
            if (folded.Length == 0 || !whole.Add(folded)) continue;
            Add(folded[..1], folded);
            if (folded.Length > 1) Add(folded[..2], folded);
        }
    }

    /// <summary>Whether there is nothing to look for.</summary>
    public bool IsEmpty => whole.Count == 0;

    /// <summary>Whether these words are one of the terms.</summary>
    public bool Matches(ReadOnlySpan<char> words) => whole.Count > 0 && whole.Contains(Folding.Fold(words));

    /// <summary>Adds every occurrence.</summary>
    public void Detect(DocumentText document, ICollection<Candidate> found)
    {
        if (IsEmpty) return;
        for (var at = 0; at < document.Tokens.Count; at++)
        {
            var token = document.Tokens[at];
            if (token.Kind == TokenKind.Mark) continue;
            var first = token.Word >= 0 ? document.Folded(at).AsSpan() : document.Text.AsSpan(token.Start, token.Length);
            if (first.Length == 0 || !lookup.TryGetValue(first[..Math.Min(2, first.Length)], out var list)) continue;
            foreach (var term in list)
                if (EndOf(document, at, term) is var end and > 0) found.Add(new(token.Start, end, EntityCategory.TermePersonnalise, MentionRole.Other, 1.01, "order/hide"));
        }
    }

    private void Add(string letters, string term)
    {
        if (!byFirstLetters.TryGetValue(letters, out var list)) byFirstLetters[letters] = list = [];
        list.Add(term);
    }

    private static int EndOf(DocumentText document, int at, string term)
    {
        var read = 0;
        for (var index = at; document.Has(index) && index < at + 60; index++)
        {
            var token = document.Tokens[index];
            if (token.Kind == TokenKind.Mark) continue;
            var folded = token.Word >= 0 ? document.Folded(index) : document.Text.Substring(token.Start, token.Length);
            if (!term.AsSpan(read).StartsWith(folded, StringComparison.Ordinal)) return -1;
            read += folded.Length;
            if (read == term.Length) return token.End;
        }
        return -1;
    }
}
