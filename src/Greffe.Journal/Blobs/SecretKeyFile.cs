using System.Security.Cryptography;

namespace Greffe.Journal.Blobs;

/// <summary>Where the keys of the secret store come from: an environment variable, or else a file.</summary>
internal static class SecretKeyFile
{
    /// <exception cref="JournalSetupException">There is no key and none may be made, or it cannot be read.</exception>
    public static SecretKeys Load(JournalOptions options)
    {
        var text = Environment.GetEnvironmentVariable(options.SecretKeyVariable);
        var place = $"la variable {options.SecretKeyVariable}";
        if (string.IsNullOrWhiteSpace(text))
        {
            place = $"le fichier {Path.GetFileName(options.SecretKeyPath)}";
            if (!File.Exists(options.SecretKeyPath)) Create(options);
            text = File.ReadAllText(options.SecretKeyPath);
        }
        if (SecretKeys.TryParse(text, out var keys)) return keys;
        throw new JournalSetupException(
            $"Les clés du coffre, dans {place}, sont illisibles : il faut une clé de 32 octets en Base64 par ligne, la plus récente en dernier.");
    }

    private static void Create(JournalOptions options)
    {
        // A new key beside a store that an older one sealed would lose the store without a word.
        if (File.Exists(Path.Combine(options.SecretFolder, "index.db")))
            throw new JournalSetupException(
                $"La clé du coffre est absente alors que le coffre existe : remettre le fichier {Path.GetFileName(options.SecretKeyPath)} "
                + $"ou la variable {options.SecretKeyVariable}.");
        if (!options.CreateMissingKeys)
            throw new JournalSetupException(
                $"La clé du coffre est absente : créer le fichier {Path.GetFileName(options.SecretKeyPath)} (32 octets en Base64) "
                + $"ou définir la variable {options.SecretKeyVariable}.");
        KeyFile.Create(options.SecretKeyPath, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) + "\n");
    }
}
