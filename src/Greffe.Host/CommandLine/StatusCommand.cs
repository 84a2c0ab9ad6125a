using System.CommandLine;
using Greffe.Pipelines.Plans;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe status</c>: what became of the decisions that came in, and why some are not public.</summary>
internal static class StatusCommand
{
    /// <summary>Decisions shown one by one before the rest is only counted.</summary>
    private const int ShownLines = 50;

    public static Command Create()
    {
        var id = new Argument<string?>("ID") { Description = "Une décision ; sans elle, toutes celles qui ne sont pas publiées.", Arity = ArgumentArity.ZeroOrOne };
        var data = CommonOptions.Data();
        var command = new Command("status", "Dit ce que sont devenues les décisions reçues : état à chaque étape, et motif de celles qui attendent ou sont en quarantaine.") { id, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var installation = Installation.Open(parsed.Existing(data));
            return parsed.GetValue(id) is { } decision ? await One(installation, decision, cancellation) : await All(installation, cancellation);
        });
        return command;
    }

    private static async Task<int> One(Installation installation, string decision, CancellationToken cancellation)
    {
        var standings = await installation.Pipeline.About(decision, cancellation);
        if (standings.Count == 0) throw new CommandRefusedException(ExitCode.WrongUse, $"Aucune décision « {decision} » n'a été reçue, ou « greffe run » ne l'a pas encore vue.");
        foreach (var standing in standings) Console.WriteLine($"  {StepNames.Of(standing.Asset),-24} {State(standing.State),-14} {Why(standing)}");
        return ExitCode.Done;
    }

    private static async Task<int> All(Installation installation, CancellationToken cancellation)
    {
        foreach (var group in (await installation.Pipeline.Standing(cancellation)).GroupBy(standing => standing.Asset))
            Console.WriteLine($"  {StepNames.Of(group.Key),-24} {string.Join(", ", group.Select(standing => $"{standing.Count:N0} {State(standing.State)}"))}");
        var shown = 0;
        long rest = 0;
        Dictionary<string, long> reasons = new(StringComparer.Ordinal);
        await foreach (var standing in installation.Pipeline.HeldBack(cancellation))
        {
            if (standing.Reason is { } reason) reasons[reason] = reasons.GetValueOrDefault(reason) + 1;
            if (shown == ShownLines) rest++;
            else if (shown++ >= 0) Console.WriteLine($"  {standing.Item}  {State(standing.State),-14} {Why(standing)}");
        }

        if (rest > 0) Console.WriteLine($"  … et {rest:N0} autres");
        if (reasons.Count > 0) Console.WriteLine($"  Motifs : {string.Join(", ", reasons.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value:N0}"))}");
        if (reasons.TryGetValue("review-waiting", out var toRead)) Console.WriteLine($"  {toRead:N0} décision(s) attendent un lecteur : « greffe review list ».");
        return ExitCode.Done;
    }

    private static string State(ItemState state) => state switch
    {
        ItemState.Missing => "à calculer",
        ItemState.Running => "en cours",
        ItemState.Failed => "en quarantaine",
        ItemState.Waiting => "en attente",
        ItemState.Stale => "à recalculer",
        _ => "fait",
    };

    private static string Why(ItemStanding standing) =>
        standing.Reason is null ? "" : $"[{standing.Reason}] {standing.Sentence}{(standing.Until is { } until ? $" (à revoir le {until:yyyy-MM-dd})" : "")}";
}
