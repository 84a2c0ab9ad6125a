namespace Greffe.Corpus.Casting;

/// <summary>Trades, nationalities and words of company names.</summary>
internal static class Words
{
    private static readonly IReadOnlyDictionary<string, string[]> Lexicon = Embedded.Sections("lexicon/words");

    public static string[] Of(string key) => Lexicon[key];
}
