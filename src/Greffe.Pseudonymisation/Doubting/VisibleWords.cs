using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Doubting;

/// <summary>Gets one word that stays visible, with the numbers of the features it has.</summary>
internal delegate void VisibleWordReader(int token, ReadOnlySpan<int> features);

/// <summary>
/// The words of a document that stay visible and might name someone: all but those that the model is sure of and that have no capital. One pass.
/// </summary>
internal sealed class VisibleWords
{
    private const float Sure = 0.999f;
    private readonly DocumentText document;
    private readonly IReadOnlyList<Standing> standings;
    private readonly int[] standingOf;
    private readonly HashSet<int> hiddenWords = [];

    public VisibleWords(DocumentText document, IReadOnlyList<Standing> standings, List<TextSpan> placeholders)
    {
        (this.document, this.standings) = (document, standings);
        standingOf = new int[document.Tokens.Count];
        var (next, place) = (0, 0);
        for (var at = 0; at < standingOf.Length; at++)
        {
            var start = document.Tokens[at].Start;
            while (next < standings.Count && standings[next].End <= start) next++;
            while (place < placeholders.Count && placeholders[place].End <= start) place++;
            standingOf[at] = next < standings.Count && standings[next].Start <= start ? next
                : place < placeholders.Count && placeholders[place].Start <= start ? WordFeatures.Placeholder : WordFeatures.Nothing;
            if (standingOf[at] >= 0 && standings[standingOf[at]].Hidden && document.Tokens[at] is { Kind: TokenKind.Word, IsCapital: true, Length: > 2 } token) hiddenWords.Add(token.Word);
        }
    }

    /// <summary>Reads each of them.</summary>
    public void Read(VisibleWordReader read)
    {
        Span<int> features = stackalloc int[WordFeatures.Most];
        for (var at = 0; at < standingOf.Length; at++)
            if (MayName(at)) read(at, features[..WordFeatures.Of(this, at, features)]);
    }

    /// <summary>The document.</summary>
    public DocumentText Document => document;

    /// <summary>Where a token stands in the text as it came.</summary>
    public TextSpan SpanOf(int token) => document.ToOriginal(document.Tokens[token].Start, document.Tokens[token].End);

    /// <summary>What the engine decided of the token there; null where it saw nothing.</summary>
    public Standing? StandingOf(int token) => document.Has(token) && standingOf[token] >= 0 ? standings[standingOf[token]] : null;

    /// <summary>Whether the token there is part of a placeholder that the text already held.</summary>
    public bool IsPlaceholder(int token) => document.Has(token) && standingOf[token] == WordFeatures.Placeholder;

    /// <summary>Whether the same word is hidden elsewhere in the document.</summary>
    public bool IsHiddenElsewhere(int token) => document.Tokens[token].Word >= 0 && hiddenWords.Contains(document.Tokens[token].Word);

    private bool MayName(int at)
    {
        var token = document.Tokens[at];
        if (token.Kind == TokenKind.Mark || standingOf[at] == WordFeatures.Placeholder) return false;
        if (StandingOf(at) is { } standing && !standing.StaysAsOther) return false;
        return token.IsCapital || document.Margins.Outside(at) < Sure || IsHiddenElsewhere(at);
    }
}
