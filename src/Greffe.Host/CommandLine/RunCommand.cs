using System.CommandLine;
using Greffe.Pipelines.Runs;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe run</c>: computes what must be computed, releases what may be released, updates what the public reads.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var retry = new Option<bool>("--retry-failed") { Description = "Reprend aussi les décisions en quarantaine, même si rien n'a changé." };
        var command = new Command("run", "Met tout à jour : lecture, structure, occultation, contrôle de fuite, publication, index. Interrompu à tout moment, reprend où il en était.") { data, retry };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var installation = Installation.Open(parsed.Existing(data));
            return await BringUpToDate(installation, cancellation, parsed.GetValue(retry));
        });
        return command;
    }

    /// <summary>Runs the pipeline, then brings the public collection and the index up to it.</summary>
    public static async Task<int> BringUpToDate(Installation installation, CancellationToken cancellation, bool retryFailed = false)
    {
        var report = await ProgressDisplay.Run(async progress =>
        {
            var steps = new StepProgress(progress);
            await installation.Reconcile(cancellation);
            var done = await installation.Pipeline.Run(new RunRequest(retryFailed), steps, cancellation);
            await installation.Projection.CatchUp(cancellation);
            progress.Report(new("Index de recherche", 0, 0));
            await installation.Index.CatchUp(cancellation);
            progress.Report(new("Index de recherche", 1, 1));
            progress.Report(new("Fichiers en masse", 0, 0));
            await installation.Bulk.CatchUp(cancellation);
            progress.Report(new("Fichiers en masse", 1, 1));
            await installation.Sign(cancellation);
            return done;
        });
        Print(report);
        return report.IsClean ? ExitCode.Done : ExitCode.DoneWithRefusals;
    }

    private static void Print(RunReport report)
    {
        foreach (var asset in report.Assets)
        {
            Console.WriteLine($"  {StepNames.Of(asset.Asset),-24} {asset.Done,9:N0} fait(s)  {asset.Waiting,7:N0} en attente  {asset.Failed,7:N0} en quarantaine");
            foreach (var (reason, count) in asset.Reasons.OrderByDescending(pair => pair.Value)) Console.WriteLine($"    {count,9:N0}  {reason}");
        }

        if (report.Assets.Any(asset => asset.Failed + asset.Waiting > 0)) Console.WriteLine("  « greffe status » donne le motif de chaque décision retenue.");
        Console.WriteLine($"{report.Taken:N0} livraison(s) prise(s) en compte en {report.Elapsed.TotalSeconds:N1} s.");
    }

    /// <summary>Progress of the engine under names that people know.</summary>
    private sealed class StepProgress(IProgress<StageProgress> progress) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => progress.Report(new(StepNames.Of(value.Asset), value.Done + value.Failed + value.Waiting, value.Total));
    }
}
