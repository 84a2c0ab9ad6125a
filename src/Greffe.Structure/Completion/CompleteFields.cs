using System.Globalization;
using Greffe.Decisions;
using Greffe.Structure.Facts;

namespace Greffe.Structure.Completion;

/// <summary>Fills what the metadata lack, and reports where text and metadata differ. Delivered values always stay.</summary>
internal static class CompleteFields
{
    /// <summary>The decision completed from <paramref name="facts"/>.</summary>
    public static Decision From(Decision decision, DecisionFacts facts, Findings findings)
    {
        CheckDate(decision, facts, findings);
        CheckNumbers(decision, facts, findings);
        CheckEcli(decision, facts, findings);
        return decision with
        {
            Date = decision.Date ?? facts.Date?.Value,
            Numbers = decision.Numbers.Count > 0 ? decision.Numbers : [.. facts.Numbers.Select(number => number.Value)],
            Ecli = decision.Ecli ?? facts.Ecli?.Value,
            Type = CompareTerms.Type(decision.Type, facts.Type, findings),
            Chamber = CompareTerms.Chamber(decision, facts, findings),
            Formation = CompareTerms.Formation(decision.Formation, facts.Formation, findings),
            Solution = CompareTerms.Solution(decision.Solution, facts.Solution, findings),
        };
    }

    private static void CheckDate(Decision decision, DecisionFacts facts, Findings findings)
    {
        if (decision.Date is null && facts.Date is null) findings.Missing(FindingCodes.DateMissing, "date", "Date de la décision inconnue");
        if (decision.Date is { } date && facts.Date is { } read && date != read.Value)
            findings.Disagreement(FindingCodes.DateDisagrees, "date", "Date de la décision", Iso(date), Iso(read.Value), read.Span);
    }

    private static void CheckNumbers(Decision decision, DecisionFacts facts, Findings findings)
    {
        if (decision.Numbers.Count == 0 && facts.Numbers.Count == 0)
            findings.Missing(FindingCodes.NumberMissing, "numbers", "Numéro de l'affaire inconnu");
        if (decision.Numbers.Count > 0 && facts.Numbers.Count > 0)
        {
            var known = decision.Numbers.Select(Bare).ToHashSet(StringComparer.Ordinal);
            if (!facts.Numbers.Any(number => known.Contains(Bare(number.Value))))
                findings.Disagreement(FindingCodes.NumberDisagrees, "numbers", "Numéro de l'affaire", SafeValue.Number(decision.Numbers[0]),
                    SafeValue.Number(facts.Numbers[0].Value), facts.Numbers[0].Span);
        }

        foreach (var wrong in facts.WrongKeys)
            findings.Add(FindingCodes.NumberKeyWrong, FindingSeverity.Notice, "numbers",
                $"Le pourvoi {wrong.Number} est précédé de la lettre {wrong.Key}, qui ne correspond pas à son numéro : l'un des deux est mal saisi.",
                text: wrong.Number, spans: wrong.Span);
    }

    private static void CheckEcli(Decision decision, DecisionFacts facts, Findings findings)
    {
        if (decision.Ecli is { } ecli && facts.Ecli is { } read && ecli != read.Value)
            findings.Disagreement(FindingCodes.EcliDisagrees, "ecli", "ECLI", ecli.Value, read.Value.Value, read.Span);
        if ((decision.Ecli ?? facts.Ecli?.Value) is not { } used || (decision.Date ?? facts.Date?.Value) is not { } date) return;
        if (used.Value.Split(':')[3] is var year && year != date.Year.ToString("D4", CultureInfo.InvariantCulture))
            findings.Add(FindingCodes.EcliYearDisagrees, FindingSeverity.Warning, "ecli",
                $"L'ECLI porte l'année {year}, la décision est du {Iso(date)} : l'un des deux est à corriger.", used.Value, Iso(date));
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Digits and letters of a number, its year cut to two digits and leading zeros dropped, so that «2020/804» is «20/00804».</summary>
    private static string Bare(string number)
    {
        var slash = number.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 2) return $"{number[..slash].Trim()[^2..]}/{number[(slash + 1)..].Trim().TrimStart('0')}";
        return string.Concat(number.Where(char.IsLetterOrDigit)).ToUpperInvariant();
    }
}
