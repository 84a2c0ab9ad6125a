using Greffe.Catalogue.Rdf;

namespace Greffe.Catalogue.Shapes;

/// <summary>One result of a SHACL validation.</summary>
/// <param name="Focus">The thing checked.</param>
/// <param name="Path">The property, or null for a constraint on the thing itself.</param>
/// <param name="Component">Name of the constraint component, as in the SHACL vocabulary.</param>
/// <param name="Message">French sentence.</param>
internal sealed record ShapeFinding(RdfTerm Focus, string? Path, string Component, string Message);
