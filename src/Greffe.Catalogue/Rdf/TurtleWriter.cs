using System.Globalization;
using System.Text;

namespace Greffe.Catalogue.Rdf;

/// <summary>Writes Turtle: one block a subject, properties in the order they were said.</summary>
internal sealed class TurtleWriter : IRdfWriter
{
    private readonly StreamWriter _text;

    public TurtleWriter(Stream output)
    {
        _text = new(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        foreach (var (name, address) in Prefixes.All) _text.WriteLine($"@prefix {name}: <{address}> .");
    }

    public void Write(RdfGraph graph)
    {
        foreach (var subject in graph.AllSubjects)
        {
            _text.Write($"\n{Term(subject)}");
            var separator = " ";
            foreach (var (predicate, value) in graph.About(subject))
            {
                _text.Write($"{separator}{(predicate == Vocabulary.Type ? "a" : Term(predicate))} {Term(value)}");
                separator = " ;\n  ";
            }

            _text.WriteLine(" .");
        }
    }

    public void Dispose() => _text.Dispose();

    private static string Term(RdfTerm term) => term switch
    {
        RdfTerm.Iri iri => Prefixes.Short(iri.Value) ?? $"<{Address(iri.Value)}>",
        RdfTerm.Blank blank => $"_:b{blank.Label.Replace("$", "x", StringComparison.Ordinal)}",
        RdfTerm.Literal { Language: { } language } literal => $"{Quoted(literal.Text)}@{language}",
        RdfTerm.Literal { Datatype: Vocabulary.Xsd + "string" } literal => Quoted(literal.Text),
        RdfTerm.Literal literal => $"{Quoted(literal.Text)}^^{Term(new RdfTerm.Iri(literal.Datatype))}",
        _ => throw new InvalidOperationException("A term of RDF is an address, a blank node or a value."),
    };

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var sign in text)
        {
            quoted.Append(sign switch
            {
                '"' => "\\\"", '\\' => "\\\\", '\n' => "\\n", '\r' => "\\r", '\t' => "\\t",
                < ' ' or '\u007f' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)sign:X4}"),
                _ => sign.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    private static string Address(string address)
    {
        return string.Concat(address.Select(sign => sign <= ' ' || "<>\"{}|^`\\".Contains(sign, StringComparison.Ordinal) ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)sign:X4}") : sign.ToString()));
    }
}
