using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Tagging;

/// <summary>How one occurrence stands: its run of capitals, its line, the nearest telling words.</summary>
internal struct Place
{
    /// <summary>Number of its form.</summary>
    public int Form;

    /// <summary>First token of the run of capitalised words that it belongs to; itself outside any.</summary>
    public int RunStart;

    /// <summary>Token after the last of the run.</summary>
    public int RunEnd;

    /// <summary>First token of its line.</summary>
    public int LineStart;

    /// <summary>Last token of the heading above, or of the label on its line; -1 when none.</summary>
    public int Heading;

    /// <summary>Nearest telling word before, in its paragraph; -1 when none.</summary>
    public int Before;

    /// <summary>Nearest telling word after; -1 when none.</summary>
    public int After;

    /// <summary>Nearest office or heading of parties before; -1 when none.</summary>
    public int OfficeBefore;

    /// <summary>Nearest office after; -1 when none.</summary>
    public int OfficeAfter;
}

/// <summary>
/// A document as the features read it: forms with their atoms, and the surroundings of each token. Built in a few linear passes. For training,
/// <c>forget</c> says of which words the name evidence is unknown, so that the context must decide.
/// </summary>
internal sealed class TokenView
{
    private const WordFlags Telling = WordFlags.Civility | WordFlags.Magistrate | WordFlags.Clerk | WordFlags.Lawyer | WordFlags.Officer | WordFlags.Organisation
        | WordFlags.OtherName | WordFlags.Relative | WordFlags.PartyHeading | WordFlags.Court | WordFlags.Way | WordFlags.Monument;

    private const WordFlags Offices = WordFlags.Magistrate | WordFlags.Clerk | WordFlags.Lawyer | WordFlags.Officer | WordFlags.PartyHeading | WordFlags.LawyerCivility;

    private readonly List<FormAtoms> forms = [];

    public TokenView(DocumentText document, Func<int, NameEvidence?>? evidence = null)
    {
        Document = document;
        Places = new Place[document.Tokens.Count];
        ReadRuns();
        ReadForms(evidence ?? (word => document.Words.EvidenceOf(word, document.Model)), ReadCompany());
        ReadLines();
        ReadTelling();
    }

    /// <summary>The document.</summary>
    public DocumentText Document { get; }

    /// <summary>Surroundings of each token.</summary>
    public Place[] Places { get; }

    /// <summary>Distinct forms.</summary>
    public IReadOnlyList<FormAtoms> Forms => forms;

    /// <summary>Atoms of the token there; nothing outside the text.</summary>
    public FormAtoms At(int token) => (uint)token < (uint)Places.Length ? forms[Places[token].Form] : default;

    private void ReadRuns()
    {
        var tokens = Document.Tokens;
        for (var at = 0; at < tokens.Count;)
        {
            var end = CanStart(at) ? RunFrom(at) : at + 1;
            for (var index = at; index < end; index++) (Places[index].RunStart, Places[index].RunEnd) = (at, end);
            at = end;
        }
    }

    private bool CanStart(int at) => Document.Tokens[at].IsCapital && !Document.Is(at, WordFlags.Civility | WordFlags.Stop);

    private int RunFrom(int start)
    {
        var end = start + 1;
        for (var at = end; Document.Has(at) && at < start + 24; at++)
        {
            var token = Document.Tokens[at];
            if (token.Gap >= Gap.Line) break;
            if (token.IsCapital && !Document.Is(at, WordFlags.Civility | WordFlags.Stop)) end = at + 1;
            else if (token.Kind == TokenKind.Mark ? !IsInside(at) : !Document.Is(at, WordFlags.Particle)) break;
        }
        return end;
    }

    // A hyphen, or the dot of an initial.
    private bool IsInside(int at) => Document.IsMark(at, '-') || Document.IsMark(at, '\'') || Document.IsMark(at, '’')
        || Document.IsMark(at, '.') && Document.Tokens[at - 1] is { IsCapital: true, Length: <= 2 };

    private Company[] ReadCompany()
    {
        var beside = new Company[Document.Words.Count];
        for (var at = 0; at < Places.Length; at++)
        {
            if (Places[at].RunStart != at || !Document.Tokens[at].IsCapital) continue;
            var company = CompanyOf(at);
            if (company == Company.None) continue;
            for (var index = at; index < Places[at].RunEnd; index++) if (Document.Tokens[index].Word >= 0) beside[Document.Tokens[index].Word] |= company;
        }
        return beside;
    }

