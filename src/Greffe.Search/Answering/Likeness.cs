using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Search.Following;
using Greffe.Search.Words;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Term = Lucene.Net.Index.Term;

namespace Greffe.Search.Answering;

/// <summary>
/// Decisions that speak of the same things as one: those that hold most of its telling words. The words are those written in lower case in
/// its summary, headings and reasons, so that no name makes two decisions alike, a judge's or a lawyer's either.
/// </summary>
internal static class Likeness
{
    private const int MostWords = 24, MostRead = 40_000, LeastLength = 4;
    private const float SummaryFactor = 3;

    /// <summary>Identifiers and scores, nearest first.</summary>
    public static IReadOnlyList<(DecisionId Id, double Score)> Find(DirectoryReader reader, PublicDecision decision, int most)
    {
        var words = TellingWords(reader, decision);
        if (words.Count < 3) return [];
        var alike = new BooleanQuery(disableCoord: true) { MinimumNumberShouldMatch = Math.Max(2, words.Count / 4) };
        foreach (var (stem, weight) in words)
        {
            var places = new DisjunctionMaxQuery(Weights.OtherPlaces) { new TermQuery(new(IndexFields.Text, stem)), new TermQuery(new(IndexFields.Summary, stem)) };
            places.Boost = (float)weight;
            alike.Add(places, Occur.SHOULD);
        }

        var others = new BooleanQuery(disableCoord: true) { { alike, Occur.MUST }, { new TermQuery(new(IndexFields.Id, decision.Id.Value)), Occur.MUST_NOT } };
        var searcher = new IndexSearcher(reader) { Similarity = IndexFiles.Similarity };
        return [.. searcher.Search(others, most).ScoreDocs.Select(hit => (DocIds.Of(reader, hit.Doc), (double)hit.Score))];
    }

    /// <summary>The stems that tell most of a decision, with how much each does: frequent here, rare elsewhere.</summary>
    private static List<(string Stem, double Weight)> TellingWords(DirectoryReader reader, PublicDecision decision)
    {
        Dictionary<string, float> counts = [];
        foreach (var summary in decision.Abstracts) Count(counts, summary.Summary, SummaryFactor, anyCase: false);
        foreach (var theme in decision.Themes) Count(counts, theme, SummaryFactor, anyCase: true);
        var reasons = decision.Zones.Where(zone => zone.Kind is ZoneKind.Motivations).Select(zone => zone.Span.In(decision.Text).ToString()).DefaultIfEmpty(decision.Text);
        foreach (var text in reasons) Count(counts, text[..Math.Min(text.Length, MostRead)], 1, anyCase: false);
        var all = Math.Max(1, reader.NumDocs);
        return [.. counts.Select(pair => (pair.Key, Weight: Weigh(reader.DocFreq(new Term(IndexFields.Text, pair.Key)), pair.Value, all)))
            .Where(item => item.Weight > 0).OrderByDescending(item => item.Weight).ThenBy(item => item.Key, StringComparer.Ordinal).Take(MostWords)];
    }

    private static double Weigh(int held, float here, int all) =>
        held < 2 || held > all / 3 + 2 ? 0 : Math.Log(1 + here) * Math.Log((double)all / held + 1);

    private static void Count(Dictionary<string, float> counts, string text, float factor, bool anyCase)
    {
        var reader = new WordReader(text);
        var stemmer = new Stemmer();
        while (reader.MoveNext())
        {
            if (reader.IsNumber || reader.Folded.Length < LeastLength || StopWords.Contains(reader.Folded)) continue;
            if (!anyCase && !char.IsLower(text[reader.Start])) continue;
            var stem = stemmer.Stem(reader.Folded).ToString();
            counts[stem] = counts.GetValueOrDefault(stem) + factor;
        }
    }
}
