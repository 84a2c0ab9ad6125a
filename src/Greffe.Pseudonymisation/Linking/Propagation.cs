using Greffe.Pseudonymisation.Detecting.Names;
using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Linking;

/// <summary>
/// Every other mention of a known person: surname alone, first name alone, initials, other order, capitals, accents, spacing, one slip in a long
/// surname. One pass over the words with an index of the persons' words: linear time.
/// </summary>
internal sealed class Propagation
{
    private const int ShortestFuzzy = 5;
    private readonly DocumentText document;
    private readonly Dictionary<string, Person> surnames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person> given = new(StringComparer.Ordinal);
    private readonly HashSet<string> professionals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Word, Person Person)> slips = new(StringComparer.Ordinal);
    private readonly Dictionary<(char, char), Person?> initials = [];

    public Propagation(DocumentText document, IReadOnlyList<Person> persons)
    {
        this.document = document;
        foreach (var person in persons.Where(person => person.IsProfessional))
            foreach (var word in person.Surnames.Concat(person.Given)) professionals.Add(word);
        foreach (var person in persons.Where(person => !person.IsProfessional)) Index(person);
    }

    /// <summary>Mentions outside the stretches already claimed, which must be disjoint and in reading order.</summary>
    public List<Linked> Find(IReadOnlyList<Linked> claimed)
    {
        List<Linked> found = [];
        if (surnames.Count == 0 && given.Count == 0) return found;
        var next = 0;
        for (var at = 0; at < document.Tokens.Count; at++)
        {
            var token = document.Tokens[at];
            while (next < claimed.Count && (claimed[next].Candidate.End <= token.Start || IsOpen(claimed[next]))) next++;
            var limit = next < claimed.Count ? claimed[next].Candidate.Start : int.MaxValue;
            if (token.End > limit || token.Kind == TokenKind.Mark) continue;
            var end = Read(at, limit, out var person, out var rule, out var score);
            if (end <= at || person is null) (end, rule, score) = (ReadMisread(at, limit, out person), "propagation/misread", 0.8);
            if (end <= at || person is null) continue;
            var first = FirstNameBefore(at, found, next == 0 ? 0 : claimed[next - 1].Candidate.End);
            (first, end) = TradeName.Around(document, first, end);
            found.Add(new(new(document.Tokens[first].Start, document.Tokens[end - 1].End, EntityCategory.PersonnePhysique, person.Role, score, rule), person));
            at = end - 1;
        }
        return found;
    }

    // «Ange Castanier-Mora» where Castanier is known: a relative's first name goes with the surname.
    private int FirstNameBefore(int at, List<Linked> found, int claimedEnd)
    {
        var before = at - 1;
        while (document.Has(before) && document.Is(before, WordFlags.Particle) && document.Tokens[before].Shape == Shape.Lower && document.Tokens[before + 1].Gap <= Gap.Space) before--;
        if (!document.Has(before) || document.Tokens[before] is not { Shape: Shape.Title, Length: > 2 } || document.Tokens[before + 1].Gap != Gap.Space) return at;
        if (document.Flags(before) != WordFlags.None || document.Tokens[before].Start < claimedEnd || found.Count > 0 && document.Tokens[before].Start < found[^1].Candidate.End) return at;
        if (!surnames.ContainsKey(document.Folded(at)) || !CanBeFirstName(before)) return at;
        return IsWayBefore(before) || document.Is(before - 1, WordFlags.Organisation | WordFlags.Monument) ? at : before;
    }

    // In a sentence a capital before a known surname is a first name unless the text also writes the word small; at its start the word must read as one.
    private bool CanBeFirstName(int at)
    {
        var evidence = document.Evidence(at);
        if (document.Words.SeenLower(document.Tokens[at].Word)) return false;
        return document.StartsSentence(at) ? evidence.First > evidence.Place && !evidence.IsPlainWord : evidence.First > evidence.Place || evidence.Place < 2;
    }

    // A person's words inside the name of a company are hidden too, so that stretch is not closed.
    private static bool IsOpen(Linked claim) => claim.Candidate.Category is EntityCategory.PersonneMorale;

    private void Index(Person person)
    {
        foreach (var word in person.Surnames.Where(word => word.Length > 1 && !IsFunctional(word)))
        {
            surnames.TryAdd(word, person);
            if (word.Length < ShortestFuzzy) continue;
            slips.TryAdd(word, (word, person));
            foreach (var cut in Cuts(word)) slips.TryAdd(cut, (word, person));
        }
        foreach (var word in person.Given.Where(word => word.Length > 2)) given.TryAdd(word, person);
        foreach (var first in person.Given.Where(word => word.Length > 0))
            foreach (var last in person.Surnames.Where(word => word.Length > 0))
                if (!initials.TryAdd((first[0], last[0]), person) && initials[(first[0], last[0])] != person) initials[(first[0], last[0])] = person;
    }

    private static bool IsFunctional(string word) => (Lexicon.FlagsOf(word) & WordFlags.Particle) != 0;

    private static IEnumerable<string> Cuts(string word)
    {
        for (var at = 0; at < word.Length; at++) yield return word.Remove(at, 1);
    }

    private int Read(int at, int limit, out Person? person, out string rule, out double score)
    {
        (rule, score) = ("propagation/name", 0.92);
        var folded = document.Folded(at);
        var token = document.Tokens[at];
        if (token.Kind != TokenKind.Word) { person = null; return at; }
        if (!token.IsCapital)
        {
            (rule, score) = ("propagation/small-letters", 0.85);
            return ReadSmall(at, limit, folded, out person);
        }
        if (token.Length == 1) return ReadInitials(at, limit, out person, out rule);
        if (surnames.TryGetValue(folded, out person)) return IsSurnameHere(at) ? Extend(at, limit, person) : at;
        if (given.TryGetValue(folded, out person))
        {
            var end = Extend(at, limit, person);
            if (HasSurname(at, end, person)) return end;
            rule = "propagation/first-name";
            return IsGivenHere(at, end) ? end : at;
        }
        (rule, score) = ("propagation/slip", 0.8);
        return ReadSlip(at, limit, folded, out person);
    }

    private int Extend(int at, int limit, Person person)
    {
        var end = at + 1;
        for (var next = end; document.Has(next) && document.Tokens[next].End <= limit && next < at + 12; next++)
        {
            var token = document.Tokens[next];
            if (token.Gap == Gap.Paragraph) break;
            if (token.Kind == TokenKind.Mark && (document.IsMark(next, '-') || document.IsMark(next, '.') && document.Tokens[next - 1].Length == 1) && token.Gap <= Gap.Line) continue;
            if (token.Kind != TokenKind.Word) break;
            var folded = document.Folded(next);
            if (person.Surnames.Contains(folded) || person.Given.Contains(folded)) end = next + 1;
            else if (!document.Is(next, WordFlags.Particle)) break;
        }
        return end;
    }

    private bool HasSurname(int start, int end, Person person)
    {
        for (var index = start; index < end; index++) if (person.Surnames.Contains(document.Folded(index))) return true;
        return false;
    }

    // A surname that is also a common word or a town is one only where neither reading fits better.
    private bool IsSurnameHere(int at)
    {
        var token = document.Tokens[at];
        if (IsWayBefore(at)) return false;
        if (document.Is(at, WordFlags.Month)) return !IsDay(at) && (!document.StartsSentence(at) || token.Gap == Gap.Line);
        var common = document.Words.SeenLower(token.Word) || document.Is(at, WordFlags.Stop | WordFlags.Organisation | WordFlags.Court | WordFlags.Month) || document.Evidence(at).IsPlainWord;
        if (common && (document.StartsSentence(at) || document.Is(at, WordFlags.Stop | WordFlags.Court))) return IsFull(at);
        if (IsTownHere(at)) return false;
        return !professionals.Contains(document.Folded(at)) || !IsProfessionalHere(at);
    }

    // «le 3 SEPTEMBRE 2024», «depuis Juin 2019», «au mois de Mai».
    private bool IsDay(int at) => document.Has(at - 1) && document.Tokens[at - 1].Kind == TokenKind.Number || document.Has(at + 1) && document.Tokens[at + 1] is { Kind: TokenKind.Number, Length: 4 }
        || document.IsWord(at - 1, "er") || document.Folded(at - 1) is "en" or "mois" || document.Folded(at - 2) is "mois";

    private bool IsFull(int at) => document.Has(at + 1) && document.Tokens[at + 1].IsCapital && given.ContainsKey(document.Folded(at + 1))
        || document.Has(at - 1) && document.Tokens[at - 1].IsCapital && given.ContainsKey(document.Folded(at - 1));

    private bool IsTownHere(int at)
    {
        var before = document.Folded(at - 1);
        if (before is not ("de" or "a" or "d" or "du" or "sur" or "en" or "pres" or "vers") && !document.IsMark(at - 1, '-')) return false;
        for (var index = at - 2; index >= at - 7 && index >= 0; index--)
        {
            if (document.Tokens[index + 1].Gap == Gap.Paragraph) return false;
            if (document.IsWord(index, "conseil") && document.IsMark(at + 1, ':')) return false;
            if (document.Is(index, WordFlags.Court)) return document.Evidence(at).Place > -1 || !document.IsWord(index, "conseil") && before is not "de" and not "d";
        }
        return before is "a" && document.Evidence(at).Place > Math.Max(0, document.Evidence(at).Surname) && !IsToSomeone(at - 2);
    }

    // «confronté à Genevre», «payer à Lens»: what is done to someone.
    private bool IsToSomeone(int at) => document.Folded(at) is "confronte" or "confrontee" or "oppose" or "opposee" or "payer" or "paye" or "verser" or "verse" or "remettre" or "remis" or "remise" or "dit" or "ecrit"
        or "demande" or "demander" or "reproche" or "impute" or "notifie" or "signifie" or "adresse" or "envoye" or "donne" or "prete" or "vendu" or "cede" or "loue" or "confie" or "du" or "appartenant" or "appartient" or "face" or "quant" or "interdit" or "telephone" or "parle";

    private bool IsWayBefore(int at)
    {
        for (var index = at - 1; index >= at - 3 && index >= 0; index--)
        {
            if (document.Is(index, WordFlags.Way)) return true;
            if (!document.Is(index, WordFlags.Particle) && !document.Tokens[index].IsCapital) return false;
        }
        return false;
    }

    private bool IsProfessionalHere(int at) => Roles.TitleAfter(document, at + 1) != MentionRole.Other
        || document.Is(at - 1, WordFlags.Magistrate | WordFlags.Clerk | WordFlags.Lawyer) || document.IsWord(at - 1, "et");

    // A first name alone stands for the person unless it leads to another capitalised word: then it is someone else's.
    private bool IsGivenHere(int at, int end)
    {
        if (IsWayBefore(at) || document.Is(at - 1, WordFlags.Monument) || document.IsWord(at - 1, "saint") || document.IsWord(at - 1, "sainte")) return false;
        if (document.IsMark(at - 1, '-') && document.Tokens[at].Gap == Gap.None) return false;
        if (document.Words.SeenLower(document.Tokens[at].Word)) return false;
        if (document.Has(end) && document.Tokens[end].Gap <= Gap.Space && document.Tokens[end].IsCapital && document.Tokens[end].Length > 1) return false;
        if (document.IsMark(end, '-') && document.Tokens[end].Gap == Gap.None) return false;
        return !(document.Has(at - 1) && document.Tokens[at - 1].IsCapital && document.Tokens[at].Gap == Gap.Space && document.Tokens[at - 1].Length > 1 && !document.Is(at - 1, WordFlags.Civility | WordFlags.Stop));
    }

    private int ReadSmall(int at, int limit, string folded, out Person? person)
    {
        if (folded.Length < 3 || !given.TryGetValue(folded, out person) && !surnames.TryGetValue(folded, out person)) { person = null; return at; }
        var end = Extend(at, limit, person);
        // A surname in small letters is too often a trade or a river: «le chef pâtissier», «en bordure de rivière».
        if (end == at + 1 && given.ContainsKey(folded) && IsNameOnly(at, folded)) return end;
        var words = Enumerable.Range(at, end - at).Select(document.Folded).Where(word => word.Length > 2).ToList();
        if (words.Count > 1 && document.IsMark(at + 1, '-') && document.Flags(at) == WordFlags.None && words.TrueForAll(person.Given.Contains)) return end; // «fleur-lise»
        return IsNamedInFull(person, words) ? end : at;
    }

    // «slimane arrête tu me fais peur»: a small word that can be nothing but a name already known.
    private bool IsNameOnly(int at, string folded)
    {
        var quoted = IsQuoted(at);
        if (folded.Length < (quoted ? 3 : 4) || document.Flags(at) != WordFlags.None || document.Tokens[at].Gap == Gap.None && document.IsMark(at - 1, '-')) return false;
        var evidence = document.Model.Score(folded);
        // A list of relatives: «aminata, maman et houria».
        if (!quoted && document.Words.TimesLower(document.Tokens[at].Word) <= 2 && IsBesideRelative(at)) return Math.Max(evidence.First, evidence.Surname) > evidence.Common - 1;
        return Math.Max(evidence.First, evidence.Surname) > evidence.Common + (quoted ? 0 : evidence.Common < -1.5f ? 2 : 4);
    }

    private bool IsBesideRelative(int at)
    {
        for (var index = Math.Max(0, at - 4); index < at + 5 && document.Has(index); index++)
            if (document.Folded(index) is "maman" or "papa" or "mamie" or "papi" or "papy" or "mamy" or "tata" or "tonton" or "nounou" or "maitresse") return true;
        return false;
    }

    // Messages are quoted as they were written.
    private bool IsQuoted(int at)
    {
        for (var index = at - 1; index >= 0 && index > at - 40 && document.Tokens[index + 1].Gap < Gap.Paragraph; index--)
        {
            if (document.IsMark(index, '«') || document.IsMark(index, '“')) return true;
            if (document.IsMark(index, '»') || document.IsMark(index, '”')) return false;
        }
        return false;
    }

    private static bool IsNamedInFull(Person person, List<string> words) =>
        words.Any(person.Surnames.Contains) && words.Any(word => person.Given.Contains(word) && !person.Surnames.Contains(word));

    private int ReadInitials(int at, int limit, out Person? person, out string rule)
    {
        (person, rule) = (null, "propagation/initials");
        if (!document.IsMark(at + 1, '.') || document.IsMark(at + 2, '.')) return at;
        var next = at + 2;
        if (document.IsMark(next, '-')) next++;
        if (!document.Has(next) || document.Tokens[next].Gap >= Gap.Line || document.Tokens[next].End > limit || !document.Tokens[next].IsCapital) return at;
        var word = document.Folded(next);
        if (surnames.TryGetValue(word, out person) && HasInitial(person, document.Folded(at)[0])) return Extend(next, limit, person);
        if (document.Tokens[next].Length != 1 || !document.IsMark(next + 1, '.') || document.IsMark(next + 2, '.') || IsLonger(at, next)) return at;
        return initials.TryGetValue((document.Folded(at)[0], word[0]), out person) && person is not null ? next + 2 : at;
    }

    private static bool HasInitial(Person person, char letter) => person.Given.Any(own => own[0] == letter);

    // «C. P. C.» is a code, not someone.
    private bool IsLonger(int at, int last) => document.Has(last + 2) && document.Tokens[last + 2] is { Length: 1, IsCapital: true } || document.IsMark(at - 1, '.') && document.Has(at - 2) && document.Tokens[at - 2] is { Length: 1, IsCapital: true };

    private int ReadSlip(int at, int limit, string folded, out Person? person)
    {
        person = null;
        if (folded.Length < ShortestFuzzy || professionals.Contains(folded) || document.Is(at, WordFlags.Stop | WordFlags.Organisation | WordFlags.Court | WordFlags.Way | WordFlags.Month)) return at;
        if (document.Words.SeenLower(document.Tokens[at].Word) || document.Evidence(at).IsPlainWord || IsTownHere(at) || IsWayBefore(at)) return at;
        if (!FindSlip(folded, out person) || person is null) return at;
        if (document.Evidence(at).IsFirstName && document.Has(at + 1) && document.Tokens[at + 1].IsCapital) return at;
        return Extend(at, limit, person);
    }

    // «0usseynou», «Armel1e»: a letter that a scanner took for a digit.
    private int ReadMisread(int at, int limit, out Person? person)
    {
        person = null;
        if (document.Tokens[at].Gap == Gap.None && at > 0 && document.Tokens[at - 1].Kind != TokenKind.Mark) return at;
        var (end, digits) = (at, 0);
        for (; document.Has(end) && (end == at || document.Tokens[end].Gap == Gap.None) && document.Tokens[end].Kind != TokenKind.Mark && document.Tokens[end].End <= limit; end++)
            if (document.Tokens[end].Kind == TokenKind.Number) digits += document.Tokens[end].Length;
        var text = document.Text.AsSpan(document.Tokens[at].Start, document.Tokens[end - 1].End - document.Tokens[at].Start);
        if (end - at < 2 || digits is 0 or > 2 || text.Length < ShortestFuzzy) return at;
        var word = Folding.Fold(text).Replace('0', 'o').Replace('5', 's').Replace('1', 'l');
        if (!surnames.TryGetValue(word, out person) && !given.TryGetValue(word, out person)) FindSlip(word, out person);
        return person is null ? at : Extend(end - 1, limit, person);
    }

    private bool FindSlip(string folded, out Person? person)
    {
        foreach (var cut in Cuts(folded).Prepend(folded))
            if (slips.TryGetValue(cut, out var known) && EditDistance.IsOne(folded, known.Word)) { person = known.Person; return true; }
        person = null;
        return false;
    }
}
