namespace Greffe.Journal;

/// <summary>The journal cannot be opened as it is set up: a key is missing or unreadable. The message, in French, says what to do.</summary>
public sealed class JournalSetupException : Exception
{
    /// <summary>A setup that cannot work.</summary>
    public JournalSetupException(string message) : base(message) { }
}
