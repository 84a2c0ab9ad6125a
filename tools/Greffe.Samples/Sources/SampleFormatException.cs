namespace Greffe.Samples.Sources;

/// <summary>A source does not follow the markup of <c>data/samples/README.md</c>.</summary>
internal sealed class SampleFormatException : Exception
{
    public SampleFormatException(string slug, string problem) : base($"{slug}: {problem}") { }
}
