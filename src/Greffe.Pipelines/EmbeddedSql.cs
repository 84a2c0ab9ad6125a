using System.Collections.Concurrent;

namespace Greffe.Pipelines;

/// <summary>Statements kept in <c>.sql</c> files inside the assembly. All are portable but the <c>schema.*</c> ones.</summary>
internal static class EmbeddedSql
{
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    /// <summary>Text of one file, for example <c>Ledgers/Sql/claim.sql</c>.</summary>
    public static string Read(string path) => Texts.GetOrAdd(path, static name =>
    {
        using var stream = typeof(EmbeddedSql).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The statement {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Trim();
    });
}
