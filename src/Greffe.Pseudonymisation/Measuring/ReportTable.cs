using System.Globalization;
using System.Text;

namespace Greffe.Pseudonymisation.Measuring;

/// <summary>A report as a plain table.</summary>
internal static class ReportTable
{
    public static string Of(EvaluationReport report)
    {
        var table = new StringBuilder();
        Line(table, $"{"",-34} mentions   rappel  précision       F1  F1 exact  mots R/P        complètes");
        Rows(table, "", [report.All]);
        Rows(table, "Par catégorie", report.ByCategory);
        Rows(table, "Par rôle (personnes physiques)", report.ByRole);
        Rows(table, "Par difficulté (personnes physiques)", report.ByDifficulty);
        Rows(table, "Par famille", report.ByFamily);
        Rows(table, "Par famille, noms connus ou non", report.ByFamilyAndKnown);
        Line(table, $"");
        Line(table, $"textes : {report.Documents} ; avec une fuite : {Share(report.Leaking)}");
        foreach (var family in report.LeakingByFamily) Line(table, $"  {family.Family,-32} {Share(family.Leaking)}");
        Line(table, $"  une fois relus les {Evaluation.ReviewedShare:P0} les plus douteux : {Share(report.LeakingAfterReview)}");
        if (report.Reliability is { } reliability) Reliability(table, reliability);
        if (report.KnownGap is { } gap) Line(table, $"écart de rappel entre noms connus et inconnus : {gap * 100:F2} point(s)");
        Line(table, $"rattachement ({report.Linking.Mentions} mentions) : B³ {report.Linking.BCubedPrecision:P1} / {report.Linking.BCubedRecall:P1} ; paires {report.Linking.PairPrecision:P1} / {report.Linking.PairRecall:P1} (précision / rappel)");
        Line(table, $"rôles ({report.Roles.Compared} mentions) : {report.Roles.Accuracy:P1} ; parties et tiers confondus : {report.Roles.ClassAccuracy:P1}");
        foreach (var confusion in report.Roles.Confusions.Take(6)) Line(table, $"  {confusion.Is} pris pour {confusion.TakenFor} : {confusion.Count}");
        Line(table, $"leurres occultés : {report.DecoysHidden} sur {report.Decoys} ({Ratio.Of(report.DecoysHidden, Math.Max(1, report.Decoys)):P1}) ; précision par caractère : {report.CharacterPrecision:P2}");
        foreach (var kind in report.DecoysByKind) Line(table, $"  {kind.Kind,-32} {kind.Hidden,6} sur {kind.Count,6}  {kind.Rate,7:P1}");
        if (report.Speed is { } speed) Line(table, $"vitesse : {speed.WordsPerSecond:N0} mots par seconde ({speed.Words:N0} mots, {speed.Seconds:F1} s, {speed.Workers} à la fois)");
        if (report.RefusedLines > 0) Line(table, $"lignes refusées : {report.RefusedLines}");
        return table.ToString();
    }

    private static string Share(EvaluationShare share) => string.Create(CultureInfo.InvariantCulture, $"{share.Count} ({share.Value:P1} ; intervalle à 95 % : {share.Low:P1} à {share.High:P1})");

    private static void Rows(StringBuilder table, string title, IReadOnlyList<EvaluationRow> rows)
    {
        if (rows.Count == 0) return;
        if (title.Length > 0) Line(table, $"{title}");
        foreach (var row in rows)
        {
            var predicted = row.Predicted == 0 ? $"{"",10} {"",8} {"",9} {row.WordRecall,7:P1}         " : $"{row.Precision,10:P1} {row.F1,8:P1} {row.ExactF1,9:P1} {row.WordRecall,7:P1} {row.WordPrecision,7:P1} ";
            Line(table, $"  {row.Name,-32} {row.Mentions,8} {(row.Mentions == 0 ? "–" : row.Recall.ToString("P2", CultureInfo.InvariantCulture)),8} {predicted} {(row.Entities == 0 ? "–" : row.EntityRecall.ToString("P1", CultureInfo.InvariantCulture)),9}");
        }
    }

    private static void Reliability(StringBuilder table, EvaluationReliability reliability)
    {
        Line(table, $"doute : moyenne {reliability.MeanDoubt:P1} ; erreur d'étalonnage {reliability.ExpectedCalibrationError:P1} ; Brier {reliability.Brier:F4} ; AUC {reliability.Auc?.ToString("F3", CultureInfo.InvariantCulture) ?? "–"}");
        foreach (var bin in reliability.Bins) Line(table, $"  doute de {bin.From:P0} à {bin.To:P0}, moyenne {bin.MeanDoubt,6:P1} : {bin.Leaking.Value,6:P1} fuient ({bin.Leaking.Count} sur {bin.Leaking.Of} ; {bin.Leaking.Low:P1} à {bin.Leaking.High:P1})");
        foreach (var reading in reliability.AfterReading) Line(table, $"  une fois lus les {reading.Share:P0} les plus douteux : {Share(reading.Leaking)}");
    }

    private static void Line(StringBuilder table, FormattableString line) => table.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
