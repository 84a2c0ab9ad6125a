using System.CommandLine;
using System.Text.Json;
using Greffe.Catalogue.Harvest;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe harvest</c>: another catalogue's records, taken into ours.</summary>
internal static class HarvestCommand
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var source = new Argument<string>("SOURCE") { Description = "Adresse ou fichier : DCAT (Turtle, JSON-LD, RDF/XML), CKAN (…/api/3) ou udata (…/api/1/datasets/)." };
        var data = CommonOptions.Data();
        var name = new Option<string?>("--name") { Description = "Nom de la source, stable ; par défaut l'hôte, ou le nom du fichier.", HelpName = "NOM" };
        var allow = new Option<bool>("--allow-private") { Description = "Lit aussi les adresses d'un réseau privé." };
        var json = CommonOptions.Json();
        var command = new Command("harvest", """
            Moissonne un autre catalogue. Ce qui n'a pas changé n'écrit rien ; ce qui n'est plus à la source reste ici, marqué ; ce qui est illisible est
            mis à part avec sa raison. Sort avec 1 quand une fiche est à part ou quand la source n'a pas été lue jusqu'au bout.
            """) { source, data, name, allow, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var place = parsed.GetValue(source)!;
            var isAddress = HarvestSource.IsAddress(place);
            if (!isAddress && !File.Exists(place)) throw new CommandRefusedException(ExitCode.WrongUse, $"« {place} » n'existe pas.");
            if (isAddress && !Uri.TryCreate(place, UriKind.Absolute, out _)) throw new CommandRefusedException(ExitCode.WrongUse, $"« {place} » n'est pas une adresse.");
            await using var services = CatalogueFile.Open(DataFolder.At(parsed.GetValue(data)!));
            using var fetch = isAddress ? new FetchAddress(parsed.GetValue(allow)) : null;
            var known = parsed.GetValue(name) ?? (isAddress ? new Uri(place).Host : Path.GetFileNameWithoutExtension(place));
            var report = await services.GetRequiredService<HarvestCatalogue>().Harvest(known, new(place, fetch), cancellation);
            if (parsed.GetValue(json)) Console.WriteLine(JsonSerializer.Serialize(report, Written));
            else Show(report);
            return report.Fault is null && report.Quarantined.Count == 0 ? ExitCode.Done : ExitCode.DoneWithRefusals;
        });
        return command;
    }

    private static void Show(HarvestReport report)
    {
        Console.WriteLine($"{report.Source} : {report.Read:N0} fiche(s) lue(s), {report.Created:N0} nouvelle(s), {report.Changed:N0} changée(s), {report.Unchanged:N0} inchangée(s), {report.Removed:N0} retirée(s) à la source.");
        foreach (var (field, count) in report.LeftAside) Console.WriteLine($"  laissé de côté : {field}, {count:N0} valeur(s) sans place ici ou mal formées");
        foreach (var refusal in report.Quarantined) Console.WriteLine($"  à part {refusal.Identifier} : {refusal.Reason}");
        if (report.Fault is { } fault) Console.Error.WriteLine($"La source n'a pas été lue jusqu'au bout : {fault}");
    }
}
