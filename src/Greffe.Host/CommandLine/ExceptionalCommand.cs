using System.CommandLine;
using Greffe.Decisions.Publication;
using Greffe.Publication;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe exceptional ID</c>: records that a person holds a decision to be of exceptional interest (COJ R111-11 al. 2).</summary>
internal static class ExceptionalCommand
{
    public static Command Create()
    {
        var (id, reason, data) = WithdrawCommand.Arguments();
        var revoke = new Option<bool>("--revoke") { Description = "Revient sur cette décision." };
        var command = new Command("exceptional", """
            Enregistre qu'une décision présente un intérêt particulier (COJ R111-11 al. 2) : « greffe run » la publie alors même là où la règle ne
            l'admettrait pas. Les autres règles, l'occultation et le contrôle de fuite s'appliquent toujours.
            """) { id, reason, revoke, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var installation = Installation.Open(parsed.Existing(data));
            var record = installation.App.Services.GetRequiredService<RecordExceptionalInterest>();
            var (decision, code, back) = (parsed.Decision(id), parsed.Reason(reason), parsed.GetValue(revoke));
            var written = back ? await record.Revoke(decision, code, "cli", cancellation) : await record.Record(decision, code, "cli", cancellation);
            if (!written)
                throw new CommandRefusedException(ExitCode.DoneWithRefusals, back
                    ? $"Aucun intérêt particulier n'est enregistré pour la décision {decision}." : $"L'intérêt particulier de la décision {decision} est déjà enregistré.");
            Console.WriteLine($"Enregistré pour la décision {decision}. « greffe run » en tient compte.");
            // Taking a decision back is an act of its own, with its reason and its proof: it does not follow from this one.
            if (back && await installation.App.Services.GetRequiredService<IPublicDecisions>().Find(decision, cancellation) is PublicationState.Published)
                Console.WriteLine($"Elle est encore publique : « greffe withdraw {decision} --reason CODE » la retire.");
            return ExitCode.Done;
        });
        return command;
    }
}
