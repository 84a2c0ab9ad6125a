using System.Text;
using Greffe.Decisions;
using Greffe.Decisions.Occultations;
using Greffe.Portal.TryHiding;

namespace Greffe.Tests.Preview;

/// <summary>Hides the word «Roy» and keeps the word «Petit», so that the page can be looked at without an engine.</summary>
internal sealed class TryHidingRoy : ITryHiding
{
    public ValueTask<TryOutcome> Hide(BroughtText brought, CancellationToken cancellation)
    {
        var text = Encoding.UTF8.GetString(brought.Content.Span);
        if (brought.FileName?.EndsWith(".exe", StringComparison.Ordinal) == true) return new(new TryOutcome.Refused("Ce format n'est pas lu."));
        List<Mention> mentions = [];
        for (var at = text.IndexOf("Roy", StringComparison.Ordinal); at >= 0; at = text.IndexOf("Roy", at + 1, StringComparison.Ordinal))
            mentions.Add(new(new TextSpan(at, at + 3), EntityCategory.PersonnePhysique, MentionRole.Partie, "p1", true, 0.97, "names/civility; always"));
        if (text.IndexOf("Petit", StringComparison.Ordinal) is var kept and >= 0)
            mentions.Add(new(new TextSpan(kept, kept + 5), EntityCategory.ProfessionnelAvocat, MentionRole.Avocat, "p2", false, 0.9, "names/civility; default"));
        mentions.Sort((one, other) => one.Span.Start.CompareTo(other.Span.Start));
        return new(new TryOutcome.Done(text, mentions, [.. mentions.Select(mention => mention.Hidden ? "[A]" : null)], 0.012, "essai-1"));
    }
}
