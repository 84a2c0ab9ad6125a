using System.Globalization;

namespace Greffe.Catalogue.Rdf;

/// <summary>Reads Turtle 1.1, of which N-Triples is a part. Source: the W3C recommendation «RDF 1.1 Turtle».</summary>
internal sealed class TurtleReader
{
    /// <summary>Deepest nesting of blank nodes and lists read.</summary>
    public const int MaxDepth = 200;

    private readonly TurtleText _text;
    private readonly RdfGraph _graph = new();
    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);
    private string _base = "";
    private int _blanks;

    private TurtleReader(string text) => _text = new(text);

    /// <exception cref="UnreadableFileException">Not Turtle; the sentence says the line.</exception>
    public static RdfGraph Read(string text)
    {
        var reader = new TurtleReader(text);
        while (reader.Statement())
        {
        }

        return reader._graph;
    }

    private bool Statement()
    {
        _text.SkipBlank();
        if (_text.AtEnd) return false;
        if (_text.TryTakeWord("@prefix")) Prefix(dot: true);
        else if (_text.TryTakeWord("@base")) Base(dot: true);
        else if (_text.TryTakeWord("PREFIX", anyCase: true)) Prefix(dot: false);
        else if (_text.TryTakeWord("BASE", anyCase: true)) Base(dot: false);
        else Triples();
        return true;
    }

    private void Prefix(bool dot)
    {
        _text.SkipBlank();
        var name = _text.TakeWhile(sign => TurtleNames.IsName(sign) || sign == '.');
        _text.Take(':', "après le nom d'un préfixe");
        _text.SkipBlank();
        _prefixes[name] = Uris.Resolve(_base, _text.TakeIri());
        if (dot) _text.Take('.', "à la fin de la déclaration d'un préfixe");
    }

    private void Base(bool dot)
    {
        _text.SkipBlank();
        _base = Uris.Resolve(_base, _text.TakeIri());
        if (dot) _text.Take('.', "à la fin de la déclaration de base");
    }

    private void Triples()
    {
        var bracketed = _text.Next == '[';
        var subject = Term(0);
        if (subject is RdfTerm.Literal) throw _text.Fault("une valeur ne peut pas être sujet");
        _text.SkipBlank();
        // «[ … ] .» says all within its brackets.
        if (!(bracketed && _text.Next == '.')) Predicates(subject, 0);
        _text.Take('.', "à la fin d'une déclaration");
    }

    private void Predicates(RdfTerm subject, int depth)
    {
        do
        {
            var predicate = Predicate(depth);
            do _graph.Add(subject, predicate, Term(depth));
            while (_text.TryTake(','));
        }
        while (GoesOn());
    }

    // Semicolons may follow each other, and the last need not be followed by anything.
    private bool GoesOn()
    {
        var goesOn = _text.TryTake(';');
        while (_text.TryTake(';'))
        {
        }

        _text.SkipBlank();
        return goesOn && _text.Next is not ('.' or ']');
    }

    private RdfTerm.Iri Predicate(int depth)
    {
        _text.SkipBlank();
        return _text.TryTakeWord("a") ? Vocabulary.Type : Term(depth) as RdfTerm.Iri ?? throw _text.Fault("un prédicat doit être une adresse");
    }

    private RdfTerm Term(int depth)
    {
        if (depth > MaxDepth) throw _text.Fault($"plus de {MaxDepth} niveaux d'imbrication");
        _text.SkipBlank();
        switch (_text.Next)
        {
            case '<': return new RdfTerm.Iri(Uris.Resolve(_base, _text.TakeIri()));
            case '[': return Bracket(depth);
            case '(': return List(depth);
            case '"' or '\'': return Quoted();
            case '_' when _text.After(1) == ':': return Labelled();
            case '+' or '-' or (>= '0' and <= '9'): return Number();
            case '.' when char.IsAsciiDigit(_text.After(1)): return Number();
            default:
                if (_text.TryTakeWord("true")) return new RdfTerm.Literal("true", Vocabulary.Xsd + "boolean");
                if (_text.TryTakeWord("false")) return new RdfTerm.Literal("false", Vocabulary.Xsd + "boolean");
                return PrefixedName();
        }
    }

    private RdfTerm.Blank Bracket(int depth)
    {
        _text.Skip(1);
        var node = NewBlank();
        _text.SkipBlank();
        if (_text.Next != ']') Predicates(node, depth + 1);
        _text.Take(']', "à la fin d'un nœud anonyme");
        return node;
    }

    private RdfTerm List(int depth)
    {
        _text.Skip(1);
        RdfTerm head = Vocabulary.Nil;
        RdfTerm? last = null;
        while (!_text.TryTake(')'))
        {
            if (_text.AtEnd) throw _text.Fault("liste sans parenthèse fermante");
            var cell = NewBlank();
            _graph.Add(cell, Vocabulary.First, Term(depth + 1));
            if (last is null) head = cell;
            else _graph.Add(last, Vocabulary.Rest, cell);
            last = cell;
        }

        if (last is not null) _graph.Add(last, Vocabulary.Rest, Vocabulary.Nil);
        return head;
    }

    // No label of a document can hold a dollar sign, hence no clash.
    private RdfTerm.Blank NewBlank() => new($"${(++_blanks).ToString(CultureInfo.InvariantCulture)}");

    private RdfTerm.Literal Quoted()
    {
        var value = _text.TakeQuoted();
        if (_text.Next == '@')
        {
            _text.Skip(1);
            var language = _text.TakeWhile(sign => char.IsAsciiLetterOrDigit(sign) || sign == '-');
            return language.Length > 0 && char.IsAsciiLetter(language[0]) && language[^1] != '-'
                ? new(value, Vocabulary.Rdf + "langString", language.ToLowerInvariant())
                : throw _text.Fault("langue incorrecte après « @ »");
        }

        if (_text.Next != '^' || _text.After(1) != '^') return Vocabulary.Text(value);
        _text.Skip(2);
        return Term(0) is RdfTerm.Iri datatype ? new(value, datatype.Value) : throw _text.Fault("un type de valeur doit être une adresse");
    }

    private RdfTerm.Blank Labelled()
    {
        _text.Skip(2);
        var label = _text.TakeWhile(sign => TurtleNames.IsName(sign) || sign == '.');
        var kept = label.TrimEnd('.');
        _text.Skip(kept.Length - label.Length);
        return kept.Length > 0 ? new(kept) : throw _text.Fault("nœud anonyme sans nom après « _: »");
    }

    private RdfTerm.Literal Number()
    {
        var sign = _text.Next is '+' or '-' ? _text.Next.ToString() : "";
        _text.Skip(sign.Length);
        var (whole, part, kind) = (_text.TakeWhile(char.IsAsciiDigit), "", "integer");
        if (_text.Next == '.' && (char.IsAsciiDigit(_text.After(1)) || (whole.Length > 0 && _text.After(1) is 'e' or 'E')))
        {
            _text.Skip(1);
            (part, kind) = ("." + _text.TakeWhile(char.IsAsciiDigit), "decimal");
        }

        if (_text.Next is 'e' or 'E')
        {
            part += _text.TakeWhile(next => next is 'e' or 'E') + _text.TakeWhile(next => next is '+' or '-') + _text.TakeWhile(char.IsAsciiDigit);
            kind = "double";
        }

        return whole.Length + part.Length > 0 && (part.Length == 0 || char.IsAsciiDigit(part[^1]) || part == ".") ? new(sign + whole + part, Vocabulary.Xsd + kind) : throw _text.Fault("nombre incorrect");
    }

    private RdfTerm.Iri PrefixedName()
    {
        var prefix = _text.TakeWhile(sign => TurtleNames.IsName(sign) || sign == '.');
        if (_text.Next != ':' || (prefix.Length > 0 && (!TurtleNames.IsStart(prefix[0]) || prefix[0] == '_' || prefix[^1] == '.'))) throw _text.Fault("terme attendu (adresse, préfixe:nom, texte ou nombre)");
        _text.Skip(1);
        return _prefixes.TryGetValue(prefix, out var address) ? new(address + LocalName()) : throw _text.Fault($"préfixe « {prefix}: » non déclaré");
    }

    private string LocalName()
    {
        var local = "";
        while (true)
        {
            local += _text.TakeWhile(sign => TurtleNames.IsName(sign) || sign == ':');
            if (_text.Next == '\\' && "_~.-!$&'()*+,;=/?#@%".Contains(_text.After(1), StringComparison.Ordinal)) local += Take(1, 1);
            else if (_text.Next == '%' && char.IsAsciiHexDigit(_text.After(1)) && char.IsAsciiHexDigit(_text.After(2))) local += Take(0, 3);
            else if (_text.Next == '.' && Dots() is > 0 and var dots) local += Take(0, dots);
            else return local;
        }
    }

    // A dot belongs to the name only when the name goes on after it.
    private int Dots()
    {
        var count = 1;
        while (_text.After(count) == '.') count++;
        return TurtleNames.IsName(_text.After(count)) || _text.After(count) is ':' or '%' or '\\' ? count : 0;
    }

    private string Take(int skipped, int count)
    {
        _text.Skip(skipped);
        var taken = "";
        for (var left = count; left > 0; left--, _text.Skip(1)) taken += _text.Next;
        return taken;
    }
}
