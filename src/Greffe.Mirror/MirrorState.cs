using System.Text.Json;
using System.Text.Json.Serialization;

namespace Greffe.Mirror;

/// <summary>What the copy knows of itself, in <c>greffe-mirror.json</c>.</summary>
/// <param name="Schema">Name and version of the shape.</param>
/// <param name="Source">Address of the source.</param>
/// <param name="Position">Position of the feed up to which every file is on disk.</param>
internal sealed record MirrorState(string Schema, string Source, long Position)
{
    public const string CurrentSchema = "greffe/mirror/1";
    public const string FileName = "greffe-mirror.json";

    /// <summary>State of the folder; null when it holds no copy yet.</summary>
    /// <exception cref="MirrorRefusedException">The folder holds something else.</exception>
    public static MirrorState? Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (File.Exists(path))
        {
            try
            {
                if (JsonSerializer.Deserialize(File.ReadAllBytes(path), MirrorJson.Default.MirrorState) is { Schema: CurrentSchema } state) return state;
            }
            catch (JsonException)
            {
                // Told below.
            }

            throw new MirrorRefusedException($"« {path} » n'est pas l'état d'une copie. Supprimez ce fichier : la copie sera reprise depuis le début, sans reprendre ce qui est déjà là.");
        }

        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any(entry => !MirrorFolder.IsOurs(Path.GetFileName(entry))))
            throw new MirrorRefusedException($"Le dossier « {folder} » contient autre chose qu'une copie. Nommez un dossier vide ou absent avec --out.");
        return null;
    }

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, MirrorJson.Default.MirrorState);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(MirrorState))]
internal sealed partial class MirrorJson : JsonSerializerContext;
