using System.Collections;
using System.Collections.Frozen;

namespace Greffe.Pseudonymisation.Measuring;

/// <summary>Which characters of one text are marked, and what of a mention they cover.</summary>
internal sealed class Coverage(string text)
{
    private static readonly FrozenSet<string> Nameless = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "m", "mm", "mr", "mme", "mmes", "mlle", "mlles", "monsieur", "messieurs", "madame", "mesdames", "mademoiselle", "me", "mes", "maître", "pr", "dr", "docteur", "professeur", "et", "les",
        "époux", "épouse", "consorts", "née", "né", "veuve", "veuf", "vve", "dit", "dite", "alias", "feu", "famille", "divorcée");

    private readonly BitArray marked = new(text.Length);

    public bool this[int at] => marked[at];

    public void Mark(int start, int end)
    {
        for (var at = start; at < end; at++) marked[at] = true;
    }

    /// <summary>Words of a stretch that name: runs of letters and digits, less civilities and links for persons. A run that starts before the stretch keeps its part.</summary>
    public List<TextSpan> Words(int start, int end, bool isPerson)
    {
        List<TextSpan> words = [];
        for (var at = start; at < end; at++)
        {
            if (!char.IsLetterOrDigit(text[at])) continue;
            var stop = at;
            while (stop < end && char.IsLetterOrDigit(text[stop])) stop++;
            if (!isPerson || at > start && char.IsLetterOrDigit(text[at - 1]) || !Nameless.Contains(text[at..stop])) words.Add(new(at, stop));
            at = stop;
        }
        return words;
    }

    public bool Covers(TextSpan word)
    {
        for (var at = word.Start; at < word.End; at++) if (!marked[at]) return false;
        return true;
    }

    public bool Touches(int start, int end, Coverage? except = null)
    {
        for (var at = start; at < end; at++) if (marked[at] && char.IsLetterOrDigit(text[at]) && !(except?[at] ?? false)) return true;
        return false;
    }
}
