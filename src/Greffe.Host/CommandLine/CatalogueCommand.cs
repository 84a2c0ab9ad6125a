using System.CommandLine;
using System.Text.Json;
using Greffe.Catalogue;
using Greffe.Catalogue.ExportDcat;
using Greffe.Catalogue.PolicyRules;
using Greffe.Catalogue.TraceLineage;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe catalogue</c>: the catalogue out as DCAT-AP, events of lineage in, flows examined by rules.</summary>
internal static class CatalogueCommand
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create() => new("catalogue", "Catalogue des données : l'exporter, recevoir le lignage, contrôler les flux.") { Export(), Lineage(), CheckFlows() };

    private static Command Export()
    {
        var format = new Option<string>("--format") { Description = "ttl (Turtle), jsonld (JSON-LD) ou rdfxml (RDF/XML).", HelpName = "FORME", DefaultValueFactory = _ => "ttl" };
        format.AcceptOnlyFromAmong("ttl", "jsonld", "rdfxml");
        var address = new Option<string?>("--address") { Description = "Adresse publique du site, par laquelle commencent les adresses écrites.", HelpName = "URL" };
        var output = new Option<string?>("--output") { Description = "Fichier à écrire ; par défaut la sortie standard.", HelpName = "FICHIER" };
        var data = CommonOptions.Data();
        var command = new Command("export", "Écrit en DCAT-AP 3.0.1 ce que chacun peut voir du catalogue : jeux de données, référentiels et services.") { format, address, output, data };
        command.SetAction(parsed =>
        {
            Dictionary<string, string?> settings = parsed.GetValue(address) is { } site ? new() { [$"{ExchangeOptions.Section}:{nameof(ExchangeOptions.Address)}"] = site.TrimEnd('/') } : [];
            using var services = CatalogueFile.Open(parsed.Existing(data), settings);
            using var stream = parsed.GetValue(output) is { } path ? File.Create(path) : Console.OpenStandardOutput();
            var written = services.GetRequiredService<ExportCatalogue>().Write(parsed.GetValue(format)!, stream);
            Console.Error.WriteLine($"{written:N0} fiche(s) écrite(s).");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Lineage()
    {
        var files = new Argument<string[]>("FICHIER") { Description = "Événements OpenLineage : un objet, une liste, ou un objet par ligne.", Arity = ArgumentArity.OneOrMore };
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var command = new Command("lineage", "Reçoit des événements OpenLineage 2 et dit pour chacun s'il est pris, déjà connu ou refusé. Sort avec 1 quand l'un est refusé, 2 quand un fichier est illisible.") { files, data, json };
        command.SetAction(parsed =>
        {
            using var services = CatalogueFile.Open(DataFolder.At(parsed.GetValue(data)!), ProductFiles.BesideCheckout("shared") is { } shared ? new Dictionary<string, string?> { ["Lineage:Schemas"] = Path.Combine(shared, "standards", "openlineage") } : null);
            var take = services.GetRequiredService<TakeEvents>();
            var refused = 0;
            foreach (var file in parsed.GetValue(files)!)
            {
                var results = take.TakeAll("cli", "cli", Events(file)).ToList();
                refused += results.Count(result => result.Outcome == LineageOutcome.Refused);
                if (parsed.GetValue(json)) Console.WriteLine(JsonSerializer.Serialize(new { file, results = results.Select(result => new { result.Index, outcome = result.Outcome.ToString().ToLowerInvariant(), result.Hash, result.Reason }) }, Written));
                else Show(file, results);
            }

            return refused == 0 ? ExitCode.Done : ExitCode.DoneWithRefusals;
        });
        return command;
    }

    private static Command CheckFlows()
    {
        var rules = new Option<string?>("--rules") { Description = "Dossier de règles ; par défaut celles qui sont livrées (data/flows).", HelpName = "DOSSIER" };
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var command = new Command("check-flows", """
            Contrôle les flux connus contre les règles (données personnelles, casier judiciaire). Sort avec 1 quand un chemin est interdit, en nommant le
            chemin et l'article : de quoi arrêter une construction.
            """) { rules, data, json };
        command.SetAction(parsed =>
        {
            using var services = CatalogueFile.Open(parsed.Existing(data));
            try
            {
                var examination = services.GetRequiredService<ExamineFlows>().Examine(parsed.GetValue(rules) is { } folder ? FlowRuleFiles.Read(folder) : FlowRuleFiles.Shipped());
                if (parsed.GetValue(json)) Console.WriteLine(JsonSerializer.Serialize(examination, Written));
                else Show(examination);
                return examination.Forbidden.Count == 0 ? ExitCode.Done : ExitCode.DoneWithRefusals;
            }
            catch (FlowRuleException fault)
            {
                throw new CommandRefusedException(ExitCode.WrongUse, fault.Message);
            }
        });
        return command;
    }

    private static IReadOnlyList<JsonElement> Events(string file)
    {
        if (!File.Exists(file)) throw new CommandRefusedException(ExitCode.WrongUse, $"« {file} » n'existe pas.");
        try
        {
            return LineageFile.Read(file);
        }
        catch (UnreadableFileException unreadable)
        {
            throw new CommandRefusedException(ExitCode.WrongUse, $"« {file} » : {unreadable.Message}");
        }
    }

    private static void Show(string file, List<LineageResult> results)
    {
        Console.WriteLine($"{file} : {results.Count(result => result.Outcome == LineageOutcome.Taken):N0} pris, {results.Count(result => result.Outcome == LineageOutcome.Known):N0} déjà connu(s), {results.Count(result => result.Outcome == LineageOutcome.Refused):N0} refusé(s)");
        foreach (var result in results.Where(result => result.Outcome == LineageOutcome.Refused)) Console.WriteLine($"  refusé n° {result.Index + 1} : {result.Reason}");
    }

    private static void Show(ExamineFlows.Examination examination)
    {
        Console.WriteLine($"{examination.Flows:N0} flux, {examination.Rules} règle(s) en vigueur, {examination.Forbidden.Count:N0} chemin(s) interdit(s).");
        foreach (var flow in examination.Forbidden) Console.WriteLine($"  {flow.Title} ({flow.Article})\n    {string.Join(" → ", flow.Path)}");
    }
}
