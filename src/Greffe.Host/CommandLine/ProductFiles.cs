namespace Greffe.Host.CommandLine;

/// <summary>Files that ship with the product, beside the program or in the checkout that it was built in.</summary>
internal static class ProductFiles
{
    /// <summary>Invented deliveries of the demonstration.</summary>
    public static string Samples => Find(Path.Combine("data", "samples", "deliveries"));

    /// <summary>A folder beside the checkout that the program was built in; null when there is none.</summary>
    public static string? BesideCheckout(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Greffe.slnx"))) continue;
            var candidate = Path.Combine(folder.FullName, "..", name);
            return Directory.Exists(candidate) ? Path.GetFullPath(candidate) : null;
        }
        return null;
    }

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
