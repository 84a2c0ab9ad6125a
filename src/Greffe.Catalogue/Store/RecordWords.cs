using Greffe.Catalogue.Describe;

namespace Greffe.Catalogue.Store;

/// <summary>Words of a record, apart by who may read them.</summary>
/// <param name="Title">Words of the title.</param>
/// <param name="Open">Words for everyone.</param>
/// <param name="Inner">Words of internal fields.</param>
/// <param name="Closed">Words of restricted fields.</param>
internal sealed record RecordWords(string Title, string Open, string Inner, string Closed)
{
    private static readonly FieldType[] Spoken = [FieldType.Line, FieldType.Text, FieldType.Contact];

    public static RecordWords Of(CatalogueRecord record)
    {
        var words = Texts(record).Concat(record.Distributions.SelectMany(Texts))
            .ToLookup(pair => pair.Level > record.Visibility ? pair.Level : record.Visibility, pair => pair.Text);
        return new(record.Title, At(Visibility.Public), At(Visibility.Internal), At(Visibility.Restricted));

        string At(Visibility level) => string.Join('\n', words[level].Distinct());
    }

    private static IEnumerable<(Visibility Level, string Text)> Texts(CatalogueRecord record) => FieldRules.Of(record.Kind)
        .Where(rule => Spoken.Contains(rule.Type) && !(rule.Name == Fields.Title && record.Kind != RecordKind.Distribution))
        .SelectMany(rule => record.Values.All(rule.Name).Select(text => (RecordView.LevelOf(record, rule.Name), text)));
}
