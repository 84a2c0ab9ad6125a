using Greffe.Decisions;
using Greffe.Decisions.Searching;

namespace Greffe.Portal.SearchDecisions;

/// <summary>Words for a filter: those of the answer, else those of the lists, else its key.</summary>
internal static class FilterLabel
{
    public static string Of(SearchFacetKind dimension, string key, IReadOnlyList<SearchFacet> facets)
    {
        var answered = facets.FirstOrDefault(facet => facet.Dimension == dimension)?.Values.FirstOrDefault(value => value.Key == key)?.Label;
        return answered ?? dimension switch
        {
            SearchFacetKind.Jurisdiction when Jurisdictions.TryParse(key, out var kind) => kind.Label,
            SearchFacetKind.Court when CourtCode.TryParse(key, out var court) => KnownCourts.Label(court),
            SearchFacetKind.Chamber => Terms.Chambers.ByKey(key)?.Label ?? key,
            SearchFacetKind.Type => Terms.Types.ByKey(key)?.Label ?? key,
            SearchFacetKind.Solution => Terms.Solutions.ByKey(key)?.Label ?? key,
            SearchFacetKind.PublicationLevel => Terms.PublicationLevels.ByKey(key)?.Label ?? key,
            _ => key,
        };
    }
}
