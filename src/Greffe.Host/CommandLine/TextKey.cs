namespace Greffe.Host.CommandLine;

/// <summary>Key of placeholders for the verbs that hide texts without an installation: the same on one machine, so that two runs give the same bytes.</summary>
internal static class TextKey
{
    /// <summary>The key named; else the installation's; else the user's own, made at its first use.</summary>
    public static byte[] Of(string? named, string data)
    {
        if (named is not null) return Named(named);
        var folder = DataFolder.At(data).Root;
        if (File.Exists(Path.Combine(folder, PlaceholderKey.FileName))) return PlaceholderKey.Of(folder, create: false);
        var own = Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        try
        {
            if (own.Length == 0) throw new IOException();
            return PlaceholderKey.Of(Directory.CreateDirectory(Path.Combine(own, "greffe")).FullName, create: true);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine("La clé des termes de remplacement ne peut pas être gardée : les lettres changeront à la prochaine fois. Nommez une clé avec --key.");
            return System.Security.Cryptography.RandomNumberGenerator.GetBytes(32);
        }
    }

    private static byte[] Named(string path)
    {
        if (!File.Exists(path)) throw new CommandRefusedException(ExitCode.WrongUse, $"La clé « {path} » n'existe pas.");
        try
        {
            var key = Convert.FromHexString(File.ReadAllText(path).Trim());
            if (key.Length >= Pseudonymisation.PseudonymisationOptions.MinKeyLength) return key;
        }
        catch (FormatException)
        {
            // Said below, with what is expected.
        }

        throw new CommandRefusedException(ExitCode.WrongUse, $"La clé « {path} » doit tenir {Pseudonymisation.PseudonymisationOptions.MinKeyLength} octets au moins, en hexadécimal.");
    }
}
