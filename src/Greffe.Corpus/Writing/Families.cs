using Greffe.Corpus.Parsing;

namespace Greffe.Corpus.Writing;

/// <summary>Which grammars make which kind of decision.</summary>
internal static class Families
{
    private static readonly Dictionary<string, CorpusKind> Kinds = new()
    {
        ["appel-civil"] = CorpusKind.Appeal, ["appel-social"] = CorpusKind.Appeal,
        ["civil"] = CorpusKind.First, ["baux"] = CorpusKind.First, ["execution"] = CorpusKind.First, ["social"] = CorpusKind.First,
        ["protection"] = CorpusKind.First, ["surendettement"] = CorpusKind.First,
        ["prudhommes"] = CorpusKind.Labour, ["commerce"] = CorpusKind.Commercial, ["penal"] = CorpusKind.Criminal,
        ["administratif"] = CorpusKind.Administrative, ["famille"] = CorpusKind.Family,
        ["bref-registre"] = CorpusKind.First, ["bref-admin"] = CorpusKind.Administrative, ["bref-commerce"] = CorpusKind.Commercial, ["strasbourg"] = CorpusKind.Administrative,
        ["bref-civil"] = CorpusKind.First, ["bref-penal"] = CorpusKind.Criminal, ["bref-famille"] = CorpusKind.Family, ["bref-travail"] = CorpusKind.Labour,
        ["succession"] = CorpusKind.First, ["voisinage"] = CorpusKind.First, ["medical"] = CorpusKind.First, ["tutelle"] = CorpusKind.First,
        ["educative"] = CorpusKind.Family, ["retention"] = CorpusKind.Administrative, ["assises"] = CorpusKind.Criminal,
        ["caution"] = CorpusKind.Commercial, ["collegues"] = CorpusKind.Labour, ["agents"] = CorpusKind.Administrative, ["rural"] = CorpusKind.First,
        ["chantier"] = CorpusKind.Appeal, ["numerote"] = CorpusKind.Appeal, ["auditions"] = CorpusKind.Criminal, ["correctionnel"] = CorpusKind.Criminal, ["divorce"] = CorpusKind.Family, ["proximite"] = CorpusKind.First,
    };

    public static CorpusKind KindOf(string family) => Kinds[family];

    /// <summary>Families of a kind, in a fixed order; every one of them for a mixed request.</summary>
    public static IReadOnlyList<string> Of(CorpusKind kind) =>
        [.. Grammar.Shipped.Families.Where(family => kind is CorpusKind.Mixed || Kinds[family] == kind).Order(StringComparer.Ordinal)];
}
