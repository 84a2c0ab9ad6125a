namespace Greffe.Catalogue;

/// <summary>A file that cannot be parsed at all: nothing can be said of its conformance. The message is a French sentence for people.</summary>
/// <param name="sentence">What is wrong, with the line or the limit.</param>
public sealed class UnreadableFileException(string sentence) : Exception(sentence);
