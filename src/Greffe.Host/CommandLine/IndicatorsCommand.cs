using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Greffe.Indicators.AskSql;
using Greffe.Indicators.ImportTables;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe indicators</c>: figures in, and questions over them.</summary>
internal static class IndicatorsCommand
{
    public static Command Create() => new("indicators", "Chiffres de la justice : importer des tableaux, poser une question.") { Import(), Query() };

    private static Command Import()
    {
        var files = new Argument<string[]>("FICHIER") { Description = "Tableaux à importer (GeoJSON, CSV, XLSX).", Arity = ArgumentArity.OneOrMore };
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var period = new Option<string?>("--period") { Description = "Mois des chiffres, quand le fichier ne le dit pas.", HelpName = "AAAA-MM" };
        var command = new Command("import", """
            Importe des tableaux statistiques et rend compte : lignes lues, refus avec leur raison, totaux par période à comparer avec ceux du producteur.
            Réimporter le même fichier n'écrit rien. Sort avec 1 quand une ligne ou un fichier est refusé.
            """) { files, data, json, period };
        command.SetAction(parsed =>
        {
            var import = new ImportFile(new(DataFolder.At(parsed.GetValue(data)!).Indicators));
            var month = Month(parsed.GetValue(period));
            List<ImportReport> reports = [];
            foreach (var path in parsed.GetValue(files)!)
            {
                if (!File.Exists(path)) throw new CommandRefusedException(ExitCode.WrongUse, $"« {path} » n'existe pas.");
                reports.Add(import.Import(path, month));
                if (!parsed.GetValue(json)) Print(reports[^1]);
            }

            if (parsed.GetValue(json)) Console.WriteLine(JsonSerializer.Serialize(reports, IndicatorsWire.Default.ListImportReport));
            return reports.TrueForAll(report => report.Refusals.Count == 0) ? ExitCode.Done : ExitCode.DoneWithRefusals;
        });
        return command;
    }

    private static Command Query()
    {
        var sql = new Option<string>("--sql") { Description = "Une question (SELECT ou WITH) sur la vue « figures ».", HelpName = "SQL", Required = true };
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var command = new Command("query", """
            Pose une question en SQL sur les chiffres publics, en lecture seule, bornée en temps, en mémoire et en lignes. Répond en CSV, ou en JSON.
            Colonnes de « figures » : measure, place, place_label, parent, kind, matter, grain, period, value, mark, source, as_of.
            """) { sql, data, json };
        command.SetAction((parsed, cancellation) =>
        {
            var ask = new AnalystSql(new(parsed.Existing(data).Indicators), new());
            var answer = ask.Ask(parsed.GetValue(sql)!, cancellation);
            if (answer is SqlAnswer.Refused refused) throw new CommandRefusedException(ExitCode.WrongUse, refused.Reason);
            Write((SqlAnswer.Table)answer, parsed.GetValue(json));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Write(SqlAnswer.Table table, bool asJson)
    {
        if (asJson)
        {
            using var writer = new Utf8JsonWriter(Console.OpenStandardOutput());
            TableWire.WriteJson(table, writer);
            writer.Flush();
            Console.WriteLine();
        }
        else
        {
            TableWire.WriteCsv(table, Console.Out);
        }

        if (table.Cut) Console.Error.WriteLine($"La réponse est coupée à {table.Rows.Count:N0} lignes.");
    }

    private static void Print(ImportReport report)
    {
        Console.WriteLine($"{report.File} : {report.Rows:N0} ligne(s) lue(s), {report.Figures:N0} chiffre(s){(report.AlreadyHeld ? ", déjà connus : rien n'a été écrit" : " gardé(s)")}");
        foreach (var total in report.Totals)
        {
            var missing = total.Missing.Count == 0 ? "" : $" ; sans valeur : {string.Join(", ", total.Missing.Select(mark => $"{mark.Value} {mark.Key}"))}";
            Console.WriteLine($"  {total.Period:yyyy-MM-dd}  {total.Measure,-28} {total.Total,12:N0}{(total.Inferred ? "  (date déduite de la publication)" : "")}{missing}");
        }

        foreach (var refusal in report.Refusals) Console.WriteLine($"  refusé{(refusal.Row > 0 ? $", ligne {refusal.Row}" : "")} : {refusal.Reason}");
    }

    private static DateOnly? Month(string? text)
    {
        if (text is null) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month
            : throw new CommandRefusedException(ExitCode.WrongUse, $"« {text} » n'est pas un mois : écrivez AAAA-MM, par exemple 2026-07.");
    }
}
