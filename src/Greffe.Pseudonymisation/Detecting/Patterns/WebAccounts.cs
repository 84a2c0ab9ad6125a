using System.Collections.Frozen;

namespace Greffe.Pseudonymisation.Detecting.Patterns;

/// <summary>
/// Personal pages, accounts and sites: an account on a social network, a nickname after «@», and any site that is no public body's, since nothing
/// in its name tells whose it is. A social network named without an account identifies no one.
/// </summary>
internal sealed class WebAccounts : IMentionDetector
{
    private const int Longest = 100;
    private static readonly FrozenSet<string> Ends = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "com", "fr", "net", "org", "eu", "info", "biz", "io", "be", "ch", "re", "nc", "pf", "gp", "mq", "shop", "site", "online", "app", "tv", "me", "co", "paris", "bzh");
    private static readonly FrozenSet<string> Networks = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "facebook", "instagram", "twitter", "tiktok", "linkedin", "snapchat", "youtube", "onlyfans", "pinterest", "leboncoin", "airbnb", "vinted", "x", "t", "fb", "google", "amazon", "booking", "whatsapp");
    private static readonly string[] Public =
    [
        "gouv.fr", "justice.fr", "courdecassation.fr", "conseil-etat.fr", "europa.eu", "coe.int", "legifrance", "service-public", "assemblee-nationale", "senat.fr", "ameli.fr", "caf.fr",
        "urssaf.fr", "pole-emploi.fr", "francetravail.fr", "telerecours", "justice-administrative", "conseil-constitutionnel", "infogreffe", "bodacc", "cnil.fr",
    ];

    /// <inheritdoc/>
    public void Detect(DocumentText document, ICollection<Candidate> found)
    {
        var text = document.Text;
        for (var dot = text.IndexOf('.'); dot >= 0; dot = text.IndexOf('.', dot + 1))
            if (dot > 0 && dot + 1 < text.Length && char.IsAsciiLetterOrDigit(text[dot - 1]) && char.IsAsciiLetter(text[dot + 1]))
                dot = Math.Max(dot, ReadSite(text, dot, found) - 1);
        for (var at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', at + 1)) ReadNickname(text, at, found);
    }

    // The host around its first dot, its scheme before, its path after; returns the end.
    private static int ReadSite(string text, int dot, ICollection<Candidate> found)
    {
        var (start, end) = (dot, dot);
        while (start > 0 && dot - start < Longest && IsHost(text[start - 1])) start--;
        while (end < text.Length && end - dot < Longest && (IsHost(text[end]) || text[end] == '.')) end++;
        while (end > dot && text[end - 1] is '.' or '-') end--;
        if (end <= dot || start > 0 && text[start - 1] is '@' || end < text.Length && (text[end] == '@' || char.IsLetter(text[end]))) return end;
        var host = text[start..end];
        var labels = host.Split('.');
        if (labels.Length < 2 || !Ends.Contains(labels[^1]) || labels[^2].Length < 2 && !Networks.Contains(labels[^2])) return end;
        var hostEnd = end;
        if (end < text.Length && text[end] == '/') while (end < text.Length && end - hostEnd < Longest && !char.IsWhiteSpace(text[end]) && text[end] is not (',' or ';' or ')' or ']' or '»' or '"' or '<' or '>')) end++;
        if (Networks.Contains(labels[^2]) ? end - hostEnd < 3 : Public.Any(own => host.Contains(own, StringComparison.OrdinalIgnoreCase))) return end;
        foreach (var scheme in (string[])["https://", "http://"])
            if (text.AsSpan(0, start).EndsWith(scheme, StringComparison.OrdinalIgnoreCase)) { start -= scheme.Length; break; }
        while (text[end - 1] == '.') end--;
        found.Add(new(start, end, EntityCategory.SiteWebSensible, MentionRole.Other, 0.99, "web/site"));
        return end;
    }

    private static void ReadNickname(string text, int at, ICollection<Candidate> found)
    {
        if (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '_' or '.' or '-' or '@')) return;
        var end = at + 1;
        while (end < text.Length && end - at <= 30 && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '.')) end++;
        while (end > at + 1 && text[end - 1] == '.') end--;
        if (end - at < 4 || !char.IsAsciiLetter(text[at + 1]) && text[at + 1] != '_') return;
        found.Add(new(at, end, EntityCategory.SiteWebSensible, MentionRole.Other, 0.95, "web/nickname"));
    }

    private static bool IsHost(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '-';
}
