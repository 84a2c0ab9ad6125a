using System.CommandLine;
using System.Globalization;
using Greffe.Catalogue;
using Greffe.Catalogue.Contracts;
using Greffe.Catalogue.Contracts.CompareContracts;
using Greffe.Catalogue.Contracts.TestContract;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe contract</c>: data contracts (ODCS) compared and run on data. Opens no installation.</summary>
internal static class ContractCommand
{
    public static Command Create() => new("contract", "Contrats de données (ODCS 3.1).") { Diff(), Test() };

    private static Command Diff()
    {
        var before = new Argument<string>("ANCIEN") { Description = "Contrat en vigueur, YAML ou JSON." };
        var after = new Argument<string>("NOUVEAU") { Description = "Contrat proposé." };
        var json = CommonOptions.Json();
        var command = new Command("diff", "Nomme chaque changement et dit s'il casse l'existant. Sort avec 0 quand rien ne casse, 1 sinon, 2 quand un fichier est illisible.") { before, after, json };
        command.SetAction(parsed =>
        {
            var comparison = Reading(() => ContractDiff.Compare(Read(parsed.GetValue(before)!), Read(parsed.GetValue(after)!)));
            if (parsed.GetValue(json)) Console.WriteLine(CatalogueWire.Write(comparison));
            else Show(comparison);
            return comparison.IsBreaking ? ExitCode.DoneWithRefusals : ExitCode.Done;
        });
        return command;
    }

    private static Command Test()
    {
        var contract = new Argument<string>("CONTRAT") { Description = "Contrat, YAML ou JSON." };
        var data = new Option<string>("--data") { Description = "Données : CSV, JSON, JSON Lines ou Parquet.", HelpName = "FICHIER", Required = true };
        var table = new Option<string?>("--table") { Description = "Table du contrat, quand il en décrit plusieurs.", HelpName = "NOM" };
        var json = CommonOptions.Json();
        var command = new Command("test", "Exécute un contrat sur des données : schéma, clés, limites, règles de qualité. Sort avec 0 quand tout tient, 1 sinon, 2 quand un fichier est illisible.") { contract, data, table, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var report = await ReadingAsync(() => ContractTest.Run(ContractText.Read(Existing(parsed.GetValue(contract)!)), Existing(parsed.GetValue(data)!), parsed.GetValue(table), cancellation));
            if (parsed.GetValue(json)) Console.WriteLine(CatalogueWire.Write(report));
            else Show(report);
            return report.Passed ? ExitCode.Done : ExitCode.DoneWithRefusals;
        });
        return command;
    }

    private static System.Text.Json.JsonElement Read(string path) => ContractText.Read(Existing(path)).Value;

    private static string Existing(string path) => File.Exists(path) ? path : throw new CommandRefusedException(ExitCode.WrongUse, $"« {path} » n'existe pas.");

    private static T Reading<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (UnreadableFileException unreadable)
        {
            throw new CommandRefusedException(ExitCode.WrongUse, unreadable.Message);
        }
    }

    private static async Task<T> ReadingAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (UnreadableFileException unreadable)
        {
            throw new CommandRefusedException(ExitCode.WrongUse, unreadable.Message);
        }
    }

    private static void Show(ContractComparison comparison)
    {
        Console.WriteLine(comparison.Changes.Count == 0 ? "Aucun changement." : comparison.IsBreaking ? "Le changement casse l'existant." : "Rien ne casse.");
        foreach (var change in comparison.Changes) Console.WriteLine($"  {(change.IsBreaking ? "casse" : "sûr  ")} {change.Path} [{change.Kind}] {change.Message}");
        if (comparison.Advice is { } advice) Console.WriteLine(advice);
    }

    private static void Show(ContractTestReport report)
    {
        Console.WriteLine($"Table « {report.Table} », {report.Rows.ToString("N0", CultureInfo.CurrentCulture)} ligne(s) : {(report.Passed ? "le contrat tient" : "le contrat n'est pas tenu")}.");
        var (column, check) = (report.Checks.Select(one => one.Column?.Length ?? 7).DefaultIfEmpty().Max(), report.Checks.Select(one => one.Check.Length).DefaultIfEmpty().Max());
        foreach (var one in report.Checks) Console.WriteLine($"  {Word(one.Status),-10} {(one.Column ?? "(table)").PadRight(column)}  {one.Check.PadRight(check)}  {one.Message}");
    }

    private static string Word(ContractCheckStatus status) => status switch
    {
        ContractCheckStatus.Passed => "tenu",
        ContractCheckStatus.Failed => "ÉCHEC",
        ContractCheckStatus.Warned => "alerte",
        _ => "non joué",
    };
}
