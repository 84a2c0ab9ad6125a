namespace Greffe.Endurance;

/// <summary>How many decisions are public, told by the export: one line each after the header.</summary>
internal static class PublishedCount
{
    public static async Task<int> Of(string data) => (await Lines(data)).Count;

    /// <summary>The export's lines, one a public decision; the header, which tells days, left out.</summary>
    public static async Task<IReadOnlyList<string>> Lines(string data)
    {
        var file = Path.Combine(Path.GetTempPath(), $"greffe-export-{Environment.ProcessId}.jsonl");
        try
        {
            using var export = GreffeProcess.Start("export", "--data", data, "--format", "jsonl", "--out", file);
            var (code, _, errors) = await export.End();
            if (code != 0) throw new InvalidOperationException($"export exited with {code}: {errors}");
            return [.. File.ReadLines(file).Where(line => line.Contains("\"id\":", StringComparison.Ordinal))];
        }
        finally
        {
            File.Delete(file);
        }
    }
}
