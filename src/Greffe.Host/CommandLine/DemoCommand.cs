using Greffe.Catalogue.Demonstrate;
using System.CommandLine;
using Greffe.Decisions.Courts;
using Greffe.Governance;
using Greffe.Governance.Demonstration;
using Greffe.Indicators.Demonstration;
using Greffe.Indicators.KeepFacts;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe demo</c>: the whole way, on the invented samples.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var data = new Option<string>("--data")
        {
            Description = "Dossier des données de démonstration.", HelpName = "DOSSIER", DefaultValueFactory = _ => ".greffe/demo",
        };
        var urls = CommonOptions.Urls();
        var command = new Command("demo", "Reçoit les décisions inventées livrées avec Greffe, les traite, et ouvre le portail. N'a besoin que du SDK .NET.") { data, urls };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = DataFolder.At(parsed.GetValue(data)!);
            await using var installation = Installation.Open(folder, createKeys: true, urls: parsed.GetValue(urls), demonstration: true);
            Console.WriteLine($"Démonstration : décisions inventées, données dans {folder.Root}");
            Console.WriteLine();
            Console.WriteLine("1. Réception des envois");
            await IngestCommand.PrintText(installation, [ProductFiles.Samples], cancellation);
            Console.WriteLine();
            Console.WriteLine("2. Lecture, occultation, contrôle, publication, index");
            await RunCommand.BringUpToDate(installation, cancellation);
            Console.WriteLine();
            await Invent(installation, cancellation);
            Console.WriteLine();
            Console.WriteLine("6. Portail");
            Console.WriteLine("   À essayer : chercher « licenciement », ouvrir une décision, filtrer par juridiction, lire les chiffres sur /chiffres, l'API sur /docs.");
            Console.WriteLine("   En tant qu'agent : /connexion propose des comptes inventés ; le catalogue est sur /catalogue, le recensement sur /gouvernance/campagnes.");
            Console.WriteLine("   Ctrl+C pour arrêter.");
            return await ServeCommand.Serve(installation, cancellation);
        });
        return command;
    }

    /// <summary>Writes what only people and their tools would: figures, descriptions, census, register, skills, questions. What is there already stays.</summary>
    public static async ValueTask Invent(Installation installation, CancellationToken cancellation)
    {
        var services = installation.App.Services;
        Console.WriteLine("3. Chiffres inventés pour les tableaux de bord");
        var (directory, today) = (services.GetRequiredService<ICourtDirectory>(), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        services.GetRequiredService<FactFiles>().Keep(InventedFigures.All(
            court => directory.Find(court.Value, today)?.Parent is { } parent ? directory.Find(parent, today)?.Name ?? "" : ""));
        Console.WriteLine();
        Console.WriteLine("4. Catalogue : fiches inventées ; les produits de la plateforme s'y décrivent d'eux-mêmes");
        services.GetRequiredService<CatalogueDemonstration>().Seed();
        Console.WriteLine();
        Console.WriteLine("5. Recensement, registre des actions, compétences, guichet : personnes et réponses inventées");
        services.GetRequiredService<SeedPeople>().Seed();
        await UsesDemonstration.Seed(services, cancellation);
    }
}
