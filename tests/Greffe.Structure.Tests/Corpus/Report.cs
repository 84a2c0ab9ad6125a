namespace Greffe.Tests.Corpus;

/// <summary>Where measures are written: the test output and, when GREFFE_TABLE names a file, that file.</summary>
internal static class Report
{
    private static readonly string? Target = Environment.GetEnvironmentVariable("GREFFE_TABLE");

    /// <summary>Whether a person asked for details: a stretch of these public texts is then shown beside each miss.</summary>
    public static bool Detailed => Target is not null;

    /// <summary>Writes one line.</summary>
    public static void Write(ITestOutputHelper output, string line)
    {
        output.WriteLine(line);
        if (Target is not null) File.AppendAllText(Target, line + "\n");
    }
}
