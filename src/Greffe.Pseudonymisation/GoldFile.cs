using System.Text.Json;
using System.Text.Json.Serialization;

namespace Greffe.Pseudonymisation;

/// <summary>An annotated text.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Text">The clear text.</param>
/// <param name="Entities">Its mentions.</param>
public sealed record GoldDocument(string Id, string Text, IReadOnlyList<GoldEntity> Entities);

/// <summary>An annotated mention.</summary>
/// <param name="Start">Offset of the first UTF-16 unit.</param>
/// <param name="End">Offset just after the last one.</param>
/// <param name="Category">What it is.</param>
/// <param name="Role">Role of the person.</param>
/// <param name="EntityId">Same value for the same person or thing.</param>
public sealed record GoldEntity(int Start, int End, EntityCategory Category, MentionRole Role, string EntityId)
{
    /// <summary>Whether it must be hidden, where the annotator said so; null leaves it to the category.</summary>
    public bool? Hidden { get; init; }
}

/// <summary>What was read of a gold file: its documents, or the line that could not be read and why.</summary>
public abstract record GoldReading
{
    private GoldReading() { }

    /// <summary>Every line was read.</summary>
    /// <param name="Documents">In the order of the file.</param>
    public sealed record Read(IReadOnlyList<GoldDocument> Documents) : GoldReading;

    /// <summary>A line was refused, hence the file.</summary>
    /// <param name="Line">Its number, from 1.</param>
    /// <param name="Reason">A sentence, without the text.</param>
    public sealed record Refused(int Line, string Reason) : GoldReading;
}

/// <summary>Reads annotated texts: JSON Lines <c>{"id","text","entities":[{"start","end","category","role","entityId"}]}</c>; other members are skipped.</summary>
public static class GoldFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    /// <summary>Reads every line; blank lines are skipped.</summary>
    public static GoldReading Read(Stream stream)
    {
        using var reader = new StreamReader(stream);
        List<GoldDocument> documents = [];
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (string.IsNullOrWhiteSpace(text)) continue;
            if (!TryRead(text, out var document, out var reason)) return new GoldReading.Refused(line, reason);
            documents.Add(document);
        }
        return new GoldReading.Read(documents);
    }

    private static bool TryRead(string line, out GoldDocument document, out string reason)
    {
        (document, reason) = (new("", "", []), "");
        Line? read;
        try { read = JsonSerializer.Deserialize<Line>(line, Options); }
        catch (JsonException error)
        {
            reason = $"The line is not the JSON expected (character {error.BytePositionInLine ?? 0}).";
            return false;
        }
        if (read is not { Id: { } id, Text: { } text, Entities: { } rows }) { reason = "The line needs «id», «text» and «entities»."; return false; }
        List<GoldEntity> entities = [];
        foreach (var row in rows)
        {
            if (!EntityCategories.TryParse(row.Category, out var category)) { reason = "An entity has an unknown category."; return false; }
            if (!Enum.TryParse<MentionRole>(row.Role ?? "other", ignoreCase: true, out var role)) { reason = "An entity has an unknown role."; return false; }
            if (row.Start < 0 || row.End <= row.Start || row.End > text.Length) { reason = $"An entity stands from {row.Start} to {row.End}, outside the text of {text.Length} units."; return false; }
            entities.Add(new(row.Start, row.End, category, role, row.EntityId ?? $"{row.Start}") { Hidden = row.Hidden });
        }
        document = new(id, text, entities);
        return true;
    }

    private sealed record Line(string? Id, string? Text, List<Row>? Entities);

    private sealed record Row(int Start, int End, string? Category, string? Role, string? EntityId, bool? Hidden);
}
