using System.CommandLine;

namespace Greffe.Host.CommandLine;

/// <summary>Options that several verbs take, with the same words everywhere.</summary>
internal static class CommonOptions
{
    public static Option<string> Data() => new("--data")
    {
        Description = "Dossier des données (journal, originaux chiffrés, textes publics, index).",
        HelpName = "DOSSIER",
        DefaultValueFactory = _ => DataFolder.Default,
    };

    public static Option<string> Urls() => new("--urls")
    {
        Description = "Adresse d'écoute.",
        HelpName = "URL",
        DefaultValueFactory = _ => "http://127.0.0.1:5080",
    };

    public static Option<bool> Json() => new("--json") { Description = "Résultat en JSON sur la sortie standard." };

    /// <summary>The data folder named, which must exist.</summary>
    public static DataFolder Existing(this ParseResult parsed, Option<string> data)
    {
        var folder = DataFolder.At(parsed.GetValue(data)!);
        return folder.Exists
            ? folder
            : throw new CommandRefusedException(ExitCode.WrongUse,
                $"Le dossier de données « {folder.Root} » est vide ou n'existe pas. Commencez par « greffe ingest FICHIER --data {parsed.GetValue(data)} ».");
    }
}
