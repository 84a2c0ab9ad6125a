using Greffe.Catalogue.Rdf;
using static Greffe.Catalogue.Rdf.Vocabulary;

namespace Greffe.Catalogue.Shapes;

/// <summary>
/// SHACL Core as catalogue profiles use it: targets by class, node and address; class, nodeKind, datatype, counts, values, patterns, lengths,
/// node, property, and, or, xone, not. No inference beyond <c>rdfs:subClassOf</c> in the data, no import. A term of SHACL that is
/// not known here is refused, never passed over. Source: W3C recommendation «Shapes Constraint Language».
/// </summary>
internal sealed partial class ShapeChecker(RdfGraph shapes, RdfGraph graph)
{
    private const int MaxDepth = 100;

    // Constraints that are applied, then terms that only describe. Severity too: whatever it is, a result means «does not conform».
    private static readonly HashSet<string> Known =
    [
        "targetClass", "targetNode", "targetSubjectsOf", "targetObjectsOf", "deactivated", "path", "minCount", "maxCount", "hasValue", "uniqueLang", "property", "node", "not", "and",
        "or", "xone", "class", "nodeKind", "datatype", "in", "minLength", "maxLength", "pattern", "languageIn",
        "name", "description", "message", "severity", "order", "group", "defaultValue", "closed", "ignoredProperties", "declare", "prefix", "namespace", "prefixes",
    ];

    private readonly Dictionary<RdfTerm, HashSet<RdfTerm>> _subclasses = [];
    private List<ShapeFinding> _findings = [];
    private int _depth;

    /// <summary>Every result, by shape in the order of their document.</summary>
    /// <exception cref="JsonSchemas.SchemaFaultException">The shapes use a term that is not applied here.</exception>
    public IReadOnlyList<ShapeFinding> Check()
    {
        var unknown = shapes.Predicates.FirstOrDefault(term => term.Value.StartsWith(Shacl, StringComparison.Ordinal) && !Known.Contains(term.Value[Shacl.Length..]));
        if (unknown is not null || shapes.Subjects(Term("closed"), new RdfTerm.Literal("true", Xsd + "boolean")).Count > 0)
            throw new JsonSchemas.SchemaFaultException($"« {unknown?.Value ?? Shacl + "closed"} » n'est pas pris en charge");
        foreach (var shape in Targeted())
        {
            if (IsTrue(shape, "deactivated")) continue;
            foreach (var focus in Targets(shape)) Validate(shape, focus);
        }

        return _findings;
    }

    private IEnumerable<RdfTerm> Targeted() =>
        ((string[])["targetClass", "targetNode", "targetSubjectsOf", "targetObjectsOf"]).SelectMany(target => shapes.Subjects(Term(target))).Distinct();

    private HashSet<RdfTerm> Targets(RdfTerm shape)
    {
        var targets = new HashSet<RdfTerm>(shapes.Objects(shape, Term("targetNode")));
        foreach (var type in shapes.Objects(shape, Term("targetClass")).SelectMany(WithSubclasses)) targets.UnionWith(graph.Subjects(Vocabulary.Type, type));
        foreach (var property in shapes.Objects(shape, Term("targetSubjectsOf")).OfType<RdfTerm.Iri>()) targets.UnionWith(graph.Subjects(property));
        foreach (var property in shapes.Objects(shape, Term("targetObjectsOf")).OfType<RdfTerm.Iri>()) targets.UnionWith(graph.Subjects(property).SelectMany(subject => graph.Objects(subject, property)));
        return targets;
    }

    private void Validate(RdfTerm shape, RdfTerm focus)
    {
        if (++_depth > MaxDepth) throw new JsonSchemas.SchemaFaultException($"des formes s'appellent sur plus de {MaxDepth} niveaux");
        if (shapes.Objects(shape, Term("path")) is [var path, ..])
        {
            var property = path as RdfTerm.Iri ?? throw new JsonSchemas.SchemaFaultException("une forme suit un chemin composé, qui n'est pas pris en charge");
            var values = graph.Objects(focus, property);
            Count(shape, focus, property.Value, values.Count);
            Constrain(shape, focus, property.Value, values);
        }
        else
        {
            Constrain(shape, focus, null, [focus]);
        }

        _depth--;
    }

