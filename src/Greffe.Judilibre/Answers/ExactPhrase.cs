using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Decisions.Searching;
using Greffe.Judilibre.Wire;

namespace Greffe.Judilibre.Answers;

/// <summary>
/// The operator <c>exact</c>: the index finds the words by their stems, this keeps the decisions where they stand as typed, in the fields
/// asked.
/// </summary>
internal sealed class ExactPhrase
{
    private readonly string[] words;
    private readonly IReadOnlyList<SearchField> fields;

    private ExactPhrase(string[] words, IReadOnlyList<SearchField> fields) => (this.words, this.fields) = (words, fields);

    /// <summary>The phrase of a question; null when it asks for none, or for more than one.</summary>
    public static ExactPhrase? Of(SearchQuery query)
    {
        var text = query.Text;
        var isQuoted = text.Length > 2 && text[0] == '"' && text[^1] == '"' && text.Count(c => c == '"') == 2;
        if (query.Operator != SearchOperator.Exact && !isQuoted) return null;
        string[] words = [.. TextWords.Of(text, plain: false).Select(word => word.Word)];
        return words.Length == 0 ? null : new(words, query.Fields);
    }

    /// <summary>Whether the decision has it.</summary>
    public bool StandsIn(PublicDecision decision) => fields.Any(field => Texts(decision, field).Any(text => TextWords.Contains(text, words)));

    private static IEnumerable<string> Texts(PublicDecision decision, SearchField field) => field switch
    {
        SearchField.Text => [decision.Text],
        SearchField.Visa => decision.Visa,
        SearchField.Summary => decision.Abstracts.Select(item => item.Summary),
        SearchField.Themes => decision.Themes.Concat(decision.Abstracts.SelectMany(item => item.Titles)),
        _ => Zoned(decision, field),
    };

    private static IEnumerable<string> Zoned(PublicDecision decision, SearchField field) =>
        ZoneKinds.TryParse(field.ToString().ToLowerInvariant(), out var kind)
            ? decision.Zones.Where(zone => zone.Kind == kind).Select(zone => zone.Span.In(decision.Text).ToString()) : [];
}
