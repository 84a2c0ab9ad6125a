using System.CommandLine;
using Greffe.Catalogue.Checking;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe check</c>: do files conform to a published standard? Opens no installation.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var standard = new Argument<string>("NORME") { Description = "dcat (DCAT-AP 3.0.1), odcs (3.1), openlineage (2) ou tableschema (1.0, 2.0)." };
        standard.AcceptOnlyFromAmong("dcat", "odcs", "openlineage", "tableschema");
        var files = new Argument<string[]>("FICHIER") { Description = "Fichiers JSON ou YAML ; pour dcat, Turtle, N-Triples, JSON-LD ou RDF/XML.", Arity = ArgumentArity.OneOrMore };
        var schemas = new Option<string?>("--schemas") { Description = "Dossier des schémas publiés ; par défaut « shared/standards » à côté du dépôt.", HelpName = "DOSSIER" };
        var json = CommonOptions.Json();
        var command = new Command("check", """
            Contrôle des fichiers contre une norme. Sort avec 0 quand tous sont conformes, 1 quand l'un ne l'est pas, 2 quand l'un est illisible.
            Un constat « conseil » va plus loin que la norme et ne rend pas le fichier non conforme. Avec --json : {"standard","files":[{"file",
            "conforms","unreadable","findings":[{"path","rule","message","isAdvice"}]}]}.
            """) { standard, files, schemas, json };
        command.SetAction(parsed => Check(
            Enum.Parse<Standard>(parsed.GetValue(standard)!, ignoreCase: true), parsed.GetValue(files)!, parsed.GetValue(schemas), parsed.GetValue(json)));
        return command;
    }

    private static int Check(Standard standard, string[] files, string? schemas, bool json)
    {
        if (files.FirstOrDefault(file => !File.Exists(file)) is { } absent) throw new CommandRefusedException(ExitCode.WrongUse, $"« {absent} » n'existe pas.");
        var verdicts = Verdicts(standard, files, schemas);
        if (json) Console.WriteLine(CatalogueWire.Write(new ConformanceReport(standard, verdicts)));
        else foreach (var verdict in verdicts) Show(verdict);
        if (verdicts.Any(verdict => verdict.Unreadable is not null)) return ExitCode.WrongUse;
        return verdicts.All(verdict => verdict.Conforms) ? ExitCode.Done : ExitCode.DoneWithRefusals;
    }

    private static List<FileVerdict> Verdicts(Standard standard, string[] files, string? schemas)
    {
        var folder = schemas ?? (ProductFiles.BesideCheckout("shared") is { } shared ? Path.Combine(shared, "standards") : null)
            ?? throw new CommandRefusedException(ExitCode.WrongUse, "Les schémas publiés ne sont pas livrés avec Greffe : nommez leur dossier avec --schemas.");
        try
        {
            var check = new ConformanceCheck(standard, folder);
            return [.. files.Select(check.Check)];
        }
        catch (SchemasMissingException missing)
        {
            throw new CommandRefusedException(ExitCode.WrongUse, missing.Message);
        }
    }

    private static void Show(FileVerdict verdict)
    {
        Console.WriteLine($"{verdict.File} : {(verdict.Unreadable is { } reason ? $"illisible. {reason}" : verdict.Conforms ? "conforme" : "non conforme")}");
        foreach (var finding in verdict.Findings) Console.WriteLine($"  {(finding.IsAdvice ? "conseil" : "erreur")} {finding.Path} [{finding.Rule}] {finding.Message}");
    }
}
