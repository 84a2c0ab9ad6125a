using System.CommandLine;
using System.Diagnostics;
using Greffe.Corpus;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe corpus</c>: invented annotated decisions, to learn on and to measure on.</summary>
internal static class CorpusCommand
{
    public static Command Create()
    {
        var seed = new Option<ulong>("--seed") { Description = "Graine : mêmes arguments, mêmes octets.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var count = new Option<int>("--count") { Description = "Nombre de documents.", HelpName = "N", Required = true };
        var output = new Option<string>("--out") { Description = "Fichier JSON Lines à écrire.", HelpName = "FICHIER", Required = true };
        var split = new Option<string>("--split") { Description = "train, dev ou test : sans nom, ville, tournure ni décision source en commun.", HelpName = "PART", DefaultValueFactory = _ => "train" };
        split.AcceptOnlyFromAmong("train", "dev", "test");
        var kind = new Option<string>("--kind") { Description = "cassation, appeal, first, labour, commercial, criminal, administrative, family ou mixed.", HelpName = "GENRE", DefaultValueFactory = _ => "mixed" };
        kind.AcceptOnlyFromAmong("mixed", "cassation", "appeal", "first", "labour", "commercial", "criminal", "administrative", "family");
        var material = new Option<string?>("--material") { Description = "Dossier du matériel (listes de noms, décisions réelles) ; par défaut « shared » à côté du dépôt.", HelpName = "DOSSIER" };
        var noise = new Option<double>("--noise") { Description = "Part des documents portant des fautes de frappe ou de lecture, de 0 à 1.", HelpName = "PART", DefaultValueFactory = _ => 0.4 };
        var invented = new Option<double>("--invented") { Description = "Part des noms de famille qui ne sont dans aucune liste, de 0 à 1.", HelpName = "PART", DefaultValueFactory = _ => 0.45 };
        var command = new Command("corpus", """
            Invente des décisions annotées : modèles de Greffe et, avec du matériel, décisions réelles déjà pseudonymisées, remplies de personnes inventées.
            """) { seed, count, output, split, kind, material, noise, invented };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(new()
        {
            Seed = parsed.GetValue(seed), Count = Positive(parsed.GetValue(count)), Split = Enum.Parse<CorpusSplit>(parsed.GetValue(split)!, ignoreCase: true),
            Kind = Enum.Parse<CorpusKind>(parsed.GetValue(kind)!, ignoreCase: true), Noise = Share("--noise", parsed.GetValue(noise)), InventedNames = Share("--invented", parsed.GetValue(invented)),
        }, parsed.GetValue(output)!, parsed.GetValue(material), cancellation)));
        return command;
    }

    private static int Positive(int count) =>
        count > 0 ? count : throw new CommandRefusedException(ExitCode.WrongUse, $"--count vaut {count} : il faut au moins un document.");

    private static double Share(string option, double share) =>
        share is >= 0 and <= 1 ? share : throw new CommandRefusedException(ExitCode.WrongUse, $"{option} vaut {share} : il faut une part entre 0 et 1.");

    private static int Run(CorpusRequest request, string path, string? folder, CancellationToken cancellation)
    {
        var material = Material(folder);
        var generator = new CorpusGenerator(material);
        if (!generator.CanInvent(request.Kind, request.Split))
            throw new CommandRefusedException(ExitCode.WrongUse, "Les décisions de cassation sont des décisions réelles remplies : nommez avec --material un dossier qui en contient, ou demandez un autre --kind.");
        var clock = Stopwatch.StartNew();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var stream = new BufferedStream(File.Create(path), 1 << 20);
        var (documents, words) = CorpusWriter.Write(generator.Generate(request), stream, cancellation);
        stream.Flush();
        Console.WriteLine($"{documents:N0} document(s), {words:N0} mots, dans {path} ({documents / clock.Elapsed.TotalSeconds:N0} documents par seconde).");
        return ExitCode.Done;
    }

    private static CorpusMaterial Material(string? folder)
    {
        if (folder is not null && !Directory.Exists(folder)) throw new CommandRefusedException(ExitCode.WrongUse, $"Le dossier de matériel « {folder} » n'existe pas.");
        folder ??= ProductFiles.BesideCheckout("shared");
        if (folder is not null) return CorpusMaterial.Read(folder);
        Console.Error.WriteLine("Aucun matériel (dossier « shared » à côté du dépôt, ou --material) : noms tirés du lexique de Greffe ou inventés, modèles seulement.");
        return CorpusMaterial.None;
    }
}
