namespace Greffe.Host.CommandLine;

/// <summary>Ends a verb with a sentence for the person and an exit code. Thrown by verbs only, caught by <see cref="GreffeCommand"/>.</summary>
internal sealed class CommandRefusedException(int code, string message) : Exception(message)
{
    public int Code { get; } = code;
}
