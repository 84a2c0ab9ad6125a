using System.Globalization;
using System.Net;
using System.Text;

namespace Greffe.Pseudonymisation.Measuring;

/// <summary>A report as one HTML page that needs nothing else: figures first, then each error in its context.</summary>
internal static class ReportPage
{
    /// <summary>Most errors shown of each kind; the rest is counted.</summary>
    private const int MaxShown = 3000;

    private const int Around = 70;

    private const string Style = """
        :root{color-scheme:light dark;--line:#8888;--leak:#b3261e;--over:#8a5a00}
        body{font:1rem/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem}
        table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}caption{text-align:start;font-weight:600;padding:.5rem 0}
        th,td{border-bottom:1px solid var(--line);padding:.25rem .5rem;text-align:end;vertical-align:top}th:first-child,td:first-child,td.words,th.words{text-align:start}
        mark{background:none;color:inherit;font-weight:700;text-decoration:underline wavy var(--leak)}.over mark{text-decoration:underline double var(--over)}
        .scroll{overflow-x:auto}td.words{white-space:pre-wrap;overflow-wrap:anywhere}a:focus-visible,summary:focus-visible{outline:3px solid}
        """;

    public static string Of(EvaluationReport report, IReadOnlyList<GoldDocument> gold)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Mesure de la pseudonymisation : {report.Documents} textes</title><style>{Style}</style></head><body><main>");
        page.Append("<h1>Mesure de la pseudonymisation</h1><p><strong>Cette page cite les textes mesurés.</strong> Elle est faite pour des personnes inventées : ne la produisez pas sur de vraies décisions en clair.</p>");
        Summary(page, report);
        if (report.Reliability is { } reliability) ReliabilityDrawing.Draw(page, reliability);
        Table(page, "Par catégorie", [report.All, .. report.ByCategory]);
        Table(page, "Par rôle (personnes physiques)", report.ByRole);
        Table(page, "Par classe de difficulté (personnes physiques)", report.ByDifficulty);
        Table(page, "Par famille de décisions", report.ByFamily);
        Table(page, "Par famille, noms connus ou non des listes", report.ByFamilyAndKnown);
        ReportLists.Append(page, report);
        var texts = gold.GroupBy(document => document.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        Errors(page, "Ce qui est resté en clair", "leak", report.Leaks, texts);
        Errors(page, "Ce qui a été occulté à tort", "over", report.Excesses, texts);
        return page.Append("</main></body></html>").ToString();
    }

    private static void Summary(StringBuilder page, EvaluationReport report)
    {
        page.Append("<ul>");
        Item($"Textes avec une fuite : {Share(report.Leaking)}.");
        Item($"Une fois relus les {Evaluation.ReviewedShare:P0} les plus douteux : {Share(report.LeakingAfterReview)}.");
        if (report.KnownGap is { } gap) Item($"Écart de rappel entre noms connus et inconnus : {gap * 100:F2} point(s).");
        Item($"Rattachement : B³ {report.Linking.BCubedPrecision:P1} de précision, {report.Linking.BCubedRecall:P1} de rappel. Rôles justes : {report.Roles.Accuracy:P1}.");
        Item($"Leurres occultés : {report.DecoysHidden} sur {report.Decoys}. Précision par caractère : {report.CharacterPrecision:P2}.");
        if (report.Speed is { } speed) Item($"Vitesse : {speed.WordsPerSecond:N0} mots par seconde.");
        page.Append("</ul>");

        void Item(FormattableString words) => page.Append("<li>").Append(words.ToString(CultureInfo.GetCultureInfo("fr-FR"))).Append("</li>");
    }

    private static string Share(EvaluationShare share) =>
        string.Create(CultureInfo.GetCultureInfo("fr-FR"), $"{share.Count} sur {share.Of}, soit {share.Value:P1} (intervalle à 95 % : {share.Low:P1} à {share.High:P1})");

    private static void Table(StringBuilder page, string caption, IReadOnlyList<EvaluationRow> rows)
    {
        if (rows.Count == 0) return;
        page.Append(CultureInfo.InvariantCulture, $"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{Text(caption)}\"><table><caption>{Text(caption)}</caption><thead><tr>");
        foreach (var head in new[] { "", "Mentions", "Rappel", "Précision", "F1", "F1 exact", "Rappel des mots", "Précision des mots", "F1 des mots", "Entières" }) page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{head}</th>");
        page.Append("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Text(row.Name)}</th><td>{row.Mentions}</td><td>{row.Recall:P2}</td>");
            page.Append(row.Predicted == 0 ? "<td>–</td><td>–</td><td>–</td>" : string.Create(CultureInfo.InvariantCulture, $"<td>{row.Precision:P1}</td><td>{row.F1:P1}</td><td>{row.ExactF1:P1}</td>"));
            page.Append(CultureInfo.InvariantCulture, $"<td>{row.WordRecall:P1}</td>");
            page.Append(row.Predicted == 0 ? "<td>–</td><td>–</td>" : string.Create(CultureInfo.InvariantCulture, $"<td>{row.WordPrecision:P1}</td><td>{row.WordF1:P1}</td>"));
            page.Append(CultureInfo.InvariantCulture, $"<td>{row.EntityRecall:P1}</td></tr>");
        }
        page.Append("</tbody></table></div>");
    }

    private static void Errors(StringBuilder page, string title, string kind, IReadOnlyList<EvaluationLeak> errors, Dictionary<string, GoldDocument> texts)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2>{title} : {errors.Count}</h2>");
        foreach (var group in errors.Take(MaxShown).GroupBy(error => error.Category).OrderByDescending(group => group.Count()))
        {
            page.Append(CultureInfo.InvariantCulture, $"<details class=\"{kind}\" open><summary>{Text(group.Key.Label)} : {group.Count()}</summary><div class=\"scroll\"><table><thead><tr><th scope=\"col\">Texte</th><th scope=\"col\" class=\"words\">Mots</th><th scope=\"col\" class=\"words\">{(kind == "leak" ? "Difficulté" : "Règle")}</th></tr></thead><tbody>");
            foreach (var error in group) Error(page, error, texts[error.Id]);
            page.Append("</tbody></table></div></details>");
        }
        if (errors.Count > MaxShown) page.Append(CultureInfo.InvariantCulture, $"<p>Et {errors.Count - MaxShown} autres, qui ne sont pas montrées.</p>");
    }

    private static void Error(StringBuilder page, EvaluationLeak error, GoldDocument document)
    {
        var (from, to) = (Math.Max(0, error.Span.Start - Around), Math.Min(document.Text.Length, error.Span.End + Around));
        var why = error.Why ?? string.Join(", ", document.Entities.FirstOrDefault(entity => entity.Start == error.Span.Start && entity.End == error.Span.End)?.Difficulty ?? []);
        page.Append("<tr><td>").Append(Text(error.Id)).Append("</td><td class=\"words\">…").Append(Text(document.Text[from..error.Span.Start])).Append("<mark>")
            .Append(Text(document.Text[error.Span.Start..error.Span.End])).Append("</mark>").Append(Text(document.Text[error.Span.End..to])).Append("…</td><td class=\"words\">").Append(Text(why)).Append("</td></tr>");
    }

    private static string Text(string words) => WebUtility.HtmlEncode(words);
}
