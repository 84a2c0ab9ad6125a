using System.Text;
using Greffe.Decisions;
using Greffe.Formats;

namespace Greffe.Host.CommandLine;

/// <summary>A file as the verbs on texts see it: its words and what came with them, or why not.</summary>
internal abstract record FileText
{
    private FileText() { }

    /// <summary>The file was read.</summary>
    public sealed record Read(Decision Decision) : FileText;

    /// <summary>It was not; the reason is a sentence.</summary>
    public sealed record Refused(string Reason) : FileText;
}

/// <summary>Reads a file: plain texts as they are, so that offsets are those of the file; other formats by the readers of deliveries.</summary>
internal static class TextFiles
{
    private static readonly string[] Plain = [".txt", ".text", ".md", ""];
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool IsLines(string path) => Path.GetExtension(path).ToLowerInvariant() is ".jsonl" or ".ndjson";

    public static async Task<FileText> Read(string path, CancellationToken cancellation) => Read(path, await File.ReadAllBytesAsync(path, cancellation));

    /// <summary>The same of bytes; <paramref name="path"/> tells their kind only.</summary>
    public static FileText Read(string path, ReadOnlyMemory<byte> bytes)
    {
        var options = new FormatsOptions();
        if (Plain.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)) return ReadPlain(bytes.Span, options);
        var read = DecisionReader.Read(new() { Name = "fichier", Content = bytes }, options);
        return read switch
        {
            ReadResult.Accepted accepted => new FileText.Read(accepted.Decision),
            ReadResult.Refused refused => new FileText.Refused($"{refused.Refusal.Reason} {refused.Refusal.NextStep}"),
            _ => throw new InvalidOperationException("ReadResult is a closed set."),
        };
    }

    private static FileText ReadPlain(ReadOnlySpan<byte> bytes, FormatsOptions options)
    {
        if (bytes.Length == 0) return new FileText.Refused("Le fichier est vide.");
        if (bytes.Length > options.MaxItemBytes) return new FileText.Refused($"Le fichier a {bytes.Length} octets, et la limite est de {options.MaxItemBytes}.");
        try
        {
            var text = Strict.GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
            return new FileText.Read(new() { Id = DecisionId.From("fichier", text), Source = new("fichier", "1"), Text = text });
        }
        catch (DecoderFallbackException)
        {
            return new FileText.Refused("Ce n'est pas un texte UTF-8. Enregistrez-le en UTF-8, puis relancez la commande.");
        }
    }
}
