using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Greffe.Corpus;
using Greffe.Pseudonymisation;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe train</c>: learns the sequence model of the engine from annotated texts.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var output = new Option<string>("--out") { Description = "Fichier du modèle à écrire.", HelpName = "MODÈLE", Required = true };
        var corpus = new Option<string[]>("--corpus") { Description = "Textes annotés, un objet JSON par ligne ; plusieurs fichiers possibles. Sans cette option, la commande invente ses textes.", HelpName = "FICHIER", AllowMultipleArgumentsPerToken = true };
        var material = new Option<string?>("--material") { Description = "Dossier du matériel des textes inventés ; par défaut « shared » à côté du dépôt.", HelpName = "DOSSIER" };
        var count = new Option<int>("--count") { Description = "Nombre de décisions inventées.", HelpName = "N", DefaultValueFactory = _ => TrainingTexts.Decisions };
        var measured = new Option<bool>("--measured") { Description = "N'apprend que de la part « train », sans les décisions des jeux de mesure : le modèle dont les mesures publiées rendent compte." };
        var seed = new Option<int>("--seed") { Description = "Graine de tous les tirages.", HelpName = "N", DefaultValueFactory = _ => new TaggerTrainingOptions().Seed };
        var epochs = new Option<int>("--epochs") { Description = "Nombre de lectures de chaque texte.", HelpName = "N", DefaultValueFactory = _ => new TaggerTrainingOptions().Epochs };
        var command = new Command("train", """
            Entraîne le modèle de séquence de la pseudonymisation et écrit son fichier.
            Sans option, refait les octets du modèle livré (docs/model-card.md), qui apprend de toutes les parts et de toutes les décisions ;
            --measured refait celui que les mesures éprouvent. Mêmes textes, même ordre et même graine : mêmes octets.
            """) { output, corpus, material, count, measured, seed, epochs };
        command.SetAction((parsed, cancellation) => Task.FromResult(Train(
            parsed.GetValue(output)!, Texts(parsed.GetValue(corpus) ?? [], parsed.GetValue(material), parsed.GetValue(count), parsed.GetValue(measured) ? CorpusSplit.Train : null),
            new() { Seed = parsed.GetValue(seed), Epochs = parsed.GetValue(epochs) }, cancellation)));
        return command;
    }

    private static Func<IEnumerable<GoldDocument>> Texts(string[] corpus, string? material, int count, CorpusSplit? split)
    {
        if (Array.Find(corpus, file => !File.Exists(file)) is { } absent) throw new CommandRefusedException(ExitCode.WrongUse, $"« {absent} » n'existe pas.");
        if (corpus.Length > 0) return () => corpus.SelectMany(Documents);
        if (count < 1) throw new CommandRefusedException(ExitCode.WrongUse, $"--count vaut {count} : il faut au moins un document.");
        if (material is not null && !Directory.Exists(material)) throw new CommandRefusedException(ExitCode.WrongUse, $"Le dossier de matériel « {material} » n'existe pas.");
        material ??= ProductFiles.BesideCheckout("shared");
        if (material is null) Console.Error.WriteLine("Aucun matériel (dossier « shared » à côté du dépôt, ou --material) : modèles de décisions seulement ; le modèle obtenu n'aura pas les octets du modèle livré.");
        return () => TrainingTexts.Invent(material, count, split);
    }

    private static int Train(string output, Func<IEnumerable<GoldDocument>> texts, TaggerTrainingOptions options, CancellationToken cancellation)
    {
        if (options.Epochs is < 1 or > 20) throw new CommandRefusedException(ExitCode.WrongUse, $"--epochs va de 1 à 20 ; reçu : {options.Epochs}.");
        var watch = Stopwatch.StartNew();
        var partial = output + ".partial";
        using (var model = File.Create(partial))
            TaggerTraining.Train(texts, model, options, progress => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"lecture {progress.Epoch} : {progress.Words / 1e6:F1} M mots, {progress.Wrong:P2} faux, {watch.Elapsed.TotalMinutes:F1} min")), cancellation);
        File.Move(partial, output, overwrite: true);
        Console.WriteLine($"{output} : {new FileInfo(output).Length:N0} octets, {watch.Elapsed.TotalMinutes:F1} min.");
        return ExitCode.Done;
    }

    // One line at a time: the texts of a training do not fit in memory.
    private static IEnumerable<GoldDocument> Documents(string file)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            using var one = new MemoryStream(Encoding.UTF8.GetBytes(line));
            var reading = GoldFile.Read(one);
            if (reading.Refusals is [var refusal, ..]) throw new CommandRefusedException(ExitCode.WrongUse, $"{file}, ligne {number} : {refusal.Reason}");
            foreach (var document in reading.Documents) yield return document;
        }
    }
}
