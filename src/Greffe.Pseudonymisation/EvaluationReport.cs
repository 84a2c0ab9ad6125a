namespace Greffe.Pseudonymisation;

/// <summary>How well one category, role, family or class of difficulty was hidden.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Mentions">Mentions that must be hidden (for professionals and legal persons: that must be found and left).</param>
/// <param name="Hidden">Those whose every naming letter and digit was hidden (or, for the others, found).</param>
/// <param name="Entities">Persons or things.</param>
/// <param name="EntitiesHidden">Those with every mention hidden.</param>
/// <param name="Predicted">Mentions that the engine hid under that category or role; 0 where predictions have no such class.</param>
/// <param name="Right">Those that overlap something to hide.</param>
public sealed record EvaluationRow(string Name, int Mentions, int Hidden, int Entities, int EntitiesHidden, int Predicted, int Right)
{
    /// <summary>Mentions found with the same bounds (civility and punctuation apart) and the same category.</summary>
    public int Exact { get; init; }

    /// <summary>Words (runs of letters and digits) that must be hidden.</summary>
    public int Words { get; init; }

    /// <summary>Those hidden.</summary>
    public int WordsHidden { get; init; }

    /// <summary>Words hidden under that category.</summary>
    public int WordsPredicted { get; init; }

    /// <summary>Those that had to be, or might.</summary>
    public int WordsRight { get; init; }

    /// <summary>Share of mentions hidden; 1 when there was none.</summary>
    public double Recall => Ratio.Of(Hidden, Mentions);

    /// <summary>Share of hidden mentions that had to be; 1 when none was hidden.</summary>
    public double Precision => Ratio.Of(Right, Predicted);

    /// <summary>Harmonic mean of <see cref="Precision"/> and <see cref="Recall"/>.</summary>
    public double F1 => Ratio.F1(Precision, Recall);

    /// <summary>Harmonic mean over mentions with the same bounds and category.</summary>
    public double ExactF1 => Ratio.F1(Ratio.Of(Exact, Predicted), Ratio.Of(Exact, Mentions));

    /// <summary>Share of words hidden.</summary>
    public double WordRecall => Ratio.Of(WordsHidden, Words);

    /// <summary>Share of hidden words that had to be.</summary>
    public double WordPrecision => Ratio.Of(WordsRight, WordsPredicted);

    /// <summary>Harmonic mean of <see cref="WordPrecision"/> and <see cref="WordRecall"/>.</summary>
    public double WordF1 => Ratio.F1(WordPrecision, WordRecall);

    /// <summary>Share of persons or things with every mention hidden.</summary>
    public double EntityRecall => Ratio.Of(EntitiesHidden, Entities);
}

/// <summary>A share of texts with its 95 % confidence interval (Wilson, 1927).</summary>
/// <param name="Count">Texts counted.</param>
/// <param name="Of">Of how many.</param>
public sealed record EvaluationShare(int Count, int Of)
{
    /// <summary>The share; 0 when there was no text.</summary>
    public double Value => Of == 0 ? 0 : (double)Count / Of;

    /// <summary>Lower bound.</summary>
    public double Low => Ratio.Wilson(Count, Of).Low;

    /// <summary>Upper bound.</summary>
    public double High => Ratio.Wilson(Count, Of).High;
}

/// <summary>How well mentions were linked into persons. A mention that was not found is a person of its own.</summary>
/// <param name="Mentions">Mentions of persons, hidden or kept.</param>
/// <param name="BCubedPrecision">B³ precision (Bagga and Baldwin, 1998).</param>
/// <param name="BCubedRecall">B³ recall.</param>
/// <param name="PairPrecision">Share of the pairs put together that belong together.</param>
/// <param name="PairRecall">Share of the pairs that belong together that were put together.</param>
public sealed record EvaluationLinking(int Mentions, double BCubedPrecision, double BCubedRecall, double PairPrecision, double PairRecall)
{
    /// <summary>Harmonic mean of B³ precision and recall.</summary>
    public double BCubedF1 => Ratio.F1(BCubedPrecision, BCubedRecall);
}

/// <summary>Roles given to the persons that were found.</summary>
/// <param name="Compared">Mentions found whose role the annotator gave.</param>
/// <param name="Right">Those with the same role.</param>
/// <param name="RightClass">Those with the same class: party or third person, lawyer, magistrate, clerk.</param>
/// <param name="Confusions">How often each role was taken for another, worst first.</param>
public sealed record EvaluationRoles(int Compared, int Right, int RightClass, IReadOnlyList<RoleConfusion> Confusions)
{
    /// <summary>Share with the same role.</summary>
    public double Accuracy => Ratio.Of(Right, Compared);

    /// <summary>Share with the same class.</summary>
    public double ClassAccuracy => Ratio.Of(RightClass, Compared);
}

/// <summary>One role taken for another.</summary>
/// <param name="Is">Role annotated.</param>
/// <param name="TakenFor">Role given.</param>
/// <param name="Count">How often.</param>
public sealed record RoleConfusion(string Is, string TakenFor, int Count);

/// <summary>Words of one kind that had to stay.</summary>
/// <param name="Kind">professionnelAvocat, court-town, company…</param>
/// <param name="Count">How many.</param>
/// <param name="Hidden">Those hidden, in whole or in part.</param>
public sealed record EvaluationDecoys(string Kind, int Count, int Hidden)
{
    /// <summary>Share hidden.</summary>
    public double Rate => Count == 0 ? 0 : (double)Hidden / Count;
}

