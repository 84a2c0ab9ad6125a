using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Names;

/// <summary>Names that a family or civil word announces: «l'enfant Léa», «leur fils Tom», «les époux Martin», «née Durand», «le mineur K.».</summary>
internal sealed class PersonsByKinship : IMentionDetector
{
    private const double Sure = 0.94;

    /// <inheritdoc/>
    public void Detect(DocumentText document, ICollection<Candidate> found)
    {
        for (var at = 0; at < document.Tokens.Count; at++)
        {
            if (document.Is(at, WordFlags.Relative)) ReadRelatives(document, at, found);
            else if (document.Is(at, WordFlags.OtherName) || document.IsWord(at, "epoux")) ReadSpouse(document, at, found);
            else if (document.Folded(at) is "surnom" or "sobriquet" or "pseudonyme" && document.Folded(at + 1) is "de" or "d") ReadNamed(document, at + 2, found);
            if (document.Folded(at) is "nes" or "nees") ReadNamed(document, at + 1, found);
            if (document.Folded(at) is "nes" or "nees" or "ages" or "agees") ReadAged(document, at, found);
            if (document.Tokens[at].IsCapital && document.Tokens[at].Length > 2) ReadBorn(document, at, found);
        }
    }

    private static void ReadNamed(DocumentText document, int at, ICollection<Candidate> found)
    {
        while (at >= 0 && document.Has(at) && document.Tokens[at].IsCapital && NameReader.Read(document, at, announced: false) is var end && end > at)
        {
            Add(document, at, end, found);
            at = Following(document, end);
        }
    }

    // «Naïm, né le 9 mai», «Destiny, âgée de quatre ans»: someone is born or of an age, hence someone.
    private static void ReadBorn(DocumentText document, int at, ICollection<Candidate> found)
    {
        if (document.Is(at, WordFlags.Civility | WordFlags.Stop | WordFlags.Organisation | WordFlags.Court) || document.Tokens[at].Gap == Gap.None && document.IsMark(at - 1, '-')) return;
        var end = NameReader.Read(document, at, announced: false);
        if (end > at && LivesOrDies(document, at, end)) Add(document, at, end, found);
        if (end == at || !document.IsMark(end, ',') && !document.IsMark(end, '(')) return;
        var born = document.Folded(end + 1);
        var dated = born is "ne" or "nee" && document.Text[document.Tokens[end + 1].End - 1] is 'é' or 'e' && document.Folded(end + 2) is "le" or "en" or "a";
        if (dated || born is "age" or "agee" && document.IsWord(end + 2, "de")) Add(document, at, end, found);
    }

    // «Gonzague de Sainte-Hermine est décédé», «Ada Roy s'est mariée»: whoever lives, weds or dies is someone.
    private static bool LivesOrDies(DocumentText document, int start, int end)
    {
        var next = document.IsWord(end, "s") || document.IsWord(end, "qui") ? end + 1 : end;
        if (!(document.Folded(next) is "est" or "etait" or "a" or "avait")) return false;
        if (!(document.Folded(next + 1) is "decede" or "decedee" or "ne" or "nee" or "mort" or "morte" or "marie" or "mariee" or "epouse" or "pacse" or "pacsee" or "divorce" or "remarie" or "remariee")) return false;
        return document.Folded(start) is not ("celui" or "celle" or "lequel" or "laquelle" or "chacun" or "chacune" or "aucun" or "aucune" or "dernier" or "derniere")
            && (end - start > 1 || document.Evidence(start).IsNameLike);
    }

    private static void ReadRelatives(DocumentText document, int at, ICollection<Candidate> found)
    {
        var many = document.Folded(at) is "enfants" or "filles" or "mineurs" or "prenommes" or "prenommees" or "prenoms" or "jumeaux" or "jumelles" or "fils";
        var next = at + 1;
        while (document.Folded(next) is "commun" or "communs" or "mineur" or "mineure" or "mineurs" or "aine" or "ainee" or "cadet" or "cadette" or "prenomme"
            or "prenommee" or "prenommes" or "majeur" or "majeurs" or "legitime" or "unique" || document.IsMark(next, ':') || document.IsMark(next, ',')) next++;
        if (!document.Has(next) || !document.Tokens[next].IsCapital || PersonsByCivility.IsCivility(document, next)) return;
        for (var count = 0; count < 12; count++)
        {
            var end = NameReader.Read(document, next, announced: false);
            if (end == next) end = ReadInitial(document, next);
            if (end == next || !IsPlausible(document, next, end)) return;
            Add(document, next, end, found);
            next = many ? Following(document, end) : -1;
            if (next < 0) return;
        }
    }

