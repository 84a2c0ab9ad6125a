using System.Globalization;
using System.Text;

namespace Greffe.Pseudonymisation;

/// <summary>How well one category or role was hidden.</summary>
/// <param name="Name">Key of the category or role.</param>
/// <param name="Mentions">Mentions that must be hidden.</param>
/// <param name="Hidden">Those whose every letter and digit was hidden.</param>
/// <param name="Entities">Persons or things.</param>
/// <param name="EntitiesHidden">Those with every mention hidden.</param>
/// <param name="Predicted">Mentions that the engine hid under that category or role.</param>
/// <param name="Right">Those that overlap something to hide.</param>
public sealed record EvaluationRow(string Name, int Mentions, int Hidden, int Entities, int EntitiesHidden, int Predicted, int Right)
{
    /// <summary>Share of mentions hidden; 1 when there was none.</summary>
    public double Recall => Mentions == 0 ? 1 : (double)Hidden / Mentions;

    /// <summary>Share of hidden mentions that had to be; 1 when none was hidden.</summary>
    public double Precision => Predicted == 0 ? 1 : (double)Right / Predicted;

    /// <summary>Share of persons or things with every mention hidden.</summary>
    public double EntityRecall => Entities == 0 ? 1 : (double)EntitiesHidden / Entities;
}

/// <summary>How well a set of texts was hidden.</summary>
/// <param name="Documents">Number of texts.</param>
/// <param name="LeakingDocuments">Texts with at least one mention left, in whole or in part.</param>
/// <param name="ByCategory">One row a category.</param>
/// <param name="ByRole">One row a role, natural persons only.</param>
/// <param name="Decoys">Mentions that must stay: magistrates, clerks, lawyers, legal persons.</param>
/// <param name="DecoysHidden">Those hidden, in whole or in part.</param>
/// <param name="HiddenCharacters">Letters and digits hidden.</param>
/// <param name="WronglyHiddenCharacters">Those that had to stay.</param>
/// <param name="Leaks">Where each missed mention stands: text, span, category. No text.</param>
public sealed record EvaluationReport(
    int Documents, int LeakingDocuments, IReadOnlyList<EvaluationRow> ByCategory, IReadOnlyList<EvaluationRow> ByRole, int Decoys, int DecoysHidden,
    long HiddenCharacters, long WronglyHiddenCharacters, IReadOnlyList<EvaluationLeak> Leaks)
{
    /// <summary>Share of texts with any leak.</summary>
    public double LeakRate => Documents == 0 ? 0 : (double)LeakingDocuments / Documents;

    /// <summary>Share of hidden characters that had to be.</summary>
    public double CharacterPrecision => HiddenCharacters == 0 ? 1 : 1 - (double)WronglyHiddenCharacters / HiddenCharacters;

    /// <summary>The report as a plain table.</summary>
    public string ToTable()
    {
        var table = new StringBuilder();
        table.AppendLine("catégorie ou rôle              mentions   rappel  précision  entités complètes");
        foreach (var row in ByCategory.Concat(ByRole))
            table.AppendLine(CultureInfo.InvariantCulture, $"{row.Name,-30} {row.Mentions,8} {row.Recall,8:P1} {row.Precision,10:P1} {row.EntityRecall,18:P1}");
        table.AppendLine(CultureInfo.InvariantCulture, $"textes : {Documents} ; avec une fuite : {LeakingDocuments} ({LeakRate:P1})");
        table.AppendLine(CultureInfo.InvariantCulture, $"leurres occultés : {DecoysHidden} sur {Decoys} ; précision par caractère : {CharacterPrecision:P2}");
        return table.ToString();
    }
}

/// <summary>A mention that was left in the clear. Holds no text.</summary>
/// <param name="Id">The text's identifier.</param>
/// <param name="Span">Where in the clear text.</param>
/// <param name="Category">What it is.</param>
public sealed record EvaluationLeak(string Id, TextSpan Span, EntityCategory Category);

/// <summary>Compares what was hidden with what had to be.</summary>
public static class Evaluation
{
    private static readonly HashSet<EntityCategory> Kept =
        [EntityCategory.ProfessionnelAvocat, EntityCategory.ProfessionnelMagistratGreffier, EntityCategory.PersonneMorale, EntityCategory.Etablissement, EntityCategory.NumeroSiretSiren];

    /// <summary>
    /// Scores <paramref name="predicted"/>, the mentions found in each text of <paramref name="gold"/> in the same order. A mention counts as hidden when every
    /// letter and digit of it is covered. Professionals, legal persons and their numbers must stay: they count as decoys.
    /// </summary>
    public static EvaluationReport Score(IReadOnlyList<GoldDocument> gold, IReadOnlyList<IReadOnlyList<TextEntity>> predicted)
    {
        var tally = new Measuring.Tally();
        for (var index = 0; index < gold.Count; index++) tally.Add(gold[index], predicted[index], Kept);
        return tally.Report(gold.Count);
    }
}
