namespace Greffe.Pseudonymisation.Auditing;

/// <summary>Looks for hidden strings in a text: whole and in other orders, word by word with care, letter by letter, misspelt.</summary>
internal sealed class TermSearch
{
    private const double StrongSlip = 0.6;
    private readonly TermForms forms = new();
    private readonly Dictionary<string, EntityCategory> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> firstNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> spelt = new(StringComparer.Ordinal);
    private readonly LookAlikes lookAlikes;

    public TermSearch(IReadOnlyList<HiddenTerm> terms)
    {
        foreach (var term in terms) Add(term);
        lookAlikes = new(names.Keys);
    }

    /// <summary>Every place where a hidden string, one of its words, or a look-alike stands.</summary>
    public IEnumerable<(TextSpan Span, EntityCategory Category, string Rule)> Find(AuditText text)
    {
        var small = text.Words.Where(word => !word.IsCapital).Select(word => word.Letters).ToHashSet(StringComparer.Ordinal);
        for (var at = 0; at < text.Words.Count; at++)
        {
            if (forms.At(text, at) is { } whole && (whole.Category != EntityCategory.Localite || !Surroundings.IsCourtTown(text, at)) && !(whole.Rule != TermForms.Exact && Surroundings.IsProfessional(text, at)))
            {
                yield return (new(text.Words[at].Span.Start, text.Words[whole.Last].Span.End), whole.Category, whole.Rule);
                at = whole.Last;
            }
            else if (OfWord(text, at, small) is { } rule) yield return (text.Words[at].Span, EntityCategory.PersonnePhysique, rule);
        }
        foreach (var span in SpacedLetters.Find(text, spelt)) yield return (span, EntityCategory.PersonnePhysique, "spaced");
    }

    // What one word tells alone; null for nothing.
    private string? OfWord(AuditText text, int at, HashSet<string> small)
    {
        var word = text.Words[at];
        if (Surroundings.InPlaceholder(text, at)) return null;
        if (!word.IsCapital) return names.ContainsKey(word.Letters) && !firstNames.Contains(word.Letters) && word.Letters.Length > 3 && Surroundings.IsAnnounced(text, at) ? "word" : null;
        if (names.ContainsKey(word.Letters)) return Surroundings.NamesPerson(text, at, small, firstNames.Contains(word.Letters)) ? "word" : null;
        if (small.Contains(word.Letters)) return null;
        var (distance, name) = lookAlikes.Nearest(word.Letters);
        if (distance > Misspelling.Farthest || Surroundings.IsProfessional(text, at)) return null;
        if (Surroundings.AfterCivility(text, at)) return "look-alike";
        return distance <= StrongSlip && !firstNames.Contains(name) && Surroundings.StandsAlone(text, at) && Surroundings.NamesPerson(text, at, small, false) ? "look-alike" : null;
    }

    private void Add(HiddenTerm term)
    {
        var words = AuditText.Cut(term.Text);
        if (words.Length == 0) return;
        forms.Add(words, term.Category);
        if (term.Category is not EntityCategory.PersonnePhysique) return;
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at].Length < 3 || Surroundings.IsLinkWord(words[at])) continue;
            names.TryAdd(words[at], term.Category);
            if (words[at].Length > 3) spelt.Add(words[at]);
            if (at == 0 && words.Length > 1) firstNames.Add(words[at]);
        }
        spelt.Add(string.Concat(words));
        if (words.Length == 1) firstNames.Remove(words[0]);
    }
}
