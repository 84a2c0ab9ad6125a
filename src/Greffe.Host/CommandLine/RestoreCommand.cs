using System.CommandLine;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe restore ID</c>: lifts a withdrawal.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var (id, reason, data) = WithdrawCommand.Arguments();
        var command = new Command("restore", "Lève le retrait d'une décision : elle redevient publique au prochain « greffe run », si la règle et le contrôle l'admettent encore.") { id, reason, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var installation = Installation.Open(parsed.Existing(data));
            var decision = parsed.Decision(id);
            if (!await installation.Restore(decision, parsed.Reason(reason), cancellation))
                throw new CommandRefusedException(ExitCode.DoneWithRefusals, $"La décision {decision} n'est pas retirée : rien à lever.");
            Console.WriteLine($"Retrait de la décision {decision} levé. « greffe run » la publiera de nouveau si elle peut l'être.");
            return ExitCode.Done;
        });
        return command;
    }
}
