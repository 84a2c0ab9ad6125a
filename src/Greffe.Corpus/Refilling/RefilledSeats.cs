using System.Text.RegularExpressions;
using Greffe.Corpus.Naming;

namespace Greffe.Corpus.Refilling;

/// <summary>Gives the courts of a real decision other seats, so that no town stands in two splits.</summary>
internal sealed partial class RefilledSeats(Draw draw, PlaceStock places)
{
    public string Replace(string text, out IReadOnlyCollection<string> seats)
    {
        var bracketed = LoneLetters().Replace(text, match => $"{match.Groups[1].Value} {Bracket(match.Groups[2])}{(match.Groups[3].Success ? " " + Bracket(match.Groups[3]) : "")}");
        Dictionary<string, string> moved = [];
        foreach (Match match in Court().Matches(bracketed)) moved.TryAdd(match.Groups["town"].Value, places.Seat(draw, "tj"));
        foreach (var (from, to) in moved.OrderByDescending(pair => pair.Key.Length).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var joined = Regex.Replace(bracketed, @"(?<before>\b(?:de |d'|d’|à ))" + Regex.Escape(from) + @"\b", match => Join(match.Groups["before"].Value, to), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
            bracketed = Regex.Replace(joined, @"(?<![\p{L}-])" + Regex.Escape(from) + @"(?![\p{L}-])", to, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
        }
        seats = [.. moved.Values.Distinct().Select(seat => seat.StartsWith("Le ", StringComparison.Ordinal) ? seat[3..] : seat.StartsWith("Les ", StringComparison.Ordinal) ? seat[4..] : seat)];
        return bracketed;
    }

    private static string Bracket(Group letter) => $"[{letter.Value}]";

    private static string Join(string before, string town)
    {
        var at = before.StartsWith('à');
        if (town.StartsWith("Le ", StringComparison.Ordinal)) return (at ? "au " : "du ") + town[3..];
        if (town.StartsWith("Les ", StringComparison.Ordinal)) return (at ? "aux " : "des ") + town[4..];
        return (at ? "à " : "AEÉÈIOUÎ".Contains(town[0], StringComparison.Ordinal) ? "d'" : "de ") + town;
    }

    // «M. B A» of administrative decisions.
    [GeneratedRegex(@"\b(M\.|Mme|Mlle) ([A-Z])(?: ([A-Z]))?(?![\p{L}.'’-])", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex LoneLetters();

    [GeneratedRegex(@"(?:cour d'appel|tribunal(?: [\p{Ll}' ]{3,24}?)?|conseil de prud'hommes|cour administrative d'appel|barreau|cour d'assises)(?: (?:de|du|des)\s| d['’])(?<town>\p{Lu}[\p{L}'’-]{2,30})", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Court();
}
