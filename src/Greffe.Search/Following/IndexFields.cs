using Lucene.Net.Util;

namespace Greffe.Search.Following;

/// <summary>Fields of the index. No field on a person exists, on purpose (COJ L111-13).</summary>
internal static class IndexFields
{
    /// <summary>Changes when fields or words change: an index made under another value is made anew.</summary>
    public const string Version = "greffe-search-2";

    /// <summary>Behaviour asked of Lucene.</summary>
    public const LuceneVersion Lucene = LuceneVersion.LUCENE_48;

    /// <summary>Stems of the text, with positions.</summary>
    public const string Text = "text";

    /// <summary>Folded words of the text whose stem is another word; without positions.</summary>
    public const string Exact = "exact";

    /// <summary>Stems of the summaries.</summary>
    public const string Summary = "summary";

    /// <summary>Stems of the subject headings.</summary>
    public const string Themes = "themes";

    /// <summary>Stems of the texts applied.</summary>
    public const string Visa = "visa";

    /// <summary>Identifier: found by and read from.</summary>
    public const string Id = "id";

    /// <summary>Case numbers and ECLI, letters and digits only.</summary>
    public const string Number = "number";

    /// <summary>What the decision cites, see <see cref="CitedTargets"/>.</summary>
    public const string Cited = "cited";

    /// <summary>Words that may be suggested, folded: common words of summaries, headings and operative parts, never a name.</summary>
    public const string Vocabulary = "vocabulary";

    /// <summary>The same words with their accents, after their folded form, see <see cref="Suggesting.SurfaceTerm"/>.</summary>
    public const string Surface = "surface";

    /// <summary>Subject headings for completion, from each of their words on, see <see cref="Suggesting.SurfaceTerm"/>.</summary>
    public const string Heading = "heading";

    /// <summary>Subject headings whole, folded: filter.</summary>
    public const string Theme = "theme";

    /// <summary>Kind of court: filter and facet.</summary>
    public const string Jurisdiction = "jurisdiction";

    /// <summary>Court: filter and facet.</summary>
    public const string Court = "court";

    /// <summary>Chamber: filter and facet.</summary>
    public const string Chamber = "chamber";

    /// <summary>Formation: filter.</summary>
    public const string Formation = "formation";

    /// <summary>Type: filter and facet.</summary>
    public const string Type = "type";

    /// <summary>Solution: filter and facet.</summary>
    public const string Solution = "solution";

    /// <summary>Publication levels: filter and facet.</summary>
    public const string Level = "level";

    /// <summary>Present when the court marked the decision as of particular interest: filter.</summary>
    public const string Interest = "interest";

    /// <summary>Date of the decision, <c>yyyyMMdd</c> as a number: filter, order and facet of years.</summary>
    public const string Date = "date";

    /// <summary>Day of the last change, <c>yyyyMMdd</c> as a number: filter and order.</summary>
    public const string Updated = "updated";

    /// <summary>Where the zones stand, see <see cref="ZoneTable"/>.</summary>
    public const string Zones = "zones";

    /// <summary>Commit record: position in the feed of changes.</summary>
    public const string PositionKey = "position";

    /// <summary>Commit record: value of <see cref="Version"/>.</summary>
    public const string VersionKey = "version";

    /// <summary>Commit record: instant of the last change, ISO 8601.</summary>
    public const string ChangedAtKey = "changedAt";

    /// <summary>A day as a number.</summary>
    public static int Day(DateOnly date) => date.Year * 10_000 + date.Month * 100 + date.Day;
}