    // «Léa, née le 3 mai 2012, et Tom»: the births between the names are stepped over.
    private static int Following(DocumentText document, int at)
    {
        for (var index = at; index < at + 14 && document.Has(index) && document.Tokens[index].Gap < Gap.Paragraph; index++)
        {
            if (document.IsMark(index, '.') || document.IsMark(index, ';') && index > at + 1) return -1;
            if (!document.IsMark(index, ',') && !document.IsWord(index, "et")) continue;
            var next = document.IsMark(index, ',') && document.IsWord(index + 1, "et") ? index + 2 : index + 1;
            if (document.Has(next) && document.Tokens[next].IsCapital && (document.Evidence(next).IsFirstName || next <= at + 2 && !Opens(document, next))) return next;
        }
        return -1;
    }

    private static bool Opens(DocumentText document, int at) =>
        document.Is(at, WordFlags.Civility | WordFlags.Stop | WordFlags.Organisation | WordFlags.Court | WordFlags.LawyerCivility) || document.Evidence(at).IsPlainWord;

    // «Ana et Tom, âgés de huit et cinq ans», «Ana, Tom et Zoé, nés de cette union»: back from the age or the birth over the list of names.
    private static void ReadAged(DocumentText document, int at, ICollection<Candidate> found)
    {
        var end = document.IsMark(at - 1, ',') || document.IsMark(at - 1, '(') ? at - 1 : at;
        for (var names = 0; names < 12 && document.Has(end - 1) && document.Tokens[end - 1].IsCapital; names++)
        {
            var start = end - 1;
            while (document.IsMark(start - 1, '-') && document.Tokens[start].Gap == Gap.None && document.Has(start - 2) && document.Tokens[start - 2].IsCapital) start -= 2;
            if (Opens(document, start)) return;
            var listed = document.IsWord(start - 1, "et") || document.IsMark(start - 1, ',');
            if (names == 0 && !listed) return;
            Add(document, start, end, found);
            if (!listed) return;
            end = document.IsWord(start - 1, "et") && document.IsMark(start - 2, ',') ? start - 2 : start - 1;
        }
    }

    private static void ReadSpouse(DocumentText document, int at, ICollection<Candidate> found)
    {
        var next = document.IsMark(at + 1, '.') ? at + 2 : at + 1;
        if (!document.Has(next) || document.Tokens[next].Gap >= Gap.Line || !document.Tokens[next].IsCapital && !document.Is(next, WordFlags.Particle)) return;
        if (document.Is(next, WordFlags.Civility)) return;
        if (document.Folded(at) is "dit" or "dite" && document.Tokens[at].Shape != Shape.Lower) return;
        if (document.Folded(at) is "ne" && document.Text[document.Tokens[at].End - 1] is not ('é' or 'É')) return;
        if (document.Folded(next) is "de" or "le" or "la" or "l" or "d" && document.Folded(at) is "epoux" or "epouse" or "veuve" or "dit" or "dite" && document.Tokens[next].Shape == Shape.Lower) return;
        var end = NameReader.Read(document, next, announced: document.Folded(at) is not ("dit" or "dite"));
        if (end > next && (document.Folded(at) is not ("dit" or "dite") || IsPlausible(document, next, end))) Add(document, next, end, found);
    }

    private static int ReadInitial(DocumentText document, int at) =>
        document.Has(at) && document.Tokens[at] is { Length: 1, Shape: Shape.Upper } && document.IsMark(at + 1, '.') && !document.IsMark(at + 2, '.') ? at + 2 : at;

    private static bool IsPlausible(DocumentText document, int start, int end) =>
        document.Tokens[start].Length == 1 || (document.Tokens[start].Gap < Gap.Line && document.Evidence(start).IsNameLike
            && !document.Is(start, WordFlags.Organisation | WordFlags.Court));

    private static void Add(DocumentText document, int start, int end, ICollection<Candidate> found) =>
        found.Add(new(document.Tokens[start].Start, document.Tokens[end - 1].End, EntityCategory.PersonnePhysique, MentionRole.Tiers, Sure, "names/kinship"));
}
