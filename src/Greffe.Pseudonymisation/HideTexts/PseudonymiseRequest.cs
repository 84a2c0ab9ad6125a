using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Greffe.Pseudonymisation.HideTexts;

/// <summary>One text to hide the names of.</summary>
/// <param name="Text">The text, in the clear.</param>
public sealed record PseudonymiseRequest([property: Required] string Text)
{
    /// <summary>Most UTF-16 units of <see cref="Id"/>.</summary>
    public const int MaxIdLength = 200;

    /// <summary>Most entries of each list of <see cref="PseudonymiseMetadata"/>.</summary>
    public const int MaxEntries = 1000;

    /// <summary>
    /// The caller's identifier, given back. Placeholder letters derive from it: the same identifier and text give the same letters. Null: they derive from the text.
    /// A number is read as its digits.
    /// </summary>
    [StringLength(MaxIdLength), JsonConverter(typeof(WordOrNumberConverter))]
    public string? Id { get; init; }

    /// <summary>What is known of the case besides its text.</summary>
    public PseudonymiseMetadata? Metadata { get; init; }
}

/// <summary>What is known of a case besides its text. Members that are not listed here are skipped.</summary>
public sealed record PseudonymiseMetadata
{
    /// <summary>People and companies of the case.</summary>
    [MaxLength(PseudonymiseRequest.MaxEntries)]
    public IReadOnlyList<PseudonymiseParty>? Parties { get; init; }

    /// <summary>Code of the court; given back nowhere, kept for rules that depend on the court.</summary>
    [JsonConverter(typeof(WordOrNumberConverter))]
    public string? Court { get; init; }

    /// <summary>Code of the matter (nomenclature des affaires civiles), for example <c>20J</c>.</summary>
    [JsonConverter(typeof(WordOrNumberConverter))]
    public string? Nac { get; init; }

    /// <summary>The judge's terms: <c>+term</c> keeps, <c>term</c> hides. A list, or one text cut at <c>|</c>, <c>,</c>, <c>;</c> and line ends.</summary>
    [MaxLength(PseudonymiseRequest.MaxEntries), JsonConverter(typeof(TermsConverter))]
    public IReadOnlyList<string>? ExtraTerms { get; init; }

    /// <summary>The same as <see cref="ExtraTerms"/>, under the name that the judicial collection gives it.</summary>
    [MaxLength(PseudonymiseRequest.MaxEntries), JsonConverter(typeof(TermsConverter))]
    public IReadOnlyList<string>? AdditionalTerms { get; init; }

    /// <summary>Keys of categories left in the clear; names of persons are hidden all the same.</summary>
    [MaxLength(PseudonymiseRequest.MaxEntries)]
    public IReadOnlyList<string>? CategoriesToOmit { get; init; }

    /// <summary>Recommended occultation block of the matter, 1 to 4.</summary>
    [Range(1, 4)]
    public int? Block { get; init; }

    /// <summary>The judge's recommendation: conforme, complément, substituant or aucune. Without listed categories it says what is left: the block's, or all but names.</summary>
    [StringLength(40)]
    public string? Recommendation { get; init; }

    /// <summary>Whether the reasons are withheld: they give way to one sentence.</summary>
    public bool? ReasonsWithheld { get; init; }

    /// <summary>Whether the debates were public: the reasons are withheld where they were not.</summary>
    public bool? PublicHearing { get; init; }

    /// <summary>Whether a minor is tried: what places them is hidden too, whatever else says. Null leaves it to the head of the text.</summary>
    public bool? MinorTried { get; init; }
}

/// <summary>Someone named by the metadata; a bare text is read as the name.</summary>
/// <param name="Name">First names and surname, or name of the company.</param>
[JsonConverter(typeof(PartyConverter))]
public sealed record PseudonymiseParty(string Name)
{
    /// <summary>partie, demandeur, defendeur, tiers, temoin, avocat, magistrat, greffier; null when not known.</summary>
    public string? Role { get; init; }

    /// <summary>Whether it is a natural person; null leaves it to the name.</summary>
    public bool? NaturalPerson { get; init; }
}
