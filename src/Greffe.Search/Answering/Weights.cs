namespace Greffe.Search.Answering;

/// <summary>How much each thing counts in relevance. Tuned on the half «tuning» of the judged questions (docs/measures/search.md).</summary>
internal static class Weights
{
    /// <summary>A word in a summary; in the text it counts 1.</summary>
    public const float Summary = 1.5f;

    /// <summary>In a subject heading.</summary>
    public const float Themes = 1f;

    /// <summary>In the texts applied.</summary>
    public const float Visa = 1f;

    /// <summary>How much of a match in the other places is added to the best one.</summary>
    public const float OtherPlaces = 0.1f;

    /// <summary>The very word beside its stem.</summary>
    public const float Exact = 0.6f;

    /// <summary>In the reasons or the operative part.</summary>
    public const float Core = 0.5f;

    /// <summary>Two neighbours of the question close together in the text.</summary>
    public const float PairInText = 1f;

    /// <summary>The same in a summary.</summary>
    public const float PairInSummary = 0.75f;

    /// <summary>The same in the headings.</summary>
    public const float PairInThemes = 0.75f;

    /// <summary>What an abbreviation stands for, beside the abbreviation itself.</summary>
    public const float Abbreviation = 0.8f;

    /// <summary>A synonym, beside the word itself.</summary>
    public const float Synonym = 0.5f;

    /// <summary>An article beside the name of its code.</summary>
    public const float ArticleOfCode = 2f;

    /// <summary>The decision that bears a number, before those that mention it.</summary>
    public const float Number = 1_000f;

    /// <summary>The decision of a date, before those that mention it.</summary>
    public const float Date = 4f;
}
