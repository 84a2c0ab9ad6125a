namespace Greffe.Catalogue.Checking;

/// <summary>The published schemas are not where they were looked for. The message is a French sentence for people.</summary>
/// <param name="sentence">What is missing and where to get it.</param>
public sealed class SchemasMissingException(string sentence) : Exception(sentence);
