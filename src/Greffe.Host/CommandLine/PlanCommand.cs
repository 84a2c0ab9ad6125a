using System.CommandLine;
using Greffe.Pipelines.Plans;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe plan</c>: what a run would compute, and why.</summary>
internal static class PlanCommand
{
    /// <summary>Lines shown before the rest is only counted.</summary>
    private const int ShownLines = 40;

    public static Command Create()
    {
        var data = CommonOptions.Data();
        var command = new Command("plan", "Montre ce que « greffe run » calculerait maintenant, par étape et par partition (juridiction et mois), et pourquoi. Ne change rien.") { data };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var installation = Installation.Open(parsed.Existing(data));
            var plan = await installation.Pipeline.Plan(cancellation);
            if (plan.IsEmpty) Console.WriteLine("Tout est à jour : rien à calculer.");
            if (plan.New > 0) Console.WriteLine($"{plan.New:N0} livraison(s) nouvelle(s) à prendre en compte.");
            foreach (var line in plan.Lines.Take(ShownLines))
                Console.WriteLine($"  {line.Asset,-12} {line.Partition,-28} {line.Count,8:N0}  {Why(line)}");
            if (plan.Lines.Count > ShownLines)
                Console.WriteLine($"  … et {plan.Lines.Count - ShownLines:N0} autres partitions ({plan.Lines.Skip(ShownLines).Sum(line => line.Count):N0} décisions)");
            return ExitCode.Done;
        });
        return command;
    }

    private static string Why(PlanLine line) => line.Why switch
    {
        PlanReason.Missing => "jamais calculé",
        PlanReason.InputChanged => "l'entrée a changé",
        PlanReason.VersionChanged => $"la version a changé ({line.From} → {line.To})",
        PlanReason.Signalled => "une décision humaine est intervenue",
        PlanReason.Due => "l'échéance attendue est arrivée",
        PlanReason.Retry => "à réessayer après un échec",
        PlanReason.Abandoned => "un calcul a été interrompu",
        _ => line.Why.ToString(),
    };
}
