using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Names;

/// <summary>Nicknames that a word announces: «on l'appelle la Puce», «alias « Momo »», «Surnom 1 : « Jo »», «surnommé le Grand».</summary>
internal sealed class Nicknames : IMentionDetector
{
    private const double Sure = 0.96;

    /// <inheritdoc/>
    public void Detect(DocumentText document, ICollection<Candidate> found)
    {
        for (var at = 0; at + 1 < document.Tokens.Count; at++)
        {
            if (document.Folded(at) is not ("alias" or "surnom" or "surnoms" or "surnomme" or "surnommee" or "surnommes" or "pseudo" or "pseudonyme" or "appelle" or "appelait" or "dit" or "dite")) continue;
            var next = at + 1;
            while (document.Has(next) && next < at + 4 && (document.IsMark(next, ':') || document.Tokens[next].Kind == TokenKind.Number)) next++;
            var quoted = document.IsMark(next, '«') || document.IsMark(next, '"') || document.IsMark(next, '“');
            if (quoted) next++;
            else if (document.Folded(at) is "dit" or "dite" or "surnoms") continue;
            var end = quoted ? Quoted(document, next) : Read(document, next);
            if (end > next) found.Add(new(document.Tokens[next].Start, document.Tokens[end - 1].End, EntityCategory.PersonnePhysique, MentionRole.Tiers, Sure, "names/nickname"));
        }
    }

    // One to four words between the marks, one of them a capital: a longer quotation is speech.
    private static int Quoted(DocumentText document, int at)
    {
        var capital = false;
        for (var end = at; end < at + 5 && document.Has(end) && document.Tokens[end].Gap < Gap.Paragraph; end++)
        {
            if (document.IsMark(end, '»') || document.IsMark(end, '"') || document.IsMark(end, '”')) return capital ? end : at;
            capital |= document.Tokens[end].IsCapital;
            if (document.Tokens[end].Kind == TokenKind.Mark && !document.IsMark(end, '-')) return at;
        }
        return at;
    }

    // «la Puce», «Kiki».
    private static int Read(DocumentText document, int at)
    {
        var name = document.Folded(at) is "le" or "la" or "l" && document.Tokens[at].Shape == Shape.Lower ? at + 1 : at;
        if (!document.Has(name) || document.Tokens[name].Gap >= Gap.Line || !document.Tokens[name].IsCapital || document.Is(name, WordFlags.Stop | WordFlags.Civility | WordFlags.Court | WordFlags.Organisation)) return at;
        return name + 1;
    }
}
