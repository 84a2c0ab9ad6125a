namespace Greffe.Decisions.Occultations;

/// <summary>What the judge or the registry ordered for one decision (COJ R111-12, CJA R741-14).</summary>
public sealed record OccultationOrder
{
    /// <summary>Terms to hide besides the rest; compared without case, accents and separators.</summary>
    public IReadOnlyList<string> Hide { get; init; } = [];

    /// <summary>Terms to keep although they look like something to hide (<c>+term</c> in Label's notation).</summary>
    public IReadOnlyList<string> Keep { get; init; } = [];

    /// <summary>Categories left in the clear (<c>categoriesToOmit</c>). Never lifts the protection of names of persons.</summary>
    public IReadOnlyList<EntityCategory> CategoriesLeft { get; init; } = [];

    /// <summary>Whether the reasons are withheld from publication (<c>motivationOccultation</c>).</summary>
    public bool ReasonsWithheld { get; init; }

    /// <summary>Occultation block recommended for the matter, 1 to 4; null when none.</summary>
    public int? Block { get; init; }
}
