namespace Greffe.Pseudonymisation.Auditing;

/// <summary>
/// The forms of a hidden string that are looked for word after word: as it was, its names in another order, its initials with a name, all in one word.
/// Found by their first word, so that the search stays linear.
/// </summary>
internal sealed class TermForms
{
    /// <summary>Rule of a string as it was hidden.</summary>
    public const string Exact = "exact";

    private const int MostNames = 4;
    private const int ShortestJoined = 8;
    private const int LongestGap = 6;
    private readonly Dictionary<string, List<Form>> byFirst = new(StringComparer.Ordinal);

    /// <summary>Adds every form of a string.</summary>
    public void Add(string[] words, EntityCategory category)
    {
        if (words.Length > 1 ? !words.All(word => word.Length < 2) : words[0].Length >= 6 && words[0].Any(char.IsAsciiDigit)) Add(new(words, category, Exact));
        if (category is not EntityCategory.PersonnePhysique || words.Length is < 2 or > MostNames || words.Sum(word => word.Length) < 4) return;
        for (var at = 1; at < words.Length; at++) Add(new([.. words[at..], .. words[..at]], category, "reversed"));
        if (words.Sum(word => word.Length) >= ShortestJoined) foreach (var joined in new[] { string.Concat(words), string.Concat([.. words[1..], words[0]]) }) Add(new([joined], category, "joined"));
        if (words.Length > 2 || words.Any(word => word.Length < 2) || Surroundings.IsLinkWord(words[0])) return;
        var (first, last) = (words[0], words[1]);
        Add(new([first[..1], last], category, "initials"));
        Add(new([last, first[..1]], category, "initials"));
        Add(new([first, last[..1]], category, "initials"));
    }

    /// <summary>The form that stands at a word; null when none does.</summary>
    public (int Last, EntityCategory Category, string Rule)? At(AuditText text, int at)
    {
        if (!byFirst.TryGetValue(text.Words[at].Letters, out var forms)) return null;
        foreach (var form in forms) if (Stands(text, at, form)) return (at + form.Words.Length - 1, form.Category, form.Rule);
        return null;
    }

    private void Add(Form form)
    {
        if (!byFirst.TryGetValue(form.Words[0], out var list)) byFirst[form.Words[0]] = list = [];
        if (!list.Exists(known => known.Words.SequenceEqual(form.Words))) list.Add(form);
    }

    private static bool Stands(AuditText text, int at, Form form)
    {
        if (at + form.Words.Length > text.Words.Count || form.Rule != Exact && Surroundings.InPlaceholder(text, at)) return false;
        for (var index = 0; index < form.Words.Length; index++)
        {
            var word = text.Words[at + index];
            if (word.Letters != form.Words[index] || index > 0 && (word.Before.Length > LongestGap || word.Before.Contains("\n\n", StringComparison.Ordinal))) return false;
            if (form.Rule == "initials" && !word.IsCapital || form.Rule is "initials" or "reversed" && index > 0 && !(word.IsCapital && IsClose(word.Before) || word.Before is "_" or "-" or ".")) return false;
        }
        return true;
    }

    // «Roy J.», «J. Roy», «Roy, Jean»: no bracket, no sentence between.
    private static bool IsClose(string before) => before is " " or ". " or "." or "-" or ", " or "\u00A0" or ".\u00A0" or "\n" or "  ";

    private sealed record Form(string[] Words, EntityCategory Category, string Rule);
}
