using System.CommandLine;
using Greffe.Host.Web;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe serve</c>: the portal and the APIs over one data folder.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var urls = CommonOptions.Urls();
        var command = new Command("serve", "Ouvre le portail et les API sur un dossier de données, et suit ce que d'autres commandes y publient ou en retirent.") { data, urls };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var installation = Installation.Open(parsed.Existing(data), urls: parsed.GetValue(urls));
            return await Serve(installation, cancellation);
        });
        return command;
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
