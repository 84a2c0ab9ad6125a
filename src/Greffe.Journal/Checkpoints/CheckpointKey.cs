using System.Security.Cryptography;
using System.Text;

namespace Greffe.Journal.Checkpoints;

/// <summary>The key that signs checkpoints: ECDSA on P-256, in a PEM file.</summary>
internal sealed class CheckpointKey : IDisposable
{
    private readonly ECDsa key;

    private CheckpointKey(ECDsa key)
    {
        this.key = key;
        Id = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()).AsSpan(0, 8));
    }

    /// <summary>Name of the key in checkpoints.</summary>
    public string Id { get; }

    /// <summary>The public key, PEM: to be published and kept by others.</summary>
    public string PublicPem => key.ExportSubjectPublicKeyInfoPem();

    /// <exception cref="JournalSetupException">There is no key and none may be made, or it cannot be read.</exception>
    public static CheckpointKey Load(string path, bool createMissing)
    {
        if (!File.Exists(path) && !createMissing)
            throw new JournalSetupException(
                $"La clé de signature des points de contrôle est absente : créer le fichier {Path.GetFileName(path)} (clé privée ECDSA P-256, PEM).");
        if (!File.Exists(path)) Create(path);
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
        }
        catch (Exception error) when (error is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new JournalSetupException($"La clé de signature, dans le fichier {Path.GetFileName(path)}, n'est pas une clé ECDSA au format PEM.");
        }
        return new(key);
    }

    public string Sign(byte[] bytes) => Convert.ToBase64String(key.SignData(bytes, HashAlgorithmName.SHA256));

    public bool Verifies(Checkpoint checkpoint)
    {
        var signature = new byte[checkpoint.Signature.Length];
        return checkpoint.KeyId == Id && checkpoint.Hash.Length == 64 && checkpoint.Hash.All(char.IsAsciiHexDigitLower)
            && Convert.TryFromBase64String(checkpoint.Signature, signature, out var length)
            && key.VerifyData(checkpoint.SignedBytes(), signature.AsSpan(0, length), HashAlgorithmName.SHA256);
    }

    public void Dispose() => key.Dispose();

    private static void Create(string path)
    {
        using var fresh = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var pem = new StringBuilder(fresh.ExportPkcs8PrivateKeyPem()).Append('\n');
        KeyFile.Create(path, pem.ToString());
    }
}
