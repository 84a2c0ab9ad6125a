using System.Globalization;

namespace Greffe.Publication.ReviewDoubt;

/// <summary>Who reads a decision before it is public.</summary>
public enum ReviewLevel
{
    /// <summary>Nobody (<c>automatic</c>).</summary>
    Automatic,

    /// <summary>One person, when it is drawn (<c>sampled</c>).</summary>
    Sampled,

    /// <summary>One person (<c>one</c>).</summary>
    One,

    /// <summary>Two different persons (<c>two</c>).</summary>
    Two,
}

/// <summary>What the review policy asks for a decision.</summary>
/// <param name="Level">Level of its doubt.</param>
/// <param name="Readers">How many different persons must read it: 0 for one that is sampled and was not drawn.</param>
/// <param name="Doubt">Doubt that it was decided on, 0 to 1.</param>
/// <param name="Policy">Name of the version of the policy.</param>
public sealed record ReviewNeed(ReviewLevel Level, int Readers, double Doubt, string Policy)
{
    /// <summary>Key of the level in files and facts.</summary>
    public string Key => Level.ToString().ToLowerInvariant();

    /// <summary>Why, for people, in French.</summary>
    public string Sentence => Level switch
    {
        ReviewLevel.Automatic => "doute faible : aucune lecture",
        ReviewLevel.Sampled => Readers == 0 ? "doute modéré : non tirée au sort" : "doute modéré : tirée au sort pour contrôle",
        ReviewLevel.One => "doute élevé : un lecteur",
        _ => "doute très élevé : deux lecteurs",
    } + string.Create(CultureInfo.GetCultureInfo("fr-FR"), $" ({Doubt:P0})");
}

/// <summary>Where the reading of a decision stands. The gate asks for one; it admits nothing of which nobody decided who must read it.</summary>
/// <param name="Needed">Different persons who must read it.</param>
/// <param name="Done">Those who have, and found nothing.</param>
/// <param name="FoundLeak">Whether a reader saw something that must be hidden.</param>
public sealed record ReviewStanding(int Needed, int Done, bool FoundLeak)
{
    /// <summary>No reading is asked.</summary>
    public static ReviewStanding NotNeeded { get; } = new(0, 0, false);

    /// <summary>Whether the decision may go on.</summary>
    public bool IsSettled => !FoundLeak && Done >= Needed;
}
