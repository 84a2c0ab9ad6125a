using System.Text.Json;
using Greffe.Pseudonymisation.Measuring;

namespace Greffe.Pseudonymisation;

/// <summary>What was read of a gold file.</summary>
/// <param name="Documents">In the order of the file.</param>
/// <param name="Refusals">Lines that could not be read: no figure counts them.</param>
public sealed record GoldReading(IReadOnlyList<GoldDocument> Documents, IReadOnlyList<GoldRefusal> Refusals);

/// <summary>A line that was refused.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Reason">A French sentence, without the text.</param>
public sealed record GoldRefusal(int Line, string Reason);

/// <summary>
/// Reads annotated texts: JSON Lines <c>{"id","text","entities":[{"start","end","category","role","entityId"}]}</c>, members in any order, unknown ones skipped.
/// Optional: <c>role</c>, <c>entityId</c>, <c>hidden</c>, <c>optional</c>, <c>difficulty</c> of an entity; <c>decoys</c>, <c>family</c>, <c>metadata</c> of a line.
/// </summary>
public static class GoldFile
{
    /// <summary>Reads every line; blank lines are skipped, a line that cannot be read is refused and the rest goes on.</summary>
    /// <param name="stream">UTF-8.</param>
    /// <param name="family">Family of the lines that name none.</param>
    public static GoldReading Read(Stream stream, string? family = null)
    {
        using var reader = new StreamReader(stream);
        List<GoldDocument> documents = [];
        List<GoldRefusal> refusals = [];
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (string.IsNullOrWhiteSpace(text)) continue;
            if (TryRead(text, line, family, out var document) is { } reason) refusals.Add(new(line, reason));
            else documents.Add(document!); // Read whenever there is no reason.
        }
        return new(documents, refusals);
    }

    private static string? TryRead(string line, int number, string? family, out GoldDocument? document)
    {
        document = null;
        try
        {
            var read = JsonSerializer.Deserialize(line, GoldJson.Default.GoldLine);
            if (read is not { Text: { } text, Entities: { } rows }) return "il faut « text » et « entities ».";
            List<GoldEntity> entities = [];
            foreach (var row in rows)
            {
                if (row.Start < 0 || row.End <= row.Start || row.End > text.Length) return $"une entité va de {row.Start} à {row.End}, hors du texte de {text.Length} unités UTF-16.";
                if (row.ToEntity() is not { } entity) return "une entité a une catégorie inconnue.";
                entities.Add(entity);
            }
            var decoys = (read.Decoys ?? []).Where(decoy => decoy.Start >= 0 && decoy.End > decoy.Start && decoy.End <= text.Length);
            document = new(read.Id ?? $"{number}", text, entities)
            {
                Family = read.Family ?? family, Decoys = [.. decoys.Select(decoy => new GoldDecoy(decoy.Start, decoy.End, decoy.Kind ?? "autre"))], Metadata = read.Metadata,
            };
            return null;
        }
        catch (JsonException error)
        {
            return $"ce n'est pas le JSON attendu (caractère {(error.BytePositionInLine ?? 0) + 1}).";
        }
    }
}
