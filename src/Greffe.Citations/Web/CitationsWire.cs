using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Greffe.Citations.Web;

/// <summary>A text to check.</summary>
/// <param name="Text">The text; offsets in the answer are UTF-16 code units of it.</param>
public sealed record FindCitationsRequest([property: Required(AllowEmptyStrings = true)] string Text);

/// <summary>What a text cites.</summary>
/// <param name="Citations">In reading order, disjoint.</param>
public sealed record FindCitationsResponse(IReadOnlyList<FoundCitation> Citations);

/// <summary>One citation of a text.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">Just after the last.</param>
/// <param name="Kind"><c>case</c> or <c>statute</c>.</param>
/// <param name="Canonical">Canonical identifier.</param>
/// <param name="Held">Whether the decision cited is public here; false for a text of law.</param>
/// <param name="Id">Its identifier, when held.</param>
/// <param name="Link">Its page, when held.</param>
public sealed record FoundCitation(int Start, int End, string Kind, string Canonical, bool Held, string? Id, string? Link);

/// <summary>What a decision cites and who cites it: one page of each.</summary>
/// <param name="Id">The decision.</param>
/// <param name="Cites">What it cites, in the order of its text.</param>
/// <param name="CitedBy">Who cites it, newest first.</param>
public sealed record DecisionCitationsResponse(string Id, CitationList Cites, CitationList CitedBy);

/// <summary>A page of citations.</summary>
/// <param name="Total">How many in all.</param>
/// <param name="Next">Value of <c>after</c> for the next page; absent on the last.</param>
/// <param name="Items">Those of this page.</param>
public sealed record CitationList(long Total, int? Next, IReadOnlyList<CitationItem> Items);

/// <summary>One decision cites something.</summary>
/// <param name="Source">Identifier of the decision that cites.</param>
/// <param name="Canonical">What it cites.</param>
/// <param name="Kind"><c>case</c> or <c>statute</c>.</param>
/// <param name="Held">Whether the decision cited is public here; false for a text of law.</param>
/// <param name="Target">Its identifier, when held.</param>
/// <param name="Start">First place in the text of the decision that cites, in UTF-16 code units.</param>
/// <param name="End">Just after it.</param>
/// <param name="Times">How many times.</param>
/// <param name="Treatment"><c>cites</c>, <c>rejects</c>, <c>quashes</c>, <c>confirms</c> or <c>reverses</c>.</param>
public sealed record CitationItem(
    string Source, string Canonical, string Kind, bool Held, string? Target, int Start, int End, int Times, string Treatment);

/// <summary>Who cites an article, an act or a decision.</summary>
/// <param name="Canonical">What was asked.</param>
/// <param name="Id">The held decision that it means, when it does.</param>
/// <param name="CitedBy">The decisions that cite it, newest first.</param>
public sealed record CitingResponse(string Canonical, string? Id, CitationList CitedBy);

/// <summary>Generated readers and writers of the wire records.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FindCitationsRequest))]
[JsonSerializable(typeof(FindCitationsResponse))]
[JsonSerializable(typeof(DecisionCitationsResponse))]
[JsonSerializable(typeof(CitingResponse))]
internal sealed partial class CitationsJson : JsonSerializerContext;
