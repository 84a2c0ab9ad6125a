using System.CommandLine;
using Greffe.Mcp;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe mcp</c>: the tools for assistants over standard input and output. Over HTTP, <c>serve</c> has them at <c>/mcp</c>.</summary>
internal static class McpCommand
{
    private static readonly TimeSpan FollowEvery = TimeSpan.FromSeconds(1);

    public static Command Create()
    {
        var data = CommonOptions.Data();
        var command = new Command("mcp", """
            Répond à un assistant par le Model Context Protocol sur l'entrée et la sortie standard : rechercher, lire_decision,
            verifier_citations, trouver_juridiction, statistiques. Seules les décisions publiques sont lues ; une décision retirée ne répond
            plus. S'arrête quand l'entrée se ferme. « greffe serve » offre les mêmes outils en HTTP, à l'adresse /mcp.
            """) { data };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var installation = Installation.Open(parsed.Existing(data), logsToStandardError: true);
            // Searching reads the index as it stands: whoever publishes or withdraws brings it up to date, and holds its lock.
            await installation.Projection.CatchUp(cancellation);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var following = Follow(installation, stop.Token);
            try
            {
                await installation.App.Services.RunMcpOverStandardStreams(cancellation);
            }
            finally
            {
                await stop.CancelAsync();
                await following;
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Takes in what other commands publish and withdraw.</summary>
    private static async Task Follow(Installation installation, CancellationToken stop)
    {
        using PeriodicTimer timer = new(FollowEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(stop)) await installation.Projection.CatchUp(stop);
        }
        catch (OperationCanceledException)
        {
            // The conversation ended.
        }
    }
}
