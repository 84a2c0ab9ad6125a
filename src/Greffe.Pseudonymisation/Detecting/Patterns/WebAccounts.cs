using System.Text.RegularExpressions;

namespace Greffe.Pseudonymisation.Detecting.Patterns;

/// <summary>
/// Personal pages and accounts: an address on a social network or a hosting of personal pages, a nickname after «@». Sites of companies and public
/// bodies are left: they identify no natural person.
/// </summary>
internal sealed partial class WebAccounts : IMentionDetector
{
    /// <inheritdoc/>
    public void Detect(DocumentText document, ICollection<Candidate> found)
    {
        foreach (var match in Pages().EnumerateMatches(document.Text))
            found.Add(new(match.Index, match.Index + match.Length, EntityCategory.SiteWebSensible, MentionRole.Other, 0.99, "web/personal-page"));
        if (!document.Text.Contains('@')) return;
        foreach (var match in Nicknames().EnumerateMatches(document.Text))
            found.Add(new(match.Index, match.Index + match.Length, EntityCategory.SiteWebSensible, MentionRole.Other, 0.95, "web/nickname"));
    }

    [GeneratedRegex(@"(?:https?://)?(?:[a-z]{1,5}\.)?(?:(?:facebook|instagram|twitter|tiktok|linkedin|snapchat|youtube|onlyfans|pinterest|leboncoin|airbnb|vinted)\.(?:com|fr)|x\.com|t\.me|fb\.com)/[^\s,;)\]»""<>]{2,120}|(?:https?://)?(?:www\.)?[a-z0-9\-]{2,60}\.(?:over-blog|wordpress|blogspot|canalblog|skyrock|wixsite|e-monsite|jimdo)\.(?:com|fr)(?:/[^\s,;)\]»""<>]{0,100})?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Pages();

    [GeneratedRegex(@"(?<![\w.\-@])@[A-Za-z_][A-Za-z0-9_.]{2,29}(?<!\.)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Nicknames();
}
