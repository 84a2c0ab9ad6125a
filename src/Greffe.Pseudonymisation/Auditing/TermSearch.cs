namespace Greffe.Pseudonymisation.Auditing;

/// <summary>Looks for hidden strings in a text: whole, then word by word with care, then with one letter changed.</summary>
internal sealed class TermSearch
{
    private const int ShortestLookAlike = 6;
    private readonly Dictionary<string, List<(string[] Words, EntityCategory Category)>> sequences = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntityCategory> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> firstNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> lookAlikes = new(StringComparer.Ordinal);

    public TermSearch(IReadOnlyList<HiddenTerm> terms)
    {
        foreach (var term in terms) Add(term);
        foreach (var name in names.Keys.Where(name => name.Length >= ShortestLookAlike))
            for (var at = -1; at < name.Length; at++) lookAlikes.TryAdd(at < 0 ? name : name.Remove(at, 1), name);
    }

    /// <summary>Every place where a hidden string, one of its words, or a look-alike stands.</summary>
    public IEnumerable<(TextSpan Span, EntityCategory Category, string Rule)> Find(AuditText text)
    {
        var small = text.Words.Where(word => !word.IsCapital).Select(word => word.Letters).ToHashSet(StringComparer.Ordinal);
        for (var at = 0; at < text.Words.Count; at++)
        {
            var word = text.Words[at];
            if (sequences.TryGetValue(word.Letters, out var list))
            {
                var whole = list.Where(term => Stands(text, at, term.Words)).Select(term => (Term: term, End: at + term.Words.Length - 1)).FirstOrDefault();
                if (whole.Term.Words is not null && (whole.Term.Category != EntityCategory.Localite || !Surroundings.IsCourtTown(text, at)))
                {
                    yield return (new(word.Span.Start, text.Words[whole.End].Span.End), whole.Term.Category, "exact");
                    at = whole.End;
                    continue;
                }
            }
            if (!word.IsCapital || Surroundings.InPlaceholder(text, at)) continue;
            if (names.TryGetValue(word.Letters, out var category))
            {
                if (Surroundings.NamesPerson(text, at, small, firstNames.Contains(word.Letters))) yield return (word.Span, category, "word");
            }
            else if (IsLookAlike(word.Letters) && !small.Contains(word.Letters) && Surroundings.AfterCivility(text, at) && !Surroundings.IsProfessional(text, at))
                yield return (word.Span, EntityCategory.PersonnePhysique, "look-alike");
        }
    }

    private void Add(HiddenTerm term)
    {
        var words = AuditText.Cut(term.Text);
        if (words.Length == 0) return;
        var isPerson = term.Category is EntityCategory.PersonnePhysique;
        if (words.Length > 1 || words[0].Length >= 6 && words[0].Any(char.IsAsciiDigit))
        {
            if (words.Length > 1 && words.All(word => word.Length < 2)) return;
            if (!sequences.TryGetValue(words[0], out var list)) sequences[words[0]] = list = [];
            list.Add((words, term.Category));
        }
        if (!isPerson) return;
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at].Length < 3 || Surroundings.IsLinkWord(words[at])) continue;
            names.TryAdd(words[at], term.Category);
            if (at == 0 && words.Length > 1) firstNames.Add(words[at]);
        }
        foreach (var last in words.Skip(Math.Max(0, words.Length - 1))) if (words.Length == 1) firstNames.Remove(last);
    }

    private static bool Stands(AuditText text, int at, string[] words)
    {
        if (at + words.Length > text.Words.Count) return false;
        for (var index = 0; index < words.Length; index++)
        {
            var word = text.Words[at + index];
            if (word.Letters != words[index] || index > 0 && (word.Before.Length > 6 || word.Before.Contains("\n\n", StringComparison.Ordinal))) return false;
        }
        return true;
    }

    private bool IsLookAlike(string letters)
    {
        if (letters.Length < ShortestLookAlike) return false;
        for (var at = -1; at < letters.Length; at++)
            if (lookAlikes.TryGetValue(at < 0 ? letters : letters.Remove(at, 1), out var name) && Differs(letters, name)) return true;
        return false;
    }

    // Longest common head and tail leave at most one letter on each side.
    private static bool Differs(string left, string right)
    {
        var head = left.AsSpan().CommonPrefixLength(right);
        var tail = 0;
        while (tail < Math.Min(left.Length, right.Length) - head && left[^(tail + 1)] == right[^(tail + 1)]) tail++;
        return Math.Max(left.Length, right.Length) - head - tail <= 1;
    }
}
