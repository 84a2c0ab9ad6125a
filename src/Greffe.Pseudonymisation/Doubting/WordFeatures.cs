using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Doubting;

/// <summary>What tells whether a visible word is a name that was missed, as numbers of a fixed list. The order is part of <c>doubt.json</c>.</summary>
internal static class WordFeatures
{
    /// <summary>Most features of one word.</summary>
    public const int Most = 16;

    /// <summary>No mention and no placeholder.</summary>
    public const int Nothing = -1;

    /// <summary>Part of a placeholder that the text already held.</summary>
    public const int Placeholder = -2;

    private const int Shapes = 4;
    private const int Steps = 11;
    private const int EvidenceSteps = 8;
    private const int Neighbours = 17;

    // Where each kind of sign begins in the list; 0 is the constant.
    private const int Outside = 1;
    private const int Person = Outside + (Steps + 1) * Shapes;
    private const int Evidence = Person + (Steps + 1) * 2;
    private const int Place = Evidence + EvidenceSteps * 4;
    private const int Use = Place + 6 * 2;
    private const int Before = Use + 9;
    private const int After = Before + Neighbours * 2;
    private const int Elsewhere = After + Neighbours * 2;
    private const int Length = Elsewhere + Shapes * 2;
    private const int Kept = Length + 5;
    private const int Touching = Kept + 4 * 4;
    private const int Flagged = Touching + 4;

    /// <summary>Number of features.</summary>
    public const int Count = Flagged + 10;

    /// <summary>Features of the visible word there; returns how many.</summary>
    public static int Of(VisibleWords words, int at, Span<int> into)
    {
        var document = words.Document;
        var token = document.Tokens[at];
        var (shape, taken, margins) = (ShapeOf(token), TakenFor(words.StandingOf(at)), document.Margins);
        var (first, last) = Bounds(words, at);
        var count = 0;
        into[count++] = 0;
        into[count++] = Outside + (margins.AreKnown ? 1 + Step(margins.Outside(at)) : 0) * Shapes + shape;
        into[count++] = Person + (margins.AreKnown ? 1 + Step(1 - margins.Person(at)) : 0) * 2 + (taken > 0 ? 1 : 0);
        into[count++] = Before + Neighbour(words, first, -1) * 2 + (token.IsCapital ? 1 : 0);
        into[count++] = After + Neighbour(words, last, 1) * 2 + (token.IsCapital ? 1 : 0);
        into[count++] = Length + Math.Min(4, token.Length / 3);
        into[count++] = Elsewhere + shape * 2 + (words.IsHiddenElsewhere(at) ? 1 : 0);
        into[count++] = Touching + Touch(words, at);
        if (words.StandingOf(at) is { } standing) into[count++] = Kept + taken * 4 + Bin(standing.Score, 0.7, 0.9, 0.99);
        if (token.Kind != TokenKind.Word) return count;
        into[count++] = Use + UseOf(document, token);
        into[count++] = Flagged + FlagOf(document.Flags(at));
        if (!token.IsCapital || token.Length < 2) return count;
        var evidence = document.Evidence(at);
        var gap = Math.Max(evidence.First, evidence.Surname) - Math.Max(evidence.Common, evidence.Place);
        var starts = document.StartsSentence(at) ? 1 : 0;
        into[count++] = Evidence + (Math.Clamp((int)Math.Floor(gap / 1.5) + EvidenceSteps / 2, 0, EvidenceSteps - 1) * 2 + (shape == 2 ? 1 : 0)) * 2 + starts;
        into[count++] = Place + Math.Clamp((int)Math.Floor((evidence.Place - evidence.Common) / 2) + 3, 0, 5) * 2 + starts;
        return count;
    }

    private static int TakenFor(Standing? standing) => standing?.Category switch
    {
        null => 0,
        EntityCategory.ProfessionnelAvocat => 1,
        EntityCategory.ProfessionnelMagistratGreffier => 2,
        _ => 3,
    };

