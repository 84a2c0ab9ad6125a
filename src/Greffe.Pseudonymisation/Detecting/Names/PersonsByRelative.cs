using System.Collections.Frozen;
using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Names;

/// <summary>
/// Names that hang on someone else's: «un cousin de Léo», «les ayants droit de Ana Roy», «le père de Tom Roy, Ange Roy, est mort», «Ana Roy, mère de
/// l'enfant», «sa compagne Ada», and the Polynesian «Teva a Tane».
/// </summary>
internal sealed class PersonsByRelative : IMentionDetector
{
    private const double Sure = 0.93;
    private static readonly FrozenSet<string> Kin = FrozenSet.Create(StringComparer.Ordinal,
        "pere", "mere", "frere", "soeur", "freres", "soeurs", "cousin", "cousine", "oncle", "tante", "neveu", "niece", "fils", "fille", "compagnon", "compagne", "concubin",
        "concubine", "fiance", "fiancee", "conjoint", "conjointe", "ami", "amie", "epoux", "epouse", "veuf", "veuve", "heritier", "heritiere", "heritiers", "petitfils",
        "parrain", "marraine", "jumeau", "jumelle", "filleul", "filleule", "beaufrere", "gendre", "bru", "aieul", "aieule", "parents", "grandsparents", "enfants");
    private static readonly FrozenSet<string> Possessed = FrozenSet.Create(StringComparer.Ordinal, "succession", "deces", "testament", "droit", "tutelle", "curatelle", "obseques", "depouille");

    /// <inheritdoc/>
    public void Detect(DocumentText document, ICollection<Candidate> found)
    {
        for (var at = 0; at < document.Tokens.Count; at++)
        {
            if (document.Tokens[at].Kind != TokenKind.Word) continue;
            var folded = document.Folded(at);
            if (Kin.Contains(folded)) ReadKin(document, at, found);
            else if (Possessed.Contains(folded)) ReadOwner(document, at, found);
            else if (folded is "tane" or "vahine" && document.IsWord(at - 1, "a")) ReadPolynesian(document, at, found);
        }
    }

    private static void ReadKin(DocumentText document, int at, ICollection<Candidate> found)
    {
        ReadBearer(document, at, found);
        var next = ReadOwner(document, at, found);
        if (next == at && document.Folded(at - 1) is "son" or "sa" or "leur" or "mon" or "ma") next = ReadAt(document, document.IsMark(at + 1, ',') ? at + 2 : at + 1, found);
        else if (next > at && document.IsMark(next, ',')) ReadAt(document, next + 1, found, closed: true);
    }

    // «mère de Léa»: the name after «de»; the token after it, or the word itself when there is none.
    private static int ReadOwner(DocumentText document, int at, ICollection<Candidate> found) =>
        document.Folded(at + 1) is "de" or "d" && document.Tokens[at + 1].Shape == Shape.Lower && ReadAt(document, at + 2, found) is var end && end > at + 2 ? end : at;

    private static int ReadAt(DocumentText document, int at, ICollection<Candidate> found, bool closed = false)
    {
        if (!document.Has(at) || document.Tokens[at].Gap >= Gap.Line || !Starts(document, at)) return at;
        var end = NameReader.Read(document, at, announced: false);
        if (end == at || closed && !document.IsMark(end, ',') && !document.IsMark(end, '.') && !document.IsWord(end, "est")) return at;
        if (!IsSomeone(document, at, end)) return at;
        Add(document, at, end, found);
        return end;
    }

    // «Ana Roy, mère de …», «Ana Roy (sa sœur)».
    private static void ReadBearer(DocumentText document, int kin, ICollection<Candidate> found)
    {
        var at = kin - 1;
        if (document.Folded(at) is "sa" or "son" or "leur" or "le" or "la") at--;
        if (!document.IsMark(at, ',') && !document.IsMark(at, '(')) return;
        var end = at--;
        while (at > 0 && at > end - 8 && document.Tokens[at].Gap < Gap.Line && (document.Tokens[at - 1].IsCapital || document.IsMark(at - 1, '-') || document.Is(at - 1, WordFlags.Particle) || IsMarquesan(document, at - 1))) at--;
        while (at < end && !(document.Tokens[at].IsCapital && Starts(document, at))) at++;
        if (at < end && NameReader.Read(document, at, announced: true) == end && IsSomeone(document, at, end)) Add(document, at, end, found);
    }

    private static void ReadPolynesian(DocumentText document, int last, ICollection<Candidate> found)
    {
        var start = last - 2;
        if (!document.Has(start) || !document.Tokens[start].IsCapital || !IsMarquesan(document, last - 1)) return;
        while (document.Has(start - 1) && document.Tokens[start - 1].IsCapital && document.Tokens[start].Gap == Gap.Space && Starts(document, start - 1)) start--;
        Add(document, start, last + 1, found);
    }

    private static bool IsMarquesan(DocumentText document, int at) => document.IsWord(at, "a") && document.Text[document.Tokens[at].Start] == 'a';

    private static bool Starts(DocumentText document, int at) => document.Tokens[at].IsCapital
        && !document.Is(at, WordFlags.Civility | WordFlags.Stop | WordFlags.Organisation | WordFlags.Court | WordFlags.Way | WordFlags.Monument | WordFlags.Month);

    // Several words, a compound, or one word that reads as a name rather than as a town.
    private static bool IsSomeone(DocumentText document, int start, int end)
    {
        var evidence = document.Evidence(start);
        if (end - start > 1) return !evidence.IsPlainWord || document.Evidence(end - 1).IsNameLike;
        return evidence.IsNameLike && Math.Max(evidence.First, evidence.Surname) > evidence.Place;
    }

    private static void Add(DocumentText document, int start, int end, ICollection<Candidate> found) =>
        found.Add(new(document.Tokens[start].Start, document.Tokens[end - 1].End, EntityCategory.PersonnePhysique, MentionRole.Tiers, Sure, "names/relative"));
}
