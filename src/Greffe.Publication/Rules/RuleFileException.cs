namespace Greffe.Publication;

/// <summary>A rule file is not in order: the product does not start on it.</summary>
public sealed class RuleFileException : Exception
{
    /// <summary>A fault at a place of a file.</summary>
    public RuleFileException(string file, long line, string fault) : base($"{file}, line {line}: {fault}") => (File, Line) = (file, line);

    /// <summary>Name of the file.</summary>
    public string File { get; }

    /// <summary>Line, from 1.</summary>
    public long Line { get; }
}