    private Company CompanyOf(int start)
    {
        var before = start - 1;
        if (Document.IsMark(before, '.')) before--;
        var company = FlagsToCompany(Document.Flags(before));
        if (company == Company.None && Document.Is(before, WordFlags.Particle)) company = FlagsToCompany(Document.Flags(before - 1)) & (Company.Organisation | Company.Way | Company.Court | Company.Office);
        for (var index = Places[start].RunEnd; index < Places[start].RunEnd + 4 && Document.Has(index) && Document.Tokens[index].Gap < Gap.Paragraph; index++)
            company |= FlagsToCompany(Document.Flags(index)) & (Company.Office | Company.OtherName);
        return company;
    }

    private static Company FlagsToCompany(WordFlags flags)
    {
        if (flags == WordFlags.None) return Company.None;
        var company = Company.None;
        if ((flags & WordFlags.LawyerCivility) != 0) company |= Company.Lawyer;
        else if ((flags & WordFlags.Civility) != 0) company |= Company.Civility;
        if ((flags & (WordFlags.Magistrate | WordFlags.Clerk)) != 0) company |= Company.Office;
        if ((flags & (WordFlags.Organisation | WordFlags.Firm | WordFlags.Monument)) != 0) company |= Company.Organisation;
        if ((flags & (WordFlags.Way | WordFlags.LooseWay)) != 0) company |= Company.Way;
        if ((flags & WordFlags.Court) != 0) company |= Company.Court;
        if ((flags & WordFlags.OtherName) != 0) company |= Company.OtherName;
        return company;
    }

    private void ReadForms(Func<int, NameEvidence?> evidence, Company[] beside)
    {
        var byWord = new int[Document.Words.Count * 16];
        Dictionary<uint, int> others = [];
        for (var at = 0; at < Places.Length; at++)
        {
            var token = Document.Tokens[at];
            var text = Document.Text.AsSpan(token.Start, token.Length);
            if (token.Word >= 0)
            {
                var shape = FormReading.ShapeOf(token, text);
                ref var known = ref byWord[token.Word * 16 + (int)shape];
                if (known == 0)
                {
                    forms.Add(FormReading.OfWord(Document.Folded(at), shape, Document.Flags(at), NeedsEvidence(shape, token) ? evidence(token.Word) : null, UseOf(token.Word), beside[token.Word]));
                    known = forms.Count;
                }
                Places[at].Form = known - 1;
                continue;
            }
            var atoms = token.Kind == TokenKind.Number ? FormReading.OfNumber(text) : FormReading.OfMark(text[0]);
            if (!others.TryGetValue(atoms.Word, out var form))
            {
                others.Add(atoms.Word, form = forms.Count);
                forms.Add(atoms);
            }
            Places[at].Form = form;
        }
    }

    private static bool NeedsEvidence(uint shape, in Token token) => shape != 1 && token.Length > 1;

    private uint UseOf(int word) => (Document.Words.SeenLower(word) ? 4u : 0) + (Document.Words.TimesCapital(word) switch { <= 1 => 0u, 2 => 1u, <= 5 => 2u, _ => 3u }) + 1;

    private void ReadLines()
    {
        var (line, heading) = (0, -1);
        for (var at = 0; at < Places.Length; at++)
        {
            if (Document.Tokens[at].Gap >= Gap.Line)
            {
                if (at > 0 && IsHeading(line, at)) heading = Document.IsMark(at - 1, ':') ? at - 2 : at - 1;
                line = at;
            }
            else if (Document.IsMark(at, ':') && at - line < 9) heading = at - 1;
            (Places[at].LineStart, Places[at].Heading) = (line, heading);
        }
    }

    // A short line in capitals, or one that ends with a colon.
    private bool IsHeading(int start, int end)
    {
        if (end - start > 9) return false;
        if (Document.IsMark(end - 1, ':')) return true;
        for (var at = start; at < end; at++) if (Document.Tokens[at].Kind == TokenKind.Number || Document.Tokens[at] is { Kind: TokenKind.Word, Shape: not Shape.Upper, Length: > 3 }) return false;
        return Document.Tokens[start].Kind == TokenKind.Word && Document.Tokens[start].Length > 2;
    }

    private void ReadTelling()
    {
        var (last, office) = (-1, -1);
        for (var at = 0; at < Places.Length; at++)
        {
            if (Document.Tokens[at].Gap == Gap.Paragraph) (last, office) = (-1, -1);
            (Places[at].Before, Places[at].OfficeBefore) = (last, office);
            if (Document.Is(at, Telling)) last = at;
            if (Document.Is(at, Offices)) office = at;
        }
        (last, office) = (-1, -1);
        for (var at = Places.Length - 1; at >= 0; at--)
        {
            (Places[at].After, Places[at].OfficeAfter) = (last, office);
            if (Document.Is(at, Telling)) last = at;
            if (Document.Is(at, Offices)) office = at;
            if (Document.Tokens[at].Gap == Gap.Paragraph) (last, office) = (-1, -1);
        }
    }
}
