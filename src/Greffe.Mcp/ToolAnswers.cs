using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol.Protocol;

namespace Greffe.Mcp;

/// <summary>Answers and refusals of tools. A refusal is a sentence for the assistant, and never repeats what was asked: people type names.</summary>
internal static class ToolAnswers
{
    /// <summary>Accented letters stay as they are: assistants pay for each escape.</summary>
    public static McpJson Json { get; } =
        new(new JsonSerializerOptions(McpJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static CallToolResult Ok<T>(T answer, JsonTypeInfo<T> type) => new()
    {
        Content = [new TextContentBlock { Text = JsonSerializer.Serialize(answer, type) }],
        StructuredContent = JsonSerializer.SerializeToElement(answer, type),
    };

    public static CallToolResult Refuse(string sentence) => new() { IsError = true, Content = [new TextContentBlock { Text = sentence }] };

    public static CallToolResult Unknown() => Refuse(
        "Aucune décision publique n'a cet identifiant ou ce numéro. Cherchez-la avec « rechercher » ; si le numéro est porté par plusieurs juridictions, donnez aussi « juridiction ».");

    public static CallToolResult Withdrawn(DateTimeOffset at) => Refuse(string.Create(CultureInfo.InvariantCulture,
        $"Cette décision a été retirée du public le {at.UtcDateTime:yyyy-MM-dd}. Effacez-en toute copie et ne la citez plus."));

    public static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
