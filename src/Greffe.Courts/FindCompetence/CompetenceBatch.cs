using Greffe.Courts.ImportCourts;
using Greffe.Courts.WriteCourts;
using Greffe.Decisions.Courts;

namespace Greffe.Courts.FindCompetence;

/// <summary>How a batch went.</summary>
/// <param name="Rows">Rows answered.</param>
/// <param name="Determined">Rows with one court.</param>
/// <param name="Alternatives">Rows with courts under conditions.</param>
/// <param name="NotDetermined">Rows without a court.</param>
/// <param name="Refusal">Why the file was not answered at all, in French; null when it was.</param>
public sealed record CompetenceBatchResult(int Rows, int Determined, int Alternatives, int NotDetermined, string? Refusal);

/// <summary>Competence for each row of a CSV file.</summary>
internal static class CompetenceBatch
{
    private static readonly string[] Appended = ["competence_statut", "competence_commune", "competence_matiere", "competence_code", "competence_juridiction", "competence_regle", "competence_manque"];

    public static CompetenceBatchResult Run(ICourtDirectory directory, byte[] bytes, string? matter, DateOnly asOf, TextWriter output)
    {
        var csv = CsvRows.Read(bytes);
        var place = csv.Column("code_insee", "insee", "code_commune", "commune", "ville", "adresse");
        var subject = csv.Column("matiere", "matter", "nac", "objet");
        if (place < 0) return new(0, 0, 0, 0, "Le fichier n'a pas de colonne de commune : « commune », « code_insee », « ville » ou « adresse » est attendue.");
        if (subject < 0 && matter is null) return new(0, 0, 0, 0, "Le fichier n'a pas de colonne « matiere » (ou « nac »), et --matter n'est pas donné.");
        Line(output, csv.Header.Concat(Appended));
        var counts = new int[3];
        foreach (var row in csv.Rows)
        {
            string At(int column) => column >= 0 && column < row.Count ? row[column] : "";
            var answer = directory.FindCompetence(At(place), At(subject) is { Length: > 0 } own ? own : matter ?? "", asOf);
            counts[answer.Status switch { "determined" => 0, "alternatives" => 1, _ => 2 }]++;
            // A short row keeps its place under the header.
            Line(output, Enumerable.Range(0, Math.Max(csv.Header.Count, row.Count)).Select(At).Concat(Results(answer)));
        }

        return new(csv.Rows.Count, counts[0], counts[1], counts[2], null);
    }

    private static string[] Results(CompetenceAnswer answer) =>
    [
        answer.Status, answer.Commune?.Code ?? "", answer.Matter?.Key ?? "", string.Join(" | ", answer.Courts.Select(court => court.Code)),
        string.Join(" | ", answer.Courts.Select(court => court.Condition is null ? court.Name : $"{court.Name} ({court.Condition})")),
        string.Join(" | ", answer.Courts.Select(court => $"{court.Article} ; {court.Territory}").Distinct()), string.Join(" ", answer.Missing),
    ];

    private static void Line(TextWriter output, IEnumerable<string> cells) => output.Write($"{string.Join(',', cells.Select(CourtCsv.Cell))}\r\n");
}
