using System.CommandLine;
using Greffe.Decisions.Publication;
using Greffe.Formats.Writing;
using Greffe.Publication;
using Microsoft.Extensions.Options;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe export</c>: the public collection as one file.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var format = new Option<string>("--format") { Description = "jsonl, akn, parquet, text ou ecli.", HelpName = "FORMAT", Required = true };
        format.AcceptOnlyFromAmong("jsonl", "akn", "parquet", "text", "ecli");
        var output = new Option<string>("--out") { Description = "Fichier à écrire (une archive ZIP pour akn, text et ecli).", HelpName = "CHEMIN", Required = true };
        var command = new Command("export", "Écrit toutes les décisions publiques, avec la source, la licence et la date de mise à jour. Mêmes décisions, mêmes octets.") { data, format, output };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var installation = Installation.Open(parsed.Existing(data));
            if (!DecisionExport.TryParse(parsed.GetValue(format), out var chosen))
                throw new CommandRefusedException(ExitCode.WrongUse, $"Le format « {parsed.GetValue(format)} » n'existe pas.");
            return await Write(installation, chosen, Target(parsed.GetValue(output)!, chosen), cancellation);
        });
        return command;
    }

    /// <summary>The file named; in a folder, a file of our own naming.</summary>
    private static string Target(string named, ExportFormat format) =>
        Directory.Exists(named) || Path.EndsInDirectorySeparator(named)
            ? Path.GetFullPath(Path.Combine(named, $"decisions{DecisionExport.Extension(format)}"))
            : Path.GetFullPath(named);

    private static async Task<int> Write(Installation installation, ExportFormat format, string path, CancellationToken cancellation)
    {
        await installation.Projection.CatchUp(cancellation);
        var header = await Header(installation, cancellation);
        var summary = await ProgressDisplay.Run(async progress =>
        {
            var total = await installation.Public.Count(PublicDecisionFilter.All, cancellation);
            return await DecisionExport.WriteFile(format, Counted(installation.Public, progress, total, cancellation), header, path, cancellation);
        });
        Console.WriteLine($"{summary.Written:N0} décision(s) écrite(s) dans {path}");
        if (summary.LeftOut > 0) Console.WriteLine($"{summary.LeftOut:N0} décision(s) que ce format ne peut pas porter (sans ECLI).");
        return ExitCode.Done;
    }

    /// <summary>Source, licence, and the moment of the last change: not the clock's, so that the same collection gives the same bytes.</summary>
    private static async Task<ExportHeader> Header(Installation installation, CancellationToken cancellation)
    {
        var asOf = DateTimeOffset.UnixEpoch;
        var head = await installation.Public.Head(cancellation);
        await foreach (var change in installation.Public.Changes(Math.Max(0, head - 1), cancellation)) asOf = change.At;
        var options = installation.App.Services.GetRequiredService<IOptions<PublicationOptions>>().Value;
        return new(options.SourceName, asOf);
    }

    private static async IAsyncEnumerable<PublicDecision> Counted(
        IPublicDecisions collection, IProgress<StageProgress> progress, long total,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        long done = 0;
        await foreach (var decision in collection.Read(PublicDecisionFilter.All, null, false, cancellation))
        {
            yield return decision;
            progress.Report(new("Export", ++done, total));
        }
    }
}
