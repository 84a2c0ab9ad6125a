using Greffe.Decisions.Occultations;

namespace Greffe.Formats.Reading;

/// <summary>What the judge ordered, in the collection's record (<c>occultation</c>, <c>blocOccultation</c>).</summary>
internal static class ImportOrder
{
    private static readonly char[] Separators = ['|', ',', ';', '*', '\n', '\r'];

    /// <summary>The order; null when the record has neither field.</summary>
    public static OccultationOrder? Read(JsonFields fields)
    {
        var occultation = fields.Object("occultation");
        var block = fields.Number("blocOccultation");
        if (occultation is null && block is null) return null;
        var terms = (occultation?.Raw("additionalTerms") ?? "").Split(Separators).Select(Blanks.CollapsedOrNull).OfType<string>().ToList();
        return new()
        {
            Hide = [.. terms.Where(term => term[0] != '+').Concat(occultation?.List("additionalTermsToAnnotate") ?? []).Distinct(StringComparer.Ordinal)],
            Keep = [.. terms.Where(term => term[0] == '+').Select(term => Blanks.CollapsedOrNull(term[1..])).OfType<string>()
                .Concat(occultation?.List("additionalTermsToUnAnnotate") ?? []).Distinct(StringComparer.Ordinal)],
            CategoriesLeft = Categories(occultation?.List("categoriesToOmit") ?? []),
            ReasonsWithheld = occultation?.Truth("motivationOccultation") ?? false,
            Block = block is >= 1 and <= 4 ? block : null,
        };
    }

    /// <summary>Categories that are known; one that is not lifts nothing, which is the careful side.</summary>
    private static List<EntityCategory> Categories(IReadOnlyList<string> keys)
    {
        List<EntityCategory> categories = [];
        foreach (var key in keys)
            if (EntityCategories.TryParse(key, out var category) && !categories.Contains(category)) categories.Add(category);
        return categories;
    }
}
