using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation;

/// <summary>
/// One document as the detectors read it: every free text of a decision one after the other, cut into words once. Offsets are UTF-16 units of
/// <see cref="Text"/>, which is the text as a reader sees it (invisible characters dropped, look-alike letters made Latin).
/// </summary>
public sealed class DocumentText
{
    private readonly PlainView view;

    internal DocumentText(string original, NameModel? model = null)
    {
        Original = original;
        view = PlainView.Of(original);
        Words = new();
        Tokens = Tokeniser.Cut(view.Text, Words);
        Model = model ?? NameModel.Default;
    }

    /// <summary>The text that detectors read.</summary>
    public string Text => view.Text;

    internal string Original { get; }

    internal List<Token> Tokens { get; }

    internal Vocabulary Words { get; }

    internal NameModel Model { get; }

    /// <summary>As the trained model reads it; made at first use.</summary>
    internal Tagging.TokenView View => field ??= new(this);

    /// <summary>What the trained model said of each token, as the detector noted it.</summary>
    internal Doubting.Margins Margins => field ??= new(Tokens.Count);

    internal TextSpan ToOriginal(int start, int end) => view.ToOriginal(start, end);

    internal bool Has(int index) => (uint)index < (uint)Tokens.Count;

    /// <summary>What the lexicon says of the token at <paramref name="index"/>; nothing outside the text.</summary>
    internal WordFlags Flags(int index) => Has(index) && Tokens[index].Word >= 0 ? Words.FlagsOf(Tokens[index].Word) : WordFlags.None;

    internal bool Is(int index, WordFlags flags) => (Flags(index) & flags) != 0;

    internal bool IsMark(int index, char mark) => Has(index) && Tokens[index].Kind == TokenKind.Mark && Text[Tokens[index].Start] == mark;

    internal bool IsWord(int index, string folded) => Has(index) && Tokens[index].Word >= 0 && Words[Tokens[index].Word] == folded;

    internal string Folded(int index) => Has(index) && Tokens[index].Word >= 0 ? Words[Tokens[index].Word] : "";

    /// <summary>The token where a civility stands before <paramref name="index"/>, if one does: «M. |Roy», «Mme |Roy».</summary>
    internal int CivilityBefore(int index) => IsMark(index - 1, '.') ? index - 2 : index - 1;

    /// <summary>Whether a civility stands just before the token.</summary>
    internal bool IsPresented(int index) => Is(CivilityBefore(index), WordFlags.Civility);

    internal NameEvidence Evidence(int index) => Words.EvidenceOf(Tokens[index].Word, Model);

    internal bool IsBreak(int index) => !Has(index) || Tokens[index].Gap == Gap.Paragraph;

    /// <summary>First token that starts at or after <paramref name="offset"/>.</summary>
    internal int TokenAt(int offset)
    {
        var (low, high) = (0, Tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Start < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>Whether a sentence or a line starts there, so that a capital says nothing.</summary>
    internal bool StartsSentence(int index) => index == 0 || Tokens[index].Gap >= Gap.Line || IsMark(index - 1, '.') || IsMark(index - 1, ':')
        || IsMark(index - 1, '!') || IsMark(index - 1, '?') || IsMark(index - 1, '«') || IsMark(index - 1, '-') || IsMark(index - 1, '–')
        || IsMark(index - 1, ';') || IsMark(index - 1, ')');
}
