using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Greffe.Catalogue.FindRecords;

/// <summary>A search as its address says it: <c>/catalogue?q=…&amp;type=dataset&amp;page=2</c>.</summary>
internal sealed record CatalogueAddress
{
    public const int PageSize = 20;

    private static readonly (Facet Facet, string Name)[] Names =
        [(Facet.Kind, "type"), (Facet.Domain, "domaine"), (Facet.Licence, "licence"), (Facet.Format, "format"), (Facet.Freshness, "fraicheur"), (Facet.PersonalData, "donnees"), (Facet.Owner, "entite")];

    public string Text { get; init; } = "";

    public IReadOnlyDictionary<Facet, IReadOnlyList<string>> Narrowed { get; init; } = new Dictionary<Facet, IReadOnlyList<string>>();

    public int Page { get; init; } = 1;

    public bool IsBlank => Text.Length == 0 && Narrowed.Count == 0;

    public string Href => Address("/catalogue");

    public static CatalogueAddress Read(IQueryCollection query) => new()
    {
        Text = query["q"].ToString() is { Length: <= 500 } text ? text.Trim() : "",
        Narrowed = Names.Select(pair => (pair.Facet, Values: (IReadOnlyList<string>)[.. query[pair.Name].OfType<string>().Where(value => value.Length > 0).Distinct().Take(50)]))
            .Where(pair => pair.Values.Count > 0).ToDictionary(pair => pair.Facet, pair => pair.Values),
        Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, RecordQuery.MaxReach / PageSize) : 1,
    };

    /// <summary>The same search under another path, such as that of an export.</summary>
    public string Address(string path)
    {
        var pairs = Pairs().ToList();
        return pairs.Count == 0 ? path : $"{path}?{string.Join('&', pairs.Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"))}";
    }

    public IEnumerable<(string Name, string Value)> Pairs()
    {
        if (Text.Length > 0) yield return ("q", Text);
        foreach (var (facet, name) in Names)
            foreach (var value in Narrowed.GetValueOrDefault(facet, [])) yield return (name, value);
        if (Page > 1) yield return ("page", Page.ToString(CultureInfo.InvariantCulture));
    }

    public bool Has(Facet facet, string value) => Narrowed.GetValueOrDefault(facet, []).Contains(value);

    /// <summary>The search with a value kept, or no longer.</summary>
    public CatalogueAddress Toggle(Facet facet, string value)
    {
        var narrowed = Narrowed.ToDictionary();
        narrowed[facet] = Has(facet, value) ? [.. Narrowed[facet].Where(one => one != value)] : [.. Narrowed.GetValueOrDefault(facet, []), value];
        if (narrowed[facet].Count == 0) narrowed.Remove(facet);
        return this with { Narrowed = narrowed, Page = 1 };
    }

    public RecordQuery Query(int? limit = null) => new() { Words = Text, Narrowed = Narrowed, Offset = limit is null ? (Page - 1) * PageSize : 0, Limit = limit ?? PageSize };
}
