using System.CommandLine;
using System.IO.Pipelines;
using Greffe.Pseudonymisation;
using Greffe.Pseudonymisation.HideTexts;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe pseudonymise</c>: texts in, texts without names out. Needs no installation, and starts nothing but the engine.</summary>
internal static class PseudonymiseCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FICHIER") { Description = "Textes (.txt, .docx, .pdf, .html, .xml, .json) ou JSON Lines (.jsonl) ; sans fichier, JSON Lines sur l'entrée standard.", Arity = ArgumentArity.ZeroOrMore };
        var lines = new Option<bool>("--jsonl") { Description = "Une ligne JSON par texte, avec chaque mention, dans l'ordre reçu." };
        var key = KeyOption();
        var data = CommonOptions.Data();
        var command = new Command("pseudonymise", """
            Occulte les noms de textes. Entrée standard : un objet {"id","text","metadata"?} par ligne. metadata : parties, nac, court, extraTerms
            (« terme » occulte, « +terme » laisse), categoriesToOmit, block. Une ligne illisible donne une ligne {"id","error"} à sa place, et le code de sortie 1.
            Rien n'est conservé ni journalisé.
            """) { files, lines, key, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            var hide = new HideText(new Pseudonymiser(new PseudonymisationOptions { Key = TextKey.Of(parsed.GetValue(key), parsed.GetValue(data)!) }));
            return await Run(parsed.GetValue(files) ?? [], parsed.GetValue(lines), hide, cancellation);
        });
        return command;
    }

    internal static Option<string?> KeyOption() => new("--key")
    {
        Description = "Clé des termes de remplacement (hexadécimal). Sinon celle du dossier de données, ou celle de l'utilisateur.", HelpName = "FICHIER",
    };

    private static async Task<int> Run(string[] files, bool asLines, HideText hide, CancellationToken cancellation)
    {
        if (files.FirstOrDefault(path => !File.Exists(path)) is { } missing) throw new CommandRefusedException(ExitCode.WrongUse, $"« {missing} » n'existe pas : rien n'a été traité.");
        await using var output = Console.OpenStandardOutput();
        await using var buffered = new BufferedStream(output, 1 << 16);
        var lines = new HideLines(hide, new());
        if (files.Length == 0) return await Stream(lines, Console.OpenStandardInput(), buffered, cancellation);
        var code = ExitCode.Done;
        foreach (var path in files)
            code = Math.Max(code, TextFiles.IsLines(path) ? await Stream(lines, File.OpenRead(path), buffered, cancellation)
                : await OneFile.Hide(path, files.Length > 1, asLines, hide, buffered, cancellation));
        return code;
    }

    private static async Task<int> Stream(HideLines lines, Stream input, Stream output, CancellationToken cancellation)
    {
        await using (input)
        {
            var outcome = await lines.Run(PipeReader.Create(input, new(bufferSize: 1 << 16)), output, cancellation);
            if (outcome.Refused > 0) await Console.Error.WriteLineAsync($"{outcome.Refused:N0} ligne(s) refusée(s) sur {outcome.Lines:N0} : le motif est dans « error ».");
            return outcome.Refused == 0 ? ExitCode.Done : ExitCode.DoneWithRefusals;
        }
    }
}
