using System.Text.RegularExpressions;
using Greffe.Decisions;

namespace Greffe.Search.Questions;

/// <summary>Chambers of the Cour de cassation as citations write them, before a date: «Cass. soc., 9 octobre 2019», «Civ. 1re, 14 mars 2018».</summary>
internal static partial class Chambers
{
    /// <summary>All of them.</summary>
    /// <param name="text">The question.</param>
    /// <param name="days">Whole dates found in it.</param>
    public static IEnumerable<Recognition> FindAll(string text, IReadOnlyList<Recognition> days)
    {
        foreach (Match match in Chamber().Matches(text))
            if (days.Any(day => day.Start == match.Index + match.Length))
            {
                var key = Key(match);
                yield return new(match.Index, match.Index + match.Length, new Ask.OfChamber(key), Terms.Chambers.ByKey(key)!.Label); // keys of that list
            }
    }

    private static string Key(Match match) =>
        match.Groups["soc"].Success ? "soc" : match.Groups["com"].Success ? "comm" : match.Groups["crim"].Success ? "cr"
        : match.Groups["pl"].Success ? "pl" : match.Groups["mi"].Success ? "mi" : $"civ{match.Groups["civ"].Value[0]}";

    [GeneratedRegex(
        @"(?<![\w])(?:Cass(?:\.|ation)?,?\s{0,2})?(?:(?:ch(?:\.|ambre)?\s{0,2})?(?<soc>soc(?:\.|iale)?)|(?<com>com(?:m?\.|merciale)?)|(?<crim>crim(?:\.|inelle)?)|(?<pl>ass(?:\.|emblée)\s{0,2}pl[ée]n(?:\.|ière)?)|(?<mi>ch(?:\.|ambre)\s{0,2}mixte)|civ(?:\.|ile)?\s{0,2}(?<civ>[123])(?:re|ère|e|ème)?|(?<civ>[123])(?:re|ère|e|ème)\s{0,2}(?:ch(?:\.|ambre)?\s{0,2})?civ(?:\.|ile)?)[\s,]{1,4}(?:arrêt\s)?(?:du\s|le\s)?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2_000)]
    private static partial Regex Chamber();
}