/// <summary>Texts of one family with any leak.</summary>
/// <param name="Family">Kind of court, or file.</param>
/// <param name="Leaking">How many leak, of how many.</param>
public sealed record EvaluationFamily(string Family, EvaluationShare Leaking);

/// <summary>How long it took.</summary>
/// <param name="Words">Words hidden in (separated by blanks).</param>
/// <param name="Seconds">Wall time.</param>
/// <param name="Workers">Texts at the same time.</param>
public sealed record EvaluationSpeed(long Words, double Seconds, int Workers)
{
    /// <summary>Words a second.</summary>
    public double WordsPerSecond => Seconds <= 0 ? 0 : Words / Seconds;
}

/// <summary>A mention that was left in the clear, or words hidden that had to stay. Holds no text.</summary>
/// <param name="Id">The text's identifier.</param>
/// <param name="Span">Where in the clear text.</param>
/// <param name="Category">What it is, or was taken for.</param>
public sealed record EvaluationLeak(string Id, TextSpan Span, EntityCategory Category)
{
    /// <summary>Rule of the engine, for words hidden by mistake; null for a leak.</summary>
    public string? Why { get; init; }
}

/// <summary>How well a set of texts was hidden.</summary>
/// <param name="Documents">Number of texts.</param>
/// <param name="LeakingDocuments">Texts with at least one mention left, in whole or in part.</param>
/// <param name="ByCategory">One row a category.</param>
/// <param name="ByRole">One row a role, natural persons only.</param>
/// <param name="Decoys">Mentions and words that must stay.</param>
/// <param name="DecoysHidden">Those hidden, in whole or in part.</param>
/// <param name="HiddenCharacters">Letters and digits hidden.</param>
/// <param name="WronglyHiddenCharacters">Those that had to stay.</param>
/// <param name="Leaks">Where each missed mention stands: text, span, category. No text.</param>
public sealed record EvaluationReport(
    int Documents, int LeakingDocuments, IReadOnlyList<EvaluationRow> ByCategory, IReadOnlyList<EvaluationRow> ByRole, int Decoys, int DecoysHidden,
    long HiddenCharacters, long WronglyHiddenCharacters, IReadOnlyList<EvaluationLeak> Leaks)
{
    /// <summary>Everything that must be hidden, in one row.</summary>
    public required EvaluationRow All { get; init; }

    /// <summary>One row a class of difficulty (given by the annotator), natural persons only.</summary>
    public IReadOnlyList<EvaluationRow> ByDifficulty { get; init; } = [];

    /// <summary>One row a family of decisions.</summary>
    public IReadOnlyList<EvaluationRow> ByFamily { get; init; } = [];

    /// <summary>For each family, names that the public lists hold (<c>known</c>) and names that they do not (<c>unseen</c>), natural persons only.</summary>
    public IReadOnlyList<EvaluationRow> ByFamilyAndKnown { get; init; } = [];

    /// <summary>Texts with any leak, family by family.</summary>
    public IReadOnlyList<EvaluationFamily> LeakingByFamily { get; init; } = [];

    /// <summary>Texts with any leak.</summary>
    public required EvaluationShare Leaking { get; init; }

    /// <summary>The same, when the fifth of the texts that the engine doubts most is read by a person.</summary>
    public required EvaluationShare LeakingAfterReview { get; init; }

    /// <summary>Whether the doubts mean what they say; null when the predictions had none.</summary>
    public EvaluationReliability? Reliability { get; init; }

    /// <summary>Linking of mentions into persons.</summary>
    public required EvaluationLinking Linking { get; init; }

    /// <summary>Roles.</summary>
    public required EvaluationRoles Roles { get; init; }

    /// <summary>Words that must stay, by kind.</summary>
    public IReadOnlyList<EvaluationDecoys> DecoysByKind { get; init; } = [];

    /// <summary>Words hidden that had to stay: text, span, category taken for, rule.</summary>
    public IReadOnlyList<EvaluationLeak> Excesses { get; init; } = [];

    /// <summary>Speed; null when it was not measured.</summary>
    public EvaluationSpeed? Speed { get; init; }

    /// <summary>Lines of the gold files that could not be read.</summary>
    public int RefusedLines { get; init; }

    /// <summary>Recall of names that the public lists hold, less that of names that they do not; null when the annotator did not say which.</summary>
    public double? KnownGap => Row("known") is { } known && Row("unseen") is { } unseen ? known.Recall - unseen.Recall : null;

    /// <summary>Share of texts with any leak.</summary>
    public double LeakRate => Leaking.Value;

    /// <summary>Share of hidden characters that had to be.</summary>
    public double CharacterPrecision => HiddenCharacters == 0 ? 1 : 1 - (double)WronglyHiddenCharacters / HiddenCharacters;

    /// <summary>The report as a plain table.</summary>
    public string ToTable() => Measuring.ReportTable.Of(this);

    /// <summary>The report as one accessible HTML page, each error in its context. Holds words of the texts: for invented texts only.</summary>
    /// <param name="gold">The texts that were scored.</param>
    public string ToPage(IReadOnlyList<GoldDocument> gold) => Measuring.ReportPage.Of(this, gold);

    private EvaluationRow? Row(string name) => ByDifficulty.FirstOrDefault(row => row.Name == name);
}
