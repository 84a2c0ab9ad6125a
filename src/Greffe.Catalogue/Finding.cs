namespace Greffe.Catalogue;

/// <summary>One thing that is wrong in a file.</summary>
/// <param name="Path">Where: a JSON pointer (<c>/</c> for the whole), or in RDF the address of the thing and of the property, with a space between.</param>
/// <param name="Rule">Which rule: a keyword of JSON Schema, a constraint component of SHACL, or a name of ours for what a schema cannot say.</param>
/// <param name="Message">French sentence for people.</param>
/// <param name="IsAdvice">Whether the standard's own validator would pass over it: it does not make the file non-conforming.</param>
public sealed record Finding(string Path, string Rule, string Message, bool IsAdvice = false);
