using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Deciding;

/// <summary>The judge's terms, compared without case, accents and separators: a term is a run of folded letters that starts and ends at word edges.</summary>
internal sealed class OrderedTerms
{
    private readonly Dictionary<string, List<string>> byFirstWord = new(StringComparer.Ordinal);
    private readonly HashSet<string> whole = new(StringComparer.Ordinal);

    public OrderedTerms(IEnumerable<string> terms)
    {
        foreach (var term in terms)
        {
            var folded = Folding.Fold(term.TrimStart('+'));
            if (folded.Length == 0 || !whole.Add(folded)) continue;
            var cut = Tokeniser.Cut(term.TrimStart('+').Trim(), new());
            foreach (var first in cut.Where(token => token.Kind != TokenKind.Mark).Take(1).Select(token => Folding.Fold(term.TrimStart('+').Trim().AsSpan(token.Start, token.Length))))
            {
                if (!byFirstWord.TryGetValue(first, out var list)) byFirstWord[first] = list = [];
                list.Add(folded);
            }
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
            var first = token.Word >= 0 ? document.Folded(at) : document.Text.Substring(token.Start, token.Length);
            if (!byFirstWord.TryGetValue(first, out var list)) continue;
            foreach (var term in list)
                if (EndOf(document, at, term) is var end and > 0) found.Add(new(token.Start, end, EntityCategory.TermePersonnalise, MentionRole.Other, 1.01, "order/hide"));
        }
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
