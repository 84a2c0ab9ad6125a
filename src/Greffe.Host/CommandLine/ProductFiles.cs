namespace Greffe.Host.CommandLine;

/// <summary>Files that ship with the product, beside the program or in the checkout that it was built in.</summary>
internal static class ProductFiles
{
    /// <summary>Invented deliveries of the demonstration.</summary>
    public static string Samples => Find(Path.Combine("data", "samples", "deliveries"));

    private static string Find(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, relative);
            if (Directory.Exists(candidate)) return candidate;
        }

        throw new CommandRefusedException(ExitCode.BrokenState, $"Le dossier {relative} livré avec Greffe est introuvable : reprenez une copie complète.");
    }
}
