using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Greffe.Pseudonymisation;
using Greffe.Pseudonymisation.HideTexts;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe evaluate</c>: how well names are hidden, measured on annotated texts.</summary>
internal static class EvaluateCommand
{
    private const int WarmUp = 20;

    public static Command Create()
    {
        var gold = new Option<string[]>("--gold")
        {
            Description = "Textes annotés, un objet JSON par ligne : id, text, entities[start, end, category, role, entityId].", HelpName = "FICHIER", Required = true,
            AllowMultipleArgumentsPerToken = true, Arity = ArgumentArity.OneOrMore,
        };
        var json = CommonOptions.Json();
        var html = new Option<string?>("--html") { Description = "Écrit aussi une page où chaque erreur est citée dans son contexte : pour des personnes inventées seulement.", HelpName = "CHEMIN" };
        var command = new Command("evaluate", """
            Occulte des textes annotés et compare : rappel, précision et F1 par catégorie, rôle, difficulté et famille ; fuites par document entier avec leur
            intervalle de confiance ; rattachement ; rôles ; sur-occultation ; vitesse. Une ligne illisible est refusée avec son numéro, et comptée.
            Sort avec 1 quand un document laisse passer quelque chose ou qu'une ligne est refusée.
            """) { gold, json, html };
        command.SetAction((parsed, cancellation) => Evaluate(parsed.GetValue(gold)!, parsed.GetValue(json), parsed.GetValue(html), cancellation));
        return command;
    }

    private static async Task<int> Evaluate(string[] paths, bool asJson, string? page, CancellationToken cancellation)
    {
        var (documents, refused) = GoldTexts.Read(paths);
        var (predicted, speed) = Hide(documents, cancellation);
        var report = Evaluation.Score(documents, predicted) with { Speed = speed, RefusedLines = refused };
        Console.Write(asJson ? JsonSerializer.Serialize(report, EvaluationWire.Default.EvaluationReport) + "\n" : report.ToTable());
        if (page is not null)
        {
            await File.WriteAllTextAsync(page, report.ToPage(documents), cancellation);
            await Console.Error.WriteLineAsync($"{page} cite les textes mesurés : à ne produire que sur des personnes inventées.");
        }

        return report.LeakingDocuments == 0 && refused == 0 ? ExitCode.Done : ExitCode.DoneWithRefusals;
    }

    private static (IReadOnlyList<TextOccultation> Predicted, EvaluationSpeed Speed) Hide(List<GoldDocument> documents, CancellationToken cancellation)
    {
        // Measuring needs no secret: a key of zeros gives letters that nobody will see.
        var hide = new HideText(new Pseudonymiser(new PseudonymisationOptions { Key = new byte[PseudonymisationOptions.MinKeyLength] }));
        foreach (var document in documents.Take(WarmUp)) hide.Hide(RequestOf(document));
        var watch = Stopwatch.StartNew();
        var predicted = documents.AsParallel().AsOrdered().WithCancellation(cancellation).Select(document => hide.Hide(RequestOf(document))).ToList();
        return (predicted, new(documents.Sum(document => Words(document.Text)), watch.Elapsed.TotalSeconds, Environment.ProcessorCount));
    }

    private static PseudonymiseRequest RequestOf(GoldDocument document) => new(document.Text) { Id = document.Id, Metadata = document.Metadata };

    private static long Words(string text)
    {
        var words = 0L;
        for (var at = 0; at < text.Length; at++) if (!char.IsWhiteSpace(text[at]) && (at == 0 || char.IsWhiteSpace(text[at - 1]))) words++;
        return words;
    }
}
