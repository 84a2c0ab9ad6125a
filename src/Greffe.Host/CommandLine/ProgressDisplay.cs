using System.Diagnostics;
using Spectre.Console;

namespace Greffe.Host.CommandLine;

/// <summary>How far a stage is.</summary>
/// <param name="Stage">Name for people.</param>
/// <param name="Done">Items done.</param>
/// <param name="Total">Items to do; 0 when not known.</param>
internal readonly record struct StageProgress(string Stage, long Done, long Total);

/// <summary>Progress on standard error: a bar with rate and time left on a terminal, one plain line now and then elsewhere.</summary>
internal static class ProgressDisplay
{
    private static readonly TimeSpan PlainInterval = TimeSpan.FromSeconds(10);

    public static async Task<T> Run<T>(Func<IProgress<StageProgress>, Task<T>> work)
    {
        if (Console.IsErrorRedirected) return await work(new PlainLines());

        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(false).HideCompleted(false)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RateColumn(), new RemainingTimeColumn())
            .StartAsync(context => work(new Bars(context)));
    }

    private sealed class Bars(ProgressContext context) : IProgress<StageProgress>
    {
        private readonly Lock gate = new();
        private readonly Dictionary<string, ProgressTask> bars = [];

        public void Report(StageProgress value)
        {
            lock (gate)
            {
                if (!bars.TryGetValue(value.Stage, out var bar))
                    bars[value.Stage] = bar = context.AddTask(Markup.Escape(value.Stage));
                bar.IsIndeterminate = value.Total <= 0;
                if (value.Total > 0) bar.MaxValue = value.Total;
                bar.Value = value.Done;
                if (value.Total > 0 && value.Done >= value.Total) bar.StopTask();
            }
        }
    }

    private sealed class RateColumn : ProgressColumn
    {
        public override Spectre.Console.Rendering.IRenderable Render(
            Spectre.Console.Rendering.RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(task.ElapsedTime is { TotalSeconds: > 0.2 } elapsed ? $"{task.Value:N0} ({task.Value / elapsed.TotalSeconds:N0}/s)" : $"{task.Value:N0}");
    }

    private sealed class PlainLines : IProgress<StageProgress>
    {
        private readonly Lock gate = new();
        private readonly Dictionary<string, (long Start, long Last)> stages = [];

        public void Report(StageProgress value)
        {
            lock (gate)
            {
                var now = Stopwatch.GetTimestamp();
                if (!stages.TryGetValue(value.Stage, out var stage)) stages[value.Stage] = stage = (now, now);
                var finished = value.Total > 0 && value.Done >= value.Total;
                if (!finished && Stopwatch.GetElapsedTime(stage.Last, now) < PlainInterval) return;
                if (finished && stage.Last == long.MaxValue) return;
                stages[value.Stage] = (stage.Start, finished ? long.MaxValue : now);
                var elapsed = Stopwatch.GetElapsedTime(stage.Start, now).TotalSeconds;
                var rate = elapsed > 0.5 ? $", {value.Done / elapsed:N0}/s" : "";
                Console.Error.WriteLine(value.Total > 0 ? $"{value.Stage} : {value.Done:N0}/{value.Total:N0}{rate}" : $"{value.Stage} : {value.Done:N0}{rate}");
            }
        }
    }
}