    // First and last token of what the word was taken for; the word itself otherwise.
    private static (int First, int Last) Bounds(VisibleWords words, int at) => words.StandingOf(at) is not { } standing ? (at, at)
        : (Math.Min(at, words.Document.TokenAt(standing.Start)), Math.Max(at, words.Document.TokenAt(standing.End) - 1));

    // From «surely not» to «surely», in even steps of log-odds.
    private static int Step(float not) => Math.Clamp((int)((6.9 - Math.Log(Math.Max(not, 1e-6) / Math.Max(1 - not, 1e-6))) * Steps / 13.8), 0, Steps - 1);

    private static int ShapeOf(in Token token) => token.Kind == TokenKind.Number ? 3 : token.Shape switch { Shape.Title => 1, Shape.Upper => 2, _ => 0 };

    private static int UseOf(DocumentText document, in Token token) => (token.IsCapital, document.Words.SeenLower(token.Word)) switch
    {
        (false, _) => Math.Min(1, document.Words.TimesCapital(token.Word)),
        (true, true) => 2,
        (true, false) => 3 + Math.Min(5, document.Words.TimesCapital(token.Word)),
    };

    private static int Neighbour(VisibleWords words, int at, int step)
    {
        var document = words.Document;
        var near = at + step;
        if (!document.Has(near) || document.Tokens[step < 0 ? at : near].Gap == Gap.Paragraph) return 0;
        if (document.IsMark(near, '.') && document.Has(near + step) && (document.Tokens[near + step].Length < 4 || step > 0 && document.Tokens[at].Length < 3)) near += step;
        if (words.IsPlaceholder(near)) return 1;
        if (words.StandingOf(near) is { } standing) return standing.Hidden ? standing.Category == EntityCategory.PersonnePhysique ? 2 : 3 : 4;
        var token = document.Tokens[near];
        if (token.Kind == TokenKind.Mark) return document.Text[token.Start] switch { ',' => 5, '-' or '\'' or '’' => 6, '(' or ')' => 7, ':' => 8, _ => 9 };
        if (token.Kind == TokenKind.Number) return 10;
        var flags = document.Flags(near);
        return (flags & WordFlags.LawyerCivility) != 0 ? 16 : (flags & WordFlags.Civility) != 0 ? 11 : (flags & (WordFlags.OtherName | WordFlags.Relative)) != 0 ? 12 : (flags & (WordFlags.Way | WordFlags.LooseWay | WordFlags.Court | WordFlags.Organisation)) != 0 ? 13
            : token.IsCapital ? 14 : 15;
    }

    // Whether something hidden stands in the same run of capitalised words: half a name.
    private static int Touch(VisibleWords words, int at)
    {
        var place = words.Document.View.Places[at];
        var (hidden, kept) = (false, false);
        for (var index = Math.Max(place.RunStart, at - 8); index < Math.Min(place.RunEnd, at + 8); index++)
            if (words.StandingOf(index) is { } standing) (hidden, kept) = (hidden || standing.Hidden, kept || !standing.Hidden);
        return (hidden ? 1 : 0) + (kept ? 2 : 0);
    }

    private static int FlagOf(WordFlags flags) => flags == WordFlags.None ? 0
        : (flags & WordFlags.Civility) != 0 ? 1 : (flags & WordFlags.Particle) != 0 ? 2 : (flags & (WordFlags.Magistrate | WordFlags.Clerk | WordFlags.Lawyer | WordFlags.Officer)) != 0 ? 3
        : (flags & WordFlags.Organisation) != 0 ? 4 : (flags & (WordFlags.Way | WordFlags.LooseWay)) != 0 ? 5 : (flags & WordFlags.Court) != 0 ? 6 : (flags & WordFlags.Month) != 0 ? 7
        : (flags & WordFlags.Stop) != 0 ? 8 : 9;

    private static int Bin(double value, double one, double two, double three) => value < one ? 0 : value < two ? 1 : value < three ? 2 : 3;
}
