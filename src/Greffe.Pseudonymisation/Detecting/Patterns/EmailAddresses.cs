namespace Greffe.Pseudonymisation.Detecting.Patterns;

/// <summary>E-mail addresses: a local part, «@» (or «(at)», «[at]», « @ »), a domain with a dot.</summary>
internal sealed class EmailAddresses : IMentionDetector
{
    private const int LongestPart = 100;

    /// <inheritdoc/>
    public void Detect(DocumentText document, ICollection<Candidate> found)
    {
        var text = document.Text;
        for (var at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', at + 1)) Read(text, at, at + 1, found);
        foreach (var sign in (string[])["(at)", "[at]", "(arobase)"])
            for (var at = text.IndexOf(sign, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(sign, at + 1, StringComparison.OrdinalIgnoreCase))
                Read(text, at, at + sign.Length, found);
    }

    private static void Read(string text, int sign, int after, ICollection<Candidate> found)
    {
        var start = Back(text, sign);
        var spaced = start == sign && sign > 1 && text[sign - 1] == ' ';
        if (spaced) start = Back(text, sign - 1) is var back && back < sign - 1 ? back : start;
        while (start < sign && text[start] is '.' or '-' or '_') start++;
        if (spaced && after < text.Length && text[after] == ' ') after++;
        var end = after;
        while (end < text.Length && end - after < LongestPart && (IsDomain(text[end]) || IsCut(text, end))) end++;
        while (end > after && text[end - 1] is '.' or '-') end--;
        var dot = text.LastIndexOf('.', Math.Max(0, end - 1), Math.Max(0, end - after));
        if (start >= sign || dot <= after || end - dot < 3 || !char.IsLetter(text[end - 1])) return;
        found.Add(new(start, end, EntityCategory.Email, MentionRole.Other, 1, "e-mail"));
    }

    private static bool IsDomain(char letter) => char.IsLetterOrDigit(letter) || letter is '.' or '-';

    // «…@mess-⏎agerie.example»
    private static bool IsCut(string text, int at) => text[at] == '\n' && text[at - 1] == '-' && at + 1 < text.Length && char.IsAsciiLetterLower(text[at + 1]);

    private static int Back(string text, int from)
    {
        var start = from;
        while (start > 0 && from - start < LongestPart && IsLocal(text, start - 1)) start -= text[start - 1] == '\n' ? 2 : 1;
        return start;
    }

    // «ludmila-nzu-⏎zimana@…»: a hyphen at the end of a line cuts the address.
    private static bool IsLocal(string text, int at) => char.IsLetterOrDigit(text[at]) || text[at] is '.' or '-' or '_' or '+' || text[at] == '\n' && at > 1 && text[at - 1] == '-' && char.IsLower(text[at - 2]);
}
