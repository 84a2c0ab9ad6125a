using System.CommandLine;

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
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(ExportCommand.Create());
        root.Subcommands.Add(WithdrawCommand.Create());
        root.Subcommands.Add(RestoreCommand.Create());
        root.Subcommands.Add(VerifyCommand.Create());
        root.Subcommands.Add(EvaluateCommand.Create());
        HelpWithExitCodes.Install(root);
        return root;
    }
}
