using System.CommandLine;
using Greffe.Pseudonymisation;
using Greffe.Pseudonymisation.HideTexts;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe explain FILE</c>: for one decision, why each span was hidden, what stayed, and why.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FICHIER") { Description = "Texte, .docx, .pdf, .html, .xml ou .json." };
        var key = PseudonymiseCommand.KeyOption();
        var data = CommonOptions.Data();
        var command = new Command("explain", """
            Montre, pour une décision, chaque mention : où, ce qu'elle est, si elle est occultée, par quoi, et la règle qui l'a trouvée puis décidée.
            Montre des noms en clair : à lire là où l'original peut l'être.
            """) { file, key, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetValue(file)!;
            if (!File.Exists(path)) throw new CommandRefusedException(ExitCode.WrongUse, $"« {path} » n'existe pas.");
            var hide = new HideText(new Pseudonymiser(new PseudonymisationOptions { Key = TextKey.Of(parsed.GetValue(key), parsed.GetValue(data)!) }));
            return await TextFiles.Read(path, cancellation) switch
            {
                FileText.Read read => Explain(Path.GetFileName(path), read.Decision, hide),
                FileText.Refused refused => throw new CommandRefusedException(ExitCode.WrongUse, $"{path} : {refused.Reason}"),
                _ => throw new InvalidOperationException("FileText is a closed set."),
            };
        });
        return command;
    }

    private static int Explain(string name, Decisions.Decision decision, HideText hide)
    {
        Console.Write(Explanation.Of(decision.Text, hide.Handle(name, decision)));
        return ExitCode.Done;
    }
}
