using System.Globalization;
using System.Text;

namespace Greffe.Pseudonymisation.Measuring;

/// <summary>The reliability curve: doubt across, share of texts that leak up, each tenth a point with its interval; on the diagonal, the doubt means what it says.</summary>
internal static class ReliabilityDrawing
{
    private const int Side = 320;
    private const int Edge = 48;

    public static void Draw(StringBuilder page, EvaluationReliability reliability)
    {
        page.Append("<h2>Le doute dit-il vrai ?</h2><p>").Append(string.Create(CultureInfo.GetCultureInfo("fr-FR"),
            $"Doute moyen : {reliability.MeanDoubt:P1}. Erreur d'étalonnage attendue : {reliability.ExpectedCalibrationError:P1}. Brier : {reliability.Brier:F4}. Aire sous la courbe : {reliability.Auc:F3}."));
        page.Append(CultureInfo.InvariantCulture, $"</p><figure><svg viewBox=\"0 0 {Side + 2 * Edge} {Side + 2 * Edge}\" width=\"{Side + 2 * Edge}\" role=\"img\" aria-label=\"Courbe de fiabilité : les chiffres sont dans le tableau qui suit\">");
        Axes(page);
        foreach (var bin in reliability.Bins) Point(page, bin);
        page.Append("</svg><figcaption>Chaque point est un dixième de l'échelle du doute ; le trait est l'intervalle à 95 %. Sur la diagonale, le doute annonce la part de textes qui fuient.</figcaption></figure>");
        Table(page, reliability);
    }

    private static void Axes(StringBuilder page)
    {
        page.Append(CultureInfo.InvariantCulture, $"<path d=\"M{X(0)} {Y(1)}V{Y(0)}H{X(1)}\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M{X(0)} {Y(0)}L{X(1)} {Y(1)}\" stroke=\"currentColor\" stroke-dasharray=\"4 4\" opacity=\".5\"/>");
        foreach (var value in new[] { 0, 0.5, 1 })
            page.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(value)}\" y=\"{Y(0) + 18}\" text-anchor=\"middle\" font-size=\"12\" fill=\"currentColor\">{value * 100:F0} %</text><text x=\"{X(0) - 6}\" y=\"{Y(value) + 4}\" text-anchor=\"end\" font-size=\"12\" fill=\"currentColor\">{value * 100:F0} %</text>");
        page.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(0.5)}\" y=\"{Y(0) + 38}\" text-anchor=\"middle\" font-size=\"12\" fill=\"currentColor\">doute annoncé</text><text x=\"{X(0)}\" y=\"{Y(1) - 12}\" font-size=\"12\" fill=\"currentColor\">textes qui fuient</text>");
    }

    private static void Point(StringBuilder page, ReliabilityBin bin) => page.Append(CultureInfo.InvariantCulture,
        $"<path d=\"M{X(bin.MeanDoubt)} {Y(bin.Leaking.Low)}V{Y(bin.Leaking.High)}\" stroke=\"var(--leak)\" stroke-width=\"2\"/><circle cx=\"{X(bin.MeanDoubt)}\" cy=\"{Y(bin.Leaking.Value)}\" r=\"4\" fill=\"var(--leak)\"/>");

    private static void Table(StringBuilder page, EvaluationReliability reliability)
    {
        page.Append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Doute et fuites\"><table><caption>Doute annoncé et fuites constatées</caption><thead><tr><th scope=\"col\">Doute</th><th scope=\"col\">Textes</th><th scope=\"col\">Doute moyen</th><th scope=\"col\">Fuient</th><th scope=\"col\">Intervalle à 95 %</th></tr></thead><tbody>");
        foreach (var bin in reliability.Bins)
            page.Append(CultureInfo.GetCultureInfo("fr-FR"), $"<tr><th scope=\"row\">de {bin.From:P0} à {bin.To:P0}</th><td>{bin.Leaking.Of}</td><td>{bin.MeanDoubt:P1}</td><td>{bin.Leaking.Value:P1}</td><td>{bin.Leaking.Low:P1} à {bin.Leaking.High:P1}</td></tr>");
        page.Append("</tbody></table></div><div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Fuites après lecture\"><table><caption>Fuites qui restent quand des personnes lisent les textes les plus douteux</caption><thead><tr><th scope=\"col\">Part lue</th><th scope=\"col\">Textes qui fuient encore</th><th scope=\"col\">Intervalle à 95 %</th></tr></thead><tbody>");
        foreach (var reading in reliability.AfterReading)
            page.Append(CultureInfo.GetCultureInfo("fr-FR"), $"<tr><th scope=\"row\">{reading.Share:P0}</th><td>{reading.Leaking.Count} ({reading.Leaking.Value:P1})</td><td>{reading.Leaking.Low:P1} à {reading.Leaking.High:P1}</td></tr>");
        page.Append("</tbody></table></div>");
    }

    private static double X(double value) => Math.Round(Edge + value * Side, 1);

    private static double Y(double value) => Math.Round(Edge + (1 - value) * Side, 1);
}
