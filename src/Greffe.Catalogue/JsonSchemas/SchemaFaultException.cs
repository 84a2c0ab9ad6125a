namespace Greffe.Catalogue.JsonSchemas;

/// <summary>The schema itself cannot be applied: a dangling or endless reference, a keyword that is not known here, an unusable pattern.</summary>
internal sealed class SchemaFaultException(string sentence) : Exception(sentence);
