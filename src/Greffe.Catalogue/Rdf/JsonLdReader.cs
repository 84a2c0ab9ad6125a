using System.Globalization;
using System.Text.Json;

namespace Greffe.Catalogue.Rdf;

/// <summary>
/// Reads JSON-LD 1.1 straight into statements: contexts (inline, known remote, by type, by property), types, languages, lists, reverse
/// properties, graphs (all into one), language, index and id maps. Left aside, with a refusal: <c>@nest</c>, <c>@import</c>.
/// </summary>
internal sealed class JsonLdReader
{
    private readonly RdfGraph _graph = new();
    private int _blanks;

    /// <param name="document">The document.</param>
    /// <param name="contexts">Remote contexts by the end of their address.</param>
    /// <exception cref="UnreadableFileException">Not JSON-LD that is read here.</exception>
    public static RdfGraph Read(JsonElement document, IReadOnlyDictionary<string, JsonElement> contexts)
    {
        var reader = new JsonLdReader();
        if (document.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)) throw new UnreadableFileException("Un document JSON-LD est un objet ou une liste.");
        foreach (var node in Each(document)) reader.Node(node, new(contexts));
        return reader._graph;
    }

    private RdfTerm Node(JsonElement node, JsonLdContext context)
    {
        if (node.ValueKind != JsonValueKind.Object) throw new UnreadableFileException("Un nœud JSON-LD n'est pas un objet.");
        var members = node.Members();
        if (members.TryGetValue("@context", out var own)) context = context.With(own);
        var outer = context;
        foreach (var type in Types(members, context).Order(StringComparer.Ordinal))
        {
            if (outer.Term(type)?.Context is { } scoped) context = context.With(scoped);
        }

        var subject = Of(members, context, "@id") is { ValueKind: JsonValueKind.String } id ? Reference(id.GetString()!, context) : NewBlank();
        foreach (var type in Types(members, outer))
        {
            if (outer.Expand(type, vocabulary: true) is { } address && IsAddress(address)) _graph.Add(subject, Rdf.Vocabulary.Type, Address(address));
        }

        foreach (var (name, value) in members) Member(subject, name, value, context, outer);
        return subject;
    }

    private void Member(RdfTerm subject, string name, JsonElement value, JsonLdContext context, JsonLdContext outer)
    {
        switch (context.Expand(name, vocabulary: true))
        {
            case "@graph" or "@included":
                foreach (var inner in Each(value)) Node(inner, context);
                break;
            case "@reverse":
                foreach (var (reverse, inner) in value.Members()) Property(subject, reverse, inner, context, outer, isReverse: true);
                break;
            case "@nest": throw new UnreadableFileException("« @nest » n'est pas pris en charge en JSON-LD.");
            case { } keyword when keyword.StartsWith('@'): break;
            default: Property(subject, name, value, context, outer, isReverse: false); break;
        }
    }

    private void Property(RdfTerm subject, string name, JsonElement value, JsonLdContext context, JsonLdContext outer, bool isReverse)
    {
        var term = context.Term(name);
        if (context.Expand(name, vocabulary: true) is not { } address || !IsAddress(address) || address.StartsWith("_:", StringComparison.Ordinal)) return;
        // The context of a type does not reach the things inside, that of a property does.
        var inner = term?.Context is { } scoped ? outer.With(scoped) : outer;
        var values = term?.Containers.Contains("@list") == true && value.Member("@list") is null
            ? [List(Each(value), term, inner)]
            : Containers(value, term).SelectMany(item => Value(item.Value, item.Language is null ? term : term! with { Language = item.Language, HasLanguage = true }, inner));
        foreach (var one in values)
        {
            if (isReverse || term?.IsReverse == true) _graph.Add(one, new(address), subject);
            else _graph.Add(subject, new(address), one);
        }
    }

    private static IEnumerable<(JsonElement Value, string? Language)> Containers(JsonElement value, JsonLdTerm? term)
    {
        var isMap = value.ValueKind == JsonValueKind.Object && term is not null;
        if (isMap && term!.Containers.Contains("@language"))
            return value.Members().SelectMany(member => Each(member.Value).Select(item => (item, member.Key == "@none" ? "" : member.Key.ToLowerInvariant())))!;
        if (isMap && (term!.Containers.Contains("@index") || term.Containers.Contains("@graph"))) return value.Members().SelectMany(member => Each(member.Value)).Select(item => (item, (string?)null));
        if (isMap && term!.Containers.Any(container => container is "@id" or "@type")) throw new UnreadableFileException("Les conteneurs @id et @type ne sont pas pris en charge en JSON-LD.");
        return Each(value).Select(item => (item, (string?)null));
    }

    private IEnumerable<RdfTerm> Value(JsonElement value, JsonLdTerm? term, JsonLdContext context)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            if (value.Member("@context") is { } own) context = context.With(own);
            var members = value.Members();
            if (Of(members, context, "@list") is { } list) return [List(Each(list), term, context)];
            if (Of(members, context, "@set") is { } set) return Each(set).SelectMany(item => Value(item, term, context));
            return Of(members, context, "@value") is { } literal ? Literal(literal, members, context) : [Node(value, context)];
        }

        if (value.ValueKind == JsonValueKind.Null) return [];
        if (value.ValueKind == JsonValueKind.Array) return Each(value).SelectMany(item => Value(item, term, context));
        if (value.ValueKind == JsonValueKind.String && term?.Type is "@id" or "@vocab")
            return value.ValueKind == JsonValueKind.String && (term.Type == "@vocab" ? context.Expand(value.GetString()!, vocabulary: true) : null) is { } known ? [Address(known)] : [Reference(value.GetString()!, context)];
        return [Native(value, term?.Type is { } type && IsAddress(type) ? type : null, term?.HasLanguage == true ? term.Language : context.Language)];
    }

    private static IEnumerable<RdfTerm> Literal(JsonElement literal, Dictionary<string, JsonElement> members, JsonLdContext context)
    {
        if (literal.ValueKind == JsonValueKind.Null) return [];
        var type = Of(members, context, "@type") is { ValueKind: JsonValueKind.String } named ? context.Expand(named.GetString()!, vocabulary: true) : null;
        var language = Of(members, context, "@language") is { ValueKind: JsonValueKind.String } said ? said.GetString()!.ToLowerInvariant() : null;
        return [Native(literal, type, type is null ? language : null)];
    }

    // Numbers as the standard writes them: whole ones without a part, others as doubles of fifteen digits.
    private static RdfTerm.Literal Native(JsonElement value, string? type, string? language)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.True or JsonValueKind.False: return new(value.GetRawText(), type ?? Rdf.Vocabulary.Xsd + "boolean");
            case JsonValueKind.Number:
                var number = value.GetDouble();
                var isWhole = double.IsInteger(number) && Math.Abs(number) < 1e21 && type != Rdf.Vocabulary.Xsd + "double";
                var text = isWhole ? number.ToString("F0", CultureInfo.InvariantCulture) : number.ToString("0.0##############E+0", CultureInfo.InvariantCulture).Replace("E+", "E", StringComparison.Ordinal);
                return new(text, type ?? Rdf.Vocabulary.Xsd + (isWhole ? "integer" : "double"));
            case JsonValueKind.String when type is null && !string.IsNullOrEmpty(language): return new(value.GetString()!, Rdf.Vocabulary.Rdf + "langString", language);
            case JsonValueKind.String: return new(value.GetString()!, type ?? Rdf.Vocabulary.Xsd + "string");
            default: throw new UnreadableFileException("Une valeur JSON-LD n'est ni un texte, ni un nombre, ni un booléen.");
        }
    }

    private RdfTerm List(IEnumerable<JsonElement> items, JsonLdTerm? term, JsonLdContext context)
    {
        RdfTerm head = Rdf.Vocabulary.Nil;
        foreach (var item in items.SelectMany(item => Value(item, term, context)).Reverse().ToList())
        {
            var cell = NewBlank();
            _graph.Add(cell, Rdf.Vocabulary.First, item);
            _graph.Add(cell, Rdf.Vocabulary.Rest, head);
            head = cell;
        }

        return head;
    }

    private static IEnumerable<string> Types(Dictionary<string, JsonElement> members, JsonLdContext context) =>
        Of(members, context, "@type") is { } types ? Each(types).Where(type => type.ValueKind == JsonValueKind.String).Select(type => type.GetString()!) : [];

    private static JsonElement? Of(Dictionary<string, JsonElement> members, JsonLdContext context, string keyword) =>
        members.Where(member => member.Key == keyword || context.Term(member.Key)?.Iri == keyword).Select(member => (JsonElement?)member.Value).FirstOrDefault();

    private static List<JsonElement> Each(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];

    private static bool IsAddress(string address) => address.StartsWith("_:", StringComparison.Ordinal) || Uris.HasScheme(address);

    private static RdfTerm Reference(string value, JsonLdContext context) => Address(context.Expand(value, vocabulary: false) ?? value);

    private static RdfTerm Address(string address) => address.StartsWith("_:", StringComparison.Ordinal) ? new RdfTerm.Blank(address[2..]) : new RdfTerm.Iri(address);

    private RdfTerm.Blank NewBlank() => new($"${(++_blanks).ToString(CultureInfo.InvariantCulture)}");
}
