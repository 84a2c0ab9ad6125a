namespace Greffe.Catalogue.FindRecords;

/// <summary>What a search may be narrowed by.</summary>
internal enum Facet
{
    Kind,
    Domain,
    Licence,
    Format,
    Freshness,
    PersonalData,
    Owner,
}

/// <summary>Names of the facets.</summary>
internal static class Facets
{
    private static readonly string[] Names = ["kind", "domain", "licence", "format", "freshness", "personalData", "owner"];

    public static IReadOnlyList<Facet> All { get; } = Enum.GetValues<Facet>();

    /// <summary>Stable name in addresses and in the API.</summary>
    public static string Code(this Facet facet) => Names[(int)facet];
}

/// <summary>A value of a facet and how many records have it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">Records found that have it, were this facet not narrowed.</param>
internal readonly record struct FacetCount(string Value, long Count);
