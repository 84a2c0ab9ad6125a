using System.CommandLine;
using Greffe.Journal;

namespace Greffe.Host.CommandLine;

/// <summary>The command line: one file a verb, this one lists them.</summary>
internal static class GreffeCommand
{
    public static async Task<int> Run(string[] args)
    {
        var parsed = Create().Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpWithExitCodes)
        {
            foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync("Voir « greffe --help » ou « greffe VERBE --help ».");
            return ExitCode.WrongUse;
        }

        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Interrompu. Rien n'est perdu : la même commande reprend où elle en était.");
            return ExitCode.DoneWithRefusals;
        }
        catch (CommandRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return refused.Code;
        }
        catch (JournalSetupException setup)
        {
            await Console.Error.WriteLineAsync(setup.Message);
            return ExitCode.BrokenState;
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            // These messages name a path and nothing that was read from it.
            await Console.Error.WriteLineAsync($"Fichier ou dossier inaccessible : {denied.Message}");
            return ExitCode.BrokenState;
        }
        catch (Exception fault) when (Environment.GetEnvironmentVariable("GREFFE_DEBUG") is null)
        {
            // The outermost boundary: a person gets a sentence, and no message of a library that might quote a text.
            await Console.Error.WriteLineAsync(
                $"Erreur inattendue ({fault.GetType().Name}). Rien de ce qui était acquis n'est perdu : relancez la commande, puis « greffe verify ». GREFFE_DEBUG=1 montre le détail.");
            return ExitCode.BrokenState;
        }
    }

    private static RootCommand Create()
    {
        var root = new RootCommand("""
            Greffe : des décisions de justice remises par les juridictions à l'open data.

            Pour commencer : « ./greffe demo » ouvre le portail sur des décisions inventées.
            """);
        root.Subcommands.Add(DemoCommand.Create());
        root.Subcommands.Add(IngestCommand.Create());
        root.Subcommands.Add(RunCommand.Create());
        root.Subcommands.Add(PlanCommand.Create());
        root.Subcommands.Add(StatusCommand.Create());
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(McpCommand.Create());
        root.Subcommands.Add(ReportsCommand.Create());
        root.Subcommands.Add(RolesCommand.Create());
        root.Subcommands.Add(ReviewCommand.Create());
        root.Subcommands.Add(ExportCommand.Create());
        root.Subcommands.Add(WithdrawCommand.Create());
        root.Subcommands.Add(RestoreCommand.Create());
        root.Subcommands.Add(ExceptionalCommand.Create());
        root.Subcommands.Add(MirrorCommand.Create());
        root.Subcommands.Add(WebhooksCommand.Create());
        root.Subcommands.Add(VerifyCommand.Create());
        root.Subcommands.Add(PseudonymiseCommand.Create());
        root.Subcommands.Add(ExplainCommand.Create());
        root.Subcommands.Add(EvaluateCommand.Create());
        root.Subcommands.Add(TrainCommand.Create());
        root.Subcommands.Add(CalibrateCommand.Create());
        root.Subcommands.Add(CourtsCommand.Create());
        root.Subcommands.Add(CompetenceCommand.Create());
        root.Subcommands.Add(CiteCommand.Create());
        root.Subcommands.Add(CorpusCommand.Create());
        root.Subcommands.Add(CheckCommand.Create());
        root.Subcommands.Add(ContractCommand.Create());
        root.Subcommands.Add(CatalogueCommand.Create());
        root.Subcommands.Add(HarvestCommand.Create());
        root.Subcommands.Add(IndicatorsCommand.Create());
        HelpWithExitCodes.Install(root);
        return root;
    }
}
