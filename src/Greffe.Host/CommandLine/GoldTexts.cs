using Greffe.Pseudonymisation;

namespace Greffe.Host.CommandLine;

/// <summary>Annotated texts of several files; what cannot be read is told line by line.</summary>
internal static class GoldTexts
{
    /// <summary>Reads every file; with several, each is a family of its own for the lines that name none.</summary>
    public static (List<GoldDocument> Documents, int Refused) Read(string[] paths)
    {
        if (paths.FirstOrDefault(path => !File.Exists(path)) is { } missing) throw new CommandRefusedException(ExitCode.WrongUse, $"« {missing} » n'existe pas.");
        List<GoldDocument> documents = [];
        var refused = 0;
        foreach (var path in paths)
        {
            using var stream = File.OpenRead(path);
            var reading = GoldFile.Read(stream, paths.Length > 1 ? Path.GetFileNameWithoutExtension(path) : null);
            documents.AddRange(reading.Documents);
            refused += reading.Refusals.Count;
            foreach (var refusal in reading.Refusals) Console.Error.WriteLine($"{path}, ligne {refusal.Line} : {refusal.Reason}");
        }

        return documents.Count > 0 ? (documents, refused) : throw new CommandRefusedException(ExitCode.WrongUse, $"Aucun texte annoté n'a été lu ({refused} ligne(s) refusée(s)).");
    }
}
