using Greffe.Catalogue.JsonSchemas;
using Greffe.Catalogue.Rdf;

namespace Greffe.Catalogue.Shapes;

internal sealed partial class ShapeChecker
{
    private void ConstrainValue(RdfTerm shape, RdfTerm focus, string? path, RdfTerm value)
    {
        foreach (var type in shapes.Objects(shape, Term("class")).Where(type => !IsA(value, type))) Fail(focus, path, "Class", $"{value.Display} n'est pas déclaré de la classe {type.Display}");
        foreach (var kind in shapes.Objects(shape, Term("nodeKind")).OfType<RdfTerm.Iri>().Where(kind => !IsOfKind(value, kind))) Fail(focus, path, "NodeKind", $"{value.Display} n'est pas du genre {kind.Value[Vocabulary.Shacl.Length..]}");
        foreach (var type in shapes.Objects(shape, Term("datatype")).OfType<RdfTerm.Iri>().Where(type => !(value is RdfTerm.Literal literal && literal.Datatype == type.Value && Lexical.IsWellFormed(literal))))
            Fail(focus, path, "Datatype", $"{value.Display} n'est pas une valeur de type {type.Value}");
        foreach (var list in shapes.Objects(shape, Term("in")).Where(list => !shapes.List(list).Contains(value))) Fail(focus, path, "In", $"{value.Display} n'est pas dans la liste admise");
        ConstrainText(shape, focus, path, value);
    }

    private void ConstrainText(RdfTerm shape, RdfTerm focus, string? path, RdfTerm value)
    {
        var text = value switch { RdfTerm.Literal literal => literal.Text, RdfTerm.Iri iri => iri.Value, _ => null };
        if (Number(shape, "minLength") is { } low && (text is null || text.Length < low)) Fail(focus, path, "MinLength", $"{value.Display} a moins de {low} caractère(s)");
        if (Number(shape, "maxLength") is { } high && (text is null || text.Length > high)) Fail(focus, path, "MaxLength", $"{value.Display} a plus de {high} caractère(s)");
        foreach (var pattern in shapes.Objects(shape, Term("pattern")).OfType<RdfTerm.Literal>().Where(pattern => text is null || !EcmaPattern.Matches(pattern.Text, text)))
            Fail(focus, path, "Pattern", $"{value.Display} ne suit pas le motif {pattern.Text}");
        foreach (var list in shapes.Objects(shape, Term("languageIn")).Where(list => !shapes.List(list).OfType<RdfTerm.Literal>().Any(range => IsIn(value, range.Text))))
            Fail(focus, path, "LanguageIn", $"{value.Display} n'est pas dans une langue admise");
    }

    private static bool IsIn(RdfTerm value, string range) => value is RdfTerm.Literal { Language: { } language }
        && (language.Equals(range, StringComparison.OrdinalIgnoreCase) || language.StartsWith(range + "-", StringComparison.OrdinalIgnoreCase));

    private bool IsA(RdfTerm value, RdfTerm type) => WithSubclasses(type).Any(one => graph.Contains(value, Vocabulary.Type, one));

    private static bool IsOfKind(RdfTerm value, RdfTerm.Iri kind) => kind.Value[Vocabulary.Shacl.Length..] switch
    {
        "IRI" => value is RdfTerm.Iri,
        "BlankNode" => value is RdfTerm.Blank,
        "Literal" => value is RdfTerm.Literal,
        "BlankNodeOrIRI" => value is not RdfTerm.Literal,
        "BlankNodeOrLiteral" => value is not RdfTerm.Iri,
        "IRIOrLiteral" => value is not RdfTerm.Blank,
        _ => false,
    };
}
