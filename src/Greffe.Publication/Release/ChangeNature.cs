using System.Text.RegularExpressions;

using Greffe.Decisions;
using Greffe.Decisions.Publication;

namespace Greffe.Publication;

/// <summary>
/// Tells a correction that matters from one that does not. Technical: blanks, places of zones, categories of placeholders, words of
/// controlled lists whose key stays. Everything else is substantive, a placeholder put in the place of a name above all.
/// </summary>
internal static partial class ChangeNature
{
    /// <summary>Key of a substantive correction.</summary>
    public const string SubstantiveKey = "substantive";

    /// <summary>Key of a technical correction.</summary>
    public const string TechnicalKey = "technical";

    /// <summary>Whether a reader of the one has read the other.</summary>
    public static bool IsTechnical(PublicDecision before, PublicDecision after) =>
        PublicDecisionJson.WriteContent(Essence(before)).AsSpan().SequenceEqual(PublicDecisionJson.WriteContent(Essence(after)));

    /// <summary>The decision without what may change technically.</summary>
    private static PublicDecision Essence(PublicDecision decision) => decision with
    {
        Text = Plain(decision.Text), Zones = [], Replacements = [], CourtLabel = "", Source = "", Type = Key(decision.Type),
        Chamber = Key(decision.Chamber), Formation = Key(decision.Formation), Solution = Key(decision.Solution),
        PublicationLevels = [.. decision.PublicationLevels.Select(level => Key(level)!)],
        Abstracts = [.. decision.Abstracts.Select(item => new Abstract([.. item.Titles.Select(Plain)], Plain(item.Summary)))],
    };

    /// <summary>The key alone, unless the list has none for the words.</summary>
    private static Term? Key(Term? term) => term is null or { Key: Term.OtherKey } ? term : term with { Label = "" };

    private static string Plain(string text) => Blanks().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks();
}
