using Greffe.Decisions;
using Greffe.Decisions.Citing;
using Greffe.Decisions.Publication;
using Greffe.Search.Questions;
using Greffe.Search.Suggesting;
using Greffe.Search.Words;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Term = Greffe.Decisions.Term;

namespace Greffe.Search.Following;

/// <summary>A public decision as the index holds it. Nothing is stored: the words to show are read from the public collection.</summary>
internal static class IndexedDecision
{
    private static readonly FieldType Stems = Frozen(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, norms: true);
    private static readonly FieldType Presence = Frozen(IndexOptions.DOCS_ONLY, norms: false);

    /// <summary>Field separator between the key and the words of a term, in facet columns.</summary>
    public const char LabelMark = '\u001f';

    /// <summary>Separator between publication levels, in their facet column.</summary>
    public const char ListMark = '\u001e';

    /// <summary>The document of <paramref name="decision"/>.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="citations">Finds what it cites; null when nothing does.</param>
    public static Document Write(PublicDecision decision, IFindCitations? citations)
    {
        var document = new Document
        {
            new StringField(IndexFields.Id, decision.Id.Value, Field.Store.NO),
            new SortedDocValuesField(IndexFields.Id, new BytesRef(decision.Id.Value)),
            new Int32Field(IndexFields.Date, IndexFields.Day(decision.Date), Field.Store.NO),
            new NumericDocValuesField(IndexFields.Date, IndexFields.Day(decision.Date)),
            new Int32Field(IndexFields.Updated, IndexFields.Day(decision.UpdatedOn), Field.Store.NO),
            new NumericDocValuesField(IndexFields.Updated, IndexFields.Day(decision.UpdatedOn)),
        };
        WriteText(document, decision);
        WriteNumbers(document, decision);
        WriteTerms(document, decision);
        WriteSuggestible(document, decision);
        if (citations is not null)
            foreach (var target in CitedTargets.Of(decision, citations)) document.Add(new StringField(IndexFields.Cited, target, Field.Store.NO));
        return document;
    }

    private static void WriteText(Document document, PublicDecision decision)
    {
        var words = Word.ReadAll(decision.Text);
        document.Add(new Field(IndexFields.Text, new ReplayedWords(words), Stems));
        var own = words.Where(word => !ReferenceEquals(word.Stem, word.Folded)).Select(word => word.Folded).Distinct();
        document.Add(new Field(IndexFields.Exact, new ReplayedWords([.. own.Select((word, at) => new Word(word, word, at, 0))]), Presence));
        if (ZoneTable.Pack(decision.Zones, words) is { } zones) document.Add(new BinaryDocValuesField(IndexFields.Zones, zones));
        WriteList(document, IndexFields.Summary, decision.Abstracts.Select(item => item.Summary));
        WriteList(document, IndexFields.Themes, decision.Themes.Concat(decision.Abstracts.SelectMany(item => item.Titles)));
        WriteList(document, IndexFields.Visa, decision.Visa);
    }

    private static void WriteList(Document document, string field, IEnumerable<string> texts)
    {
        List<Word> words = [];
        foreach (var text in texts)
        {
            // A gap keeps a phrase from running over two entries.
            var first = words.Count == 0 ? 0 : words[^1].Position + 10;
            words.AddRange(Word.ReadAll(text).Select(word => word with { Position = word.Position + first }));
        }

        if (words.Count > 0) document.Add(new Field(field, new ReplayedWords(words), Stems));
    }

    private static void WriteSuggestible(Document document, PublicDecision decision)
    {
        foreach (var (folded, surface) in SuggestibleWords.Of(decision))
        {
            document.Add(new StringField(IndexFields.Vocabulary, folded, Field.Store.NO));
            document.Add(new StringField(IndexFields.Surface, SurfaceTerm.Write(folded, surface), Field.Store.NO));
        }

        foreach (var heading in Headings.Of(decision))
            foreach (var tail in Headings.Tails(heading)) document.Add(new StringField(IndexFields.Heading, SurfaceTerm.Write(tail, heading), Field.Store.NO));
    }

    private static void WriteNumbers(Document document, PublicDecision decision)
    {
        var numbers = decision.Numbers.Select(Numbers.Canonical).ToHashSet();
        if (decision.Ecli is { } ecli) numbers.Add(Numbers.Canonical(ecli.Value));
        foreach (var number in numbers) document.Add(new StringField(IndexFields.Number, number, Field.Store.NO));
        foreach (var theme in decision.Themes.Select(Folding.Fold).Distinct())
            document.Add(new StringField(IndexFields.Theme, theme, Field.Store.NO));
        if (decision.ParticularInterest) document.Add(new StringField(IndexFields.Interest, "1", Field.Store.NO));
    }

    private static void WriteTerms(Document document, PublicDecision decision)
    {
        WriteTerm(document, IndexFields.Jurisdiction, new(decision.Court.Jurisdiction.Key, decision.Court.Jurisdiction.Label));
        WriteTerm(document, IndexFields.Court, new(decision.Court.Value, decision.CourtLabel));
        WriteTerm(document, IndexFields.Chamber, decision.Chamber);
        WriteTerm(document, IndexFields.Type, decision.Type);
        WriteTerm(document, IndexFields.Solution, decision.Solution);
        if (decision.Formation is { } formation) document.Add(new StringField(IndexFields.Formation, formation.Key, Field.Store.NO));
        foreach (var key in decision.PublicationLevels.Select(level => level.Key).Distinct())
            document.Add(new StringField(IndexFields.Level, key, Field.Store.NO));
        var levels = string.Join(ListMark, decision.PublicationLevels.DistinctBy(level => level.Key).Select(Column));
        document.Add(new SortedDocValuesField(IndexFields.Level, new BytesRef(levels)));
    }

    private static void WriteTerm(Document document, string field, Term? term)
    {
        if (term is null) return;
        document.Add(new StringField(field, term.Key, Field.Store.NO));
        document.Add(new SortedDocValuesField(field, new BytesRef(Column(term))));
    }

    private static string Column(Term term) => $"{term.Key}{LabelMark}{term.Label}";

    private static FieldType Frozen(IndexOptions options, bool norms)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = options, OmitNorms = !norms };
        type.Freeze();
        return type;
    }
}
