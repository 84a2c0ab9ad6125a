using System.CommandLine;
using System.Globalization;
using Greffe.Pseudonymisation;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe calibrate</c>: learns how far the engine may doubt itself, on annotated texts that did not train it.</summary>
internal static class CalibrateCommand
{
    public static Command Create()
    {
        var gold = new Option<string[]>("--gold")
        {
            Description = "Textes annotés qui n'ont pas servi à l'entraînement, un objet JSON par ligne ; plusieurs fichiers possibles.", HelpName = "FICHIER", Required = true,
            AllowMultipleArgumentsPerToken = true, Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string>("--out") { Description = "Fichier d'étalonnage à écrire (data/model/doubt.json, pris à la prochaine construction).", HelpName = "FICHIER", Required = true };
        var command = new Command("calibrate", """
            Étalonne le doute : occulte des textes annotés, regarde ce qui leur échappe, et apprend quels signes l'annoncent.
            À refaire après chaque entraînement du modèle. Mêmes textes, même ordre : mêmes octets.
            """) { gold, output };
        command.SetAction((parsed, cancellation) => Task.FromResult(Calibrate(parsed.GetValue(gold)!, parsed.GetValue(output)!, cancellation)));
        return command;
    }

    private static int Calibrate(string[] paths, string output, CancellationToken cancellation)
    {
        var (documents, refused) = GoldTexts.Read(paths);
        if (refused > 0) throw new CommandRefusedException(ExitCode.WrongUse, $"{refused} ligne(s) refusée(s) : rien n'a été écrit.");
        var engine = new Pseudonymiser(new() { Key = new byte[PseudonymisationOptions.MinKeyLength] }); // Measuring needs no secret.
        var partial = output + ".partial";
        try
        {
            using (var stream = File.Create(partial)) Print(DoubtTraining.Train(documents, stream, engine, cancellation), output);
            File.Move(partial, output, overwrite: true);
            return ExitCode.Done;
        }
        catch (ArgumentException tooFew)
        {
            throw new CommandRefusedException(ExitCode.WrongUse, $"Rien ne peut être appris de ces textes : il en faut au moins dix qui fuient et dix qui ne fuient pas. {tooFew.Message}");
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static void Print(DoubtTrainingReport report, string output) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{output} : étalonnage {report.Name}, {report.Documents} textes dont {report.Leaking} avec une fuite, {report.VisibleWords} mots visibles dont {report.MissedWords} manqués."));
}
