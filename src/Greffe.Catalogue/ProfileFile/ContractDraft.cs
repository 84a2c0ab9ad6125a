using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Greffe.Catalogue.ProfileFile;

/// <summary>A first contract out of a file: what the file holds today, for its owner to complete.</summary>
public static class ContractDraft
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A contract of ODCS 3.1 in YAML.</summary>
    /// <param name="id">Identifier of the record.</param>
    /// <param name="title">Its title.</param>
    /// <param name="profile">The file.</param>
    public static string Write(string id, string title, FileProfile profile)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # Proposé d'après un fichier de {profile.Rows} ligne(s) : à relire, à compléter (description, règles de qualité), puis à joindre.
            apiVersion: v3.1.0
            kind: DataContract
            id: {Quoted(id)}
            name: {Quoted(title)}
            version: 0.1.0
            status: draft
            schema:
              - name: {Quoted(profile.Table)}
                logicalType: object
                properties:

            """);
        foreach (var column in profile.Columns)
        {
            text.Append(CultureInfo.InvariantCulture, $"      - name: {Quoted(column.Name)}\n        logicalType: {column.LogicalType}\n");
            if (column.IsRequired) text.Append("        required: true\n");
            if (column.IsUnique) text.Append("        unique: true\n");
        }

        return text.ToString();
    }

    // JSON text is YAML text too, and is never taken for a number.
    private static string Quoted(string value) => JsonSerializer.Serialize(value, Readable);
}