    private void Count(RdfTerm shape, RdfTerm focus, string path, int count)
    {
        if (Number(shape, "minCount") is { } low && count < low) Fail(focus, path, "MinCount", $"{count} valeur(s), au moins {low} attendue(s)");
        if (Number(shape, "maxCount") is { } high && count > high) Fail(focus, path, "MaxCount", $"{count} valeur(s), au plus {high} attendue(s)");
    }

    private void Constrain(RdfTerm shape, RdfTerm focus, string? path, IReadOnlyList<RdfTerm> values)
    {
        foreach (var wanted in shapes.Objects(shape, Term("hasValue")).Where(wanted => !values.Contains(wanted)))
            Fail(focus, path, "HasValue", $"la valeur {wanted.Display} manque");
        if (IsTrue(shape, "uniqueLang"))
        {
            foreach (var repeated in values.OfType<RdfTerm.Literal>().Where(value => value.Language is not null).GroupBy(value => value.Language).Where(group => group.Count() > 1))
                Fail(focus, path, "UniqueLang", $"plusieurs valeurs en « {repeated.Key} »");
        }

        foreach (var value in values)
        {
            ConstrainValue(shape, focus, path, value);
            ConstrainForm(shape, focus, path, value);
            foreach (var nested in shapes.Objects(shape, Term("property")).Where(nested => !IsTrue(nested, "deactivated"))) Validate(nested, value);
        }
    }

    private void ConstrainForm(RdfTerm shape, RdfTerm focus, string? path, RdfTerm value)
    {
        foreach (var node in shapes.Objects(shape, Term("node")).Where(node => !Conforms(node, value))) Fail(focus, path, "Node", $"{value.Display} ne suit pas la forme {node.Display}");
        foreach (var node in shapes.Objects(shape, Term("not")).Where(node => Conforms(node, value))) Fail(focus, path, "Not", $"{value.Display} suit une forme exclue");
        foreach (var list in shapes.Objects(shape, Term("and")).Where(list => !shapes.List(list).All(node => Conforms(node, value)))) Fail(focus, path, "And", $"{value.Display} ne suit pas toutes les formes demandées");
        foreach (var list in shapes.Objects(shape, Term("or")).Where(list => !shapes.List(list).Any(node => Conforms(node, value)))) Fail(focus, path, "Or", $"{value.Display} ne suit aucune des formes admises");
        foreach (var list in shapes.Objects(shape, Term("xone")).Where(list => shapes.List(list).Count(node => Conforms(node, value)) != 1)) Fail(focus, path, "Xone", $"{value.Display} doit suivre une seule des formes admises");
    }

    private bool Conforms(RdfTerm shape, RdfTerm value)
    {
        if (IsTrue(shape, "deactivated")) return true;
        var kept = _findings;
        _findings = [];
        Validate(shape, value);
        var conforms = _findings.Count == 0;
        _findings = kept;
        return conforms;
    }

    private HashSet<RdfTerm> WithSubclasses(RdfTerm type)
    {
        if (_subclasses.TryGetValue(type, out var known)) return known;
        var (all, waiting) = (new HashSet<RdfTerm> { type }, new Stack<RdfTerm>([type]));
        while (waiting.TryPop(out var one))
        {
            foreach (var sub in graph.Subjects(SubClassOf, one).Where(all.Add)) waiting.Push(sub);
        }

        return _subclasses[type] = all;
    }

    private int? Number(RdfTerm shape, string name) =>
        shapes.Objects(shape, Term(name)) is [RdfTerm.Literal literal, ..] && int.TryParse(literal.Text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    private bool IsTrue(RdfTerm shape, string name) => shapes.Objects(shape, Term(name)) is [RdfTerm.Literal { Text: "true" }, ..];

    private void Fail(RdfTerm focus, string? path, string component, string message) => _findings.Add(new(focus, path, component + "ConstraintComponent", message));

    private static RdfTerm.Iri Term(string name) => new(Shacl + name);
}
