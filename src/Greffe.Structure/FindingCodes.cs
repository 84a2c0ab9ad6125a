namespace Greffe.Structure;

/// <summary>Codes of findings. Once published they do not change meaning.</summary>
public static class FindingCodes
{
    /// <summary>Neither metadata nor text tell the court. Blocking.</summary>
    public const string CourtUnknown = "court-unknown";

    /// <summary>Neither metadata nor text tell the date. Blocking.</summary>
    public const string DateMissing = "date-missing";

    /// <summary>Neither metadata nor text give a case number. Blocking.</summary>
    public const string NumberMissing = "number-missing";

    /// <summary>Text and metadata tell two courts.</summary>
    public const string CourtDisagrees = "court-disagrees";

    /// <summary>Text and metadata tell two dates.</summary>
    public const string DateDisagrees = "date-disagrees";

    /// <summary>No case number of the metadata stands in the heading of the text, which has others.</summary>
    public const string NumberDisagrees = "number-disagrees";

    /// <summary>Text and metadata tell two ECLI.</summary>
    public const string EcliDisagrees = "ecli-disagrees";

    /// <summary>The year of the ECLI is not that of the decision.</summary>
    public const string EcliYearDisagrees = "ecli-year-disagrees";

    /// <summary>The court or chamber that the ECLI encodes is not that of the decision.</summary>
    public const string EcliChamberDisagrees = "ecli-chamber-disagrees";

    /// <summary>The letter before an appeal number is not the one that its digits give: one of both is mistyped.</summary>
    public const string NumberKeyWrong = "number-key-wrong";

    /// <summary>Text and metadata tell two types.</summary>
    public const string TypeDisagrees = "type-disagrees";

    /// <summary>Text and metadata tell two chambers.</summary>
    public const string ChamberDisagrees = "chamber-disagrees";

    /// <summary>Text and metadata tell two formations.</summary>
    public const string FormationDisagrees = "formation-disagrees";

    /// <summary>Text and metadata tell two outcomes.</summary>
    public const string SolutionDisagrees = "solution-disagrees";

    /// <summary>Text and metadata tell two branches of law.</summary>
    public const string MatterDisagrees = "matter-disagrees";

    /// <summary>The branch of law is not known: no rule of publication can be chosen.</summary>
    public const string MatterUnknown = "matter-unknown";

    /// <summary>Delivered zones ran past the end of the text by a few characters and were cut there.</summary>
    public const string ZonesClipped = "zones-clipped";

    /// <summary>Delivered zones were out of bounds, overlapping or cut words, and were replaced by those read from the text.</summary>
    public const string ZonesReplaced = "zones-replaced";

    /// <summary>Reasons or operative part were not recognised: an extract of this decision must not be made by zone.</summary>
    public const string ZonesIncomplete = "zones-incomplete";
}
