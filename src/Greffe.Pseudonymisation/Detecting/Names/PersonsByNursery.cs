using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Names;

/// <summary>First names in a child's words, often without a capital: «aminata, maman et houria», «mamie thérèse».</summary>
internal sealed class PersonsByNursery : IMentionDetector
{
    private const double Likely = 0.85;

    /// <inheritdoc/>
    public void Detect(DocumentText document, ICollection<Candidate> found)
    {
        for (var at = 0; at + 1 < document.Tokens.Count; at++)
        {
            if (document.Folded(at) is not ("maman" or "papa" or "mamie" or "papi" or "papy" or "mamy" or "tata" or "tonton" or "nounou" or "tatie")) continue;
            var joined = document.IsWord(at + 1, "et");
            var name = joined ? at + 2 : at + 1;
            if (IsName(document, name, joined)) found.Add(new(document.Tokens[name].Start, document.Tokens[name].End, EntityCategory.PersonnePhysique, MentionRole.Tiers, Likely, "names/nursery"));
        }
    }

    // After «et» at the end of a phrase it can hardly be anything else; without «et» the word must read as a first name.
    private static bool IsName(DocumentText document, int at, bool joined)
    {
        if (!document.Has(at) || document.Tokens[at] is not { Kind: TokenKind.Word, Length: > 2, Gap: Gap.Space } || document.Flags(at) != WordFlags.None) return false;
        var evidence = document.Evidence(at);
        if (evidence.First > evidence.Common && evidence.First > 0) return true;
        return joined && evidence.First > evidence.Common - 2 && (document.IsMark(at + 1, '.') || document.IsMark(at + 1, ',') || document.IsMark(at + 1, '»') || document.IsMark(at + 1, '"'));
    }
}
