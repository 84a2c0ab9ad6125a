using System.CommandLine;
using System.Text.Json;
using Greffe.Courts;
using Greffe.Decisions.Courts;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe competence</c>: which court is competent for a commune and a matter, for one question or a CSV file of them.</summary>
internal static class CompetenceCommand
{
    public static Command Create()
    {
        var commune = new Option<string?>("--commune") { Description = "Nom, code postal, adresse ou code INSEE.", HelpName = "TEXTE" };
        var matter = new Option<string?>("--matter") { Description = "La matière en quelques mots (« divorce », « loyers impayés ») ou un code NAC.", HelpName = "TEXTE" };
        var csv = new Option<string?>("--csv") { Description = "Fichier CSV : colonnes gardées, réponses ajoutées, sur la sortie standard.", HelpName = "FICHIER" };
        var date = new Option<string?>("--date") { Description = "Jour de lecture du répertoire, AAAA-MM-JJ ; aujourd'hui par défaut.", HelpName = "JOUR" };
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var command = new Command("competence", "Dit quelle juridiction est compétente, et quelle règle le dit ; ou ce qui manque pour le dire.") { commune, matter, csv, date, data, json };
        command.SetAction(parsed =>
        {
            var directory = CourtsModule.OpenDirectory(DataFolder.At(parsed.GetValue(data)!).Courts, TimeProvider.System);
            var day = CourtsCommand.Day(parsed.GetValue(date)) ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
            if (parsed.GetValue(csv) is { } file) return Batch(directory, file, parsed.GetValue(matter), day);
            if (parsed.GetValue(commune) is not { } place || parsed.GetValue(matter) is not { } subject)
                throw new CommandRefusedException(ExitCode.WrongUse, "Donnez --commune et --matter, ou --csv FICHIER.");
            var answer = directory.FindCompetence(place, subject, day);
            if (parsed.GetValue(json)) Console.WriteLine(JsonSerializer.Serialize(answer, CourtsWire.Readable.CompetenceAnswer));
            else Print(answer, directory);
            return answer.Status == "not-determined" ? ExitCode.DoneWithRefusals : ExitCode.Done;
        });
        return command;
    }

    private static int Batch(ICourtDirectory directory, string file, string? matter, DateOnly day)
    {
        if (!File.Exists(file)) throw new CommandRefusedException(ExitCode.WrongUse, $"« {file} » n'existe pas.");
        using var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false));
        var result = CourtsModule.Answer(directory, File.ReadAllBytes(file), matter, day, output);
        if (result.Refusal is { } refusal) throw new CommandRefusedException(ExitCode.WrongUse, refusal);
        Console.Error.WriteLine($"{result.Rows:N0} lignes : {result.Determined:N0} déterminées, {result.Alternatives:N0} selon le cas, {result.NotDetermined:N0} non déterminées.");
        return result.NotDetermined == 0 ? ExitCode.Done : ExitCode.DoneWithRefusals;
    }

    private static void Print(CompetenceAnswer answer, ICourtDirectory directory)
    {
        if (answer.Commune is { } commune) Console.WriteLine($"Commune : {commune.Name} ({commune.Code}){(commune.As is null ? "" : $", lue comme « {commune.As} »")}");
        if (answer.Matter is { } matter) Console.WriteLine($"Matière : {matter.Label}");
        foreach (var court in answer.Courts)
        {
            Console.WriteLine($"→ {court.Name} ({court.Code}){(court.Condition is null ? "" : $" : {court.Condition}")}");
            Console.WriteLine($"   règle : {court.Article} ; lieu : {court.Place}");
            Console.WriteLine($"   ressort : {court.Territory} [{court.Source}]");
            if (directory.Find(court.Code, answer.AsOf) is { } entry && entry.Street is not null) Console.WriteLine($"   {entry.Street}, {entry.Postcode} {entry.City}{(entry.Phone is null ? "" : $" ; tél. {entry.Phone}")}");
        }

        if (answer.Courts.Count == 0) Console.WriteLine("Non déterminé.");
        foreach (var missing in answer.Missing) Console.WriteLine($"Il manque : {missing}");
        foreach (var candidate in answer.Communes) Console.WriteLine($"   commune possible : {candidate.Name} ({candidate.Code}, {string.Join(", ", candidate.Postcodes.Take(3))})");
        foreach (var candidate in answer.Matters) Console.WriteLine($"   matière possible : {candidate.Label} ({candidate.Key})");
        foreach (var note in answer.Notes) Console.WriteLine($"À savoir : {note}");
    }
}
