using System.Globalization;
using System.Text.Json;

namespace Greffe.Pseudonymisation.HideTexts;

/// <summary>Why a line is refused, in a sentence that quotes nothing of it.</summary>
internal static class LineRefusals
{
    private const string Expected = "On attend un objet JSON {\"id\", \"text\"}, avec « metadata » au besoin.";

    public static PseudonymiseRefusal TooLong(long line, int maxBytes) =>
        new(null, string.Create(CultureInfo.InvariantCulture, $"Ligne {line} : elle dépasse {maxBytes} octets et n'a pas été lue. Coupez le texte, ou remettez-le comme fichier."));

    public static PseudonymiseRefusal TextTooLong(long line, string? id, int length, int limit) =>
        new(id, string.Create(CultureInfo.InvariantCulture, $"Ligne {line} : le texte a {length} caractères, et la limite est de {limit}."));

    public static PseudonymiseRefusal Failed(long line, string? id, Exception fault) =>
        new(id, string.Create(CultureInfo.InvariantCulture, $"Ligne {line} : le moteur n'a pas pu traiter ce texte ({fault.GetType().Name}). Signalez-le ; les autres lignes sont traitées."));

    /// <summary>Looks at what could not be read for the reason that helps most.</summary>
    public static PseudonymiseRefusal Unreadable(long line, byte[] bytes, JsonException error)
    {
        var (id, reason) = Diagnose(bytes, error);
        return new(id, string.Create(CultureInfo.InvariantCulture, $"Ligne {line} : {reason} {Expected}"));
    }

    private static (string? Id, string Reason) Diagnose(byte[] bytes, JsonException error)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            if (json.RootElement.ValueKind != JsonValueKind.Object) return (null, "ce n'est pas un objet.");
            var id = IdOf(json.RootElement);
            if (!json.RootElement.TryGetProperty("text", out var text)) return (id, "il manque « text ».");
            if (text.ValueKind != JsonValueKind.String) return (id, "« text » n'est pas un texte.");
            if (error.Path is not { Length: > 2 } path) return (id, "une valeur n'a pas la forme attendue.");
            var member = path[2..].Split('.', '[')[0];
            return (id, member is "id" or "text" or "metadata" ? $"« {member} » n'a pas la forme attendue." : "une valeur n'a pas la forme attendue.");
        }
        catch (JsonException broken)
        {
            return (null, string.Create(CultureInfo.InvariantCulture, $"ce n'est pas du JSON (octet {(broken.BytePositionInLine ?? 0) + 1})."));
        }
    }

    private static string? IdOf(JsonElement line)
    {
        if (!line.TryGetProperty("id", out var id)) return null;
        try
        {
            return id.ValueKind switch { JsonValueKind.String => id.GetString(), JsonValueKind.Number => id.GetRawText(), _ => null };
        }
        catch (InvalidOperationException)
        {
            return null; // Half a surrogate pair: no identifier can be given back.
        }
    }
}
