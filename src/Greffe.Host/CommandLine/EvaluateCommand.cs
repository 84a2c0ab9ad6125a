using System.CommandLine;
using System.Text.Json;
using Greffe.Pseudonymisation;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe evaluate</c>: how well names are hidden, measured on annotated texts.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var gold = new Option<string>("--gold")
        {
            Description = "Textes annotés, un objet JSON par ligne : id, text, entities[start, end, category, role, entityId].", HelpName = "FICHIER", Required = true,
        };
        var json = CommonOptions.Json();
        var command = new Command("evaluate", """
            Occulte des textes annotés et compare : rappel et précision par catégorie et par rôle, fuites par document entier, sur-occultation.
            Sort avec 1 quand un document laisse passer quelque chose.
            """) { gold, json };
        command.SetAction((parsed, cancellation) => Task.FromResult(Evaluate(parsed.GetValue(gold)!, parsed.GetValue(json))));
        return command;
    }

    private static int Evaluate(string path, bool asJson)
    {
        if (!File.Exists(path)) throw new CommandRefusedException(ExitCode.WrongUse, $"« {path} » n'existe pas.");
        using var stream = File.OpenRead(path);
        var documents = GoldFile.Read(stream) switch
        {
            GoldReading.Read read => read.Documents,
            GoldReading.Refused refused => throw new CommandRefusedException(ExitCode.WrongUse, $"{path}, ligne {refused.Line} : {refused.Reason}"),
            _ => [],
        };

        // Measuring needs no secret: a key of zeros gives letters that nobody will see.
        var pseudonymiser = new Pseudonymiser(new PseudonymisationOptions { Key = new byte[PseudonymisationOptions.MinKeyLength] });
        var predicted = documents.AsParallel().AsOrdered().Select(document => pseudonymiser.Hide(document.Text, document.Id).Entities).ToList();
        var report = Evaluation.Score(documents, predicted);
        Console.WriteLine(asJson ? JsonSerializer.Serialize(report, EvaluationWire.Default.EvaluationReport) : report.ToTable());
        return report.LeakingDocuments == 0 ? ExitCode.Done : ExitCode.DoneWithRefusals;
    }
}
