using System.CommandLine;
using Greffe.Host.Web;
using Greffe.Judilibre;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe serve</c>: the portal and the APIs over one data folder.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var urls = CommonOptions.Urls();
        var admin = new Option<string?>("--judilibre-admin-password")
        {
            Description = "Ouvre les routes d'administration de l'API Judilibre au compte « admin » avec ce mot de passe (ou variable Judilibre__AdminPassword).", HelpName = "MOT_DE_PASSE",
        };
        var key = new Option<string?>("--judilibre-key")
        {
            Description = "Exige cette clé (en-tête KeyId, ou secret des identifiants OAuth2) des clients de l'API Judilibre (ou variable Judilibre__Key).", HelpName = "CLE",
        };
        var command = new Command("serve", "Ouvre le portail et les API sur un dossier de données, et suit ce que d'autres commandes y publient ou en retirent.") { data, urls, admin, key };
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = Settings(parsed.GetValue(admin), parsed.GetValue(key));
            // With the administration routes open, decisions may come over them: an empty folder is a beginning.
            var opened = settings.ContainsKey(AdminPassword) || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("Judilibre__AdminPassword"));
            var folder = opened ? DataFolder.At(parsed.GetValue(data)!) : parsed.Existing(data);
            await using var installation = Installation.Open(folder, createKeys: opened && !folder.Exists, urls: parsed.GetValue(urls), settings: settings);
            return await Serve(installation, cancellation);
        });
        return command;
    }

    private static string AdminPassword => $"{JudilibreOptions.Section}:{nameof(JudilibreOptions.AdminPassword)}";

    private static Dictionary<string, string?> Settings(string? admin, string? key)
    {
        var settings = new Dictionary<string, string?>();
        if (!string.IsNullOrEmpty(admin)) settings[AdminPassword] = admin;
        if (!string.IsNullOrEmpty(key)) settings[$"{JudilibreOptions.Section}:{nameof(JudilibreOptions.Key)}"] = key;
        return settings;
    }

    /// <summary>Serves until told to stop (SIGINT, SIGTERM).</summary>
    public static async Task<int> Serve(Installation installation, CancellationToken cancellation)
    {
        var app = installation.App;
        app.MapServer();
        if (await installation.Reconcile(cancellation) is { Again: > 0 } or { Contents: > 0 })
            await Console.Error.WriteLineAsync("Une sauvegarde plus ancienne a été remise : les retraits faits depuis sont appliqués de nouveau.");
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException busy)
        {
            throw new CommandRefusedException(ExitCode.WrongUse, $"L'adresse d'écoute ne peut pas être ouverte : {busy.Message} Choisissez-en une autre avec --urls.");
        }

        foreach (var address in app.Addresses()) Console.WriteLine($"Greffe écoute sur {address}");
        try
        {
            await app.WaitForShutdownAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            // SIGINT or SIGTERM reached the command line first: the orderly end is the same.
        }

        await app.StopAsync(CancellationToken.None);
        Console.WriteLine("Greffe s'est arrêté.");
        return ExitCode.Done;
    }
}
