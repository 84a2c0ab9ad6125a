using System.CommandLine;
using Greffe.Citations.Lines;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe cite</c>: what texts cite, line by line. Opens no installation.</summary>
internal static class CiteCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FICHIER") { Description = "Fichiers à lire l'un après l'autre ; sans fichier, l'entrée standard.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("cite", """
            Relève les décisions et les textes de loi que des textes citent. Lit des lignes JSON {"id","text"} et écrit, dans le même ordre,
            {"id","citations":[{"start","end","kind","canonical"}]} ; positions en unités UTF-16. Une ligne illisible donne une ligne sur la
            sortie d'erreur, les autres suivent, et la commande sort avec 1.
            """) { files };
        command.SetAction((parsed, cancellation) => Cite(parsed.GetValue(files) ?? [], cancellation));
        return command;
    }

    private static async Task<int> Cite(string[] files, CancellationToken cancellation)
    {
        if (files.FirstOrDefault(file => !File.Exists(file)) is { } absent)
            throw new CommandRefusedException(ExitCode.WrongUse, $"« {absent} » n'existe pas.");
        await using var output = Console.OpenStandardOutput();
        var refused = 0L;
        foreach (var file in files.DefaultIfEmpty(null))
        {
            await using var input = file is null ? Console.OpenStandardInput() : File.OpenRead(file);
            refused += await CitationLines.Copy(input, output, refusal => Console.Error.WriteLine(Sentence(file, refusal)), cancellation);
        }

        return refused == 0 ? ExitCode.Done : ExitCode.DoneWithRefusals;
    }

    private static string Sentence(string? file, LineRefusal refusal) =>
        $"{file ?? "entrée standard"}, ligne {refusal.Line} : {refusal.Reason}";
}
