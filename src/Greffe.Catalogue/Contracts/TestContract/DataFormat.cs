namespace Greffe.Catalogue.Contracts.TestContract;

/// <summary>Formats of data that a contract is run on.</summary>
internal enum DataFormat
{
    Csv,
    Json,
    JsonLines,
    Parquet,
}

/// <summary>Tells the format of a file by its extension, and JSON from JSON Lines by its first sign.</summary>
internal static class DataFormats
{
    /// <exception cref="UnreadableFileException">None of those that are read.</exception>
    public static DataFormat Of(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".CSV" or ".TSV" => DataFormat.Csv,
        ".JSON" => StartsAList(path) ? DataFormat.Json : DataFormat.JsonLines,
        ".JSONL" or ".NDJSON" => DataFormat.JsonLines,
        ".PARQUET" => DataFormat.Parquet,
        var other => throw new UnreadableFileException($"Les données « {other} » ne se lisent pas : CSV, JSON, JSON Lines ou Parquet sont attendus."),
    };

    private static bool StartsAList(string path)
    {
        using var text = new StreamReader(path);
        int sign;
        do sign = text.Read();
        while (sign >= 0 && char.IsWhiteSpace((char)sign));
        return sign == '[';
    }
}
