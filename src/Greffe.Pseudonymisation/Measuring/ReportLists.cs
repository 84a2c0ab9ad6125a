using System.Globalization;
using System.Net;
using System.Text;

namespace Greffe.Pseudonymisation.Measuring;

/// <summary>The short lists of a report's page: leaking texts by family, decoys by kind, roles taken for another, linking.</summary>
internal static class ReportLists
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static void Append(StringBuilder page, EvaluationReport report)
    {
        Table(page, "Textes avec une fuite, par famille", ["Famille", "Textes", "Avec une fuite", "Intervalle à 95 %"], report.LeakingByFamily.Select(family => new[]
        {
            family.Family, Number(family.Leaking.Of), string.Create(French, $"{family.Leaking.Count} ({family.Leaking.Value:P1})"), string.Create(French, $"{family.Leaking.Low:P1} à {family.Leaking.High:P1}"),
        }));
        Table(page, "Ce qui devait rester : leurres occultés, par genre", ["Genre", "Leurres", "Occultés"],
            report.DecoysByKind.Select(kind => new[] { kind.Kind, Number(kind.Count), string.Create(French, $"{kind.Hidden} ({kind.Rate:P1})") }));
        Table(page, "Rôles pris l'un pour l'autre", ["Est", "Pris pour", "Mentions"], report.Roles.Confusions.Select(pair => new[] { pair.Is, pair.TakenFor, Number(pair.Count) }));
        var linking = report.Linking;
        Table(page, string.Create(French, $"Rattachement de {linking.Mentions} mentions"), ["Mesure", "Précision", "Rappel"],
        [
            ["B³", string.Create(French, $"{linking.BCubedPrecision:P1}"), string.Create(French, $"{linking.BCubedRecall:P1}")],
            ["Paires", string.Create(French, $"{linking.PairPrecision:P1}"), string.Create(French, $"{linking.PairRecall:P1}")],
        ]);
    }

    private static void Table(StringBuilder page, string caption, string[] heads, IEnumerable<string[]> rows)
    {
        var lines = rows.ToList();
        if (lines.Count == 0) return;
        page.Append(CultureInfo.InvariantCulture, $"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{Text(caption)}\"><table><caption>{Text(caption)}</caption><thead><tr>");
        foreach (var head in heads) page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{Text(head)}</th>");
        page.Append("</tr></thead><tbody>");
        foreach (var line in lines)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Text(line[0])}</th>");
            foreach (var cell in line.Skip(1)) page.Append("<td>").Append(Text(cell)).Append("</td>");
            page.Append("</tr>");
        }
        page.Append("</tbody></table></div>");
    }

    private static string Number(int count) => count.ToString(French);

    private static string Text(string words) => WebUtility.HtmlEncode(words);
}
