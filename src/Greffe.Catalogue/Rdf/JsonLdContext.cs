using System.Text.Json;

namespace Greffe.Catalogue.Rdf;

/// <summary>What a name means in JSON-LD: address, type of its values, containers, language, direction, and the context inside it.</summary>
internal sealed record JsonLdTerm(string? Iri, string? Type, IReadOnlyList<string> Containers, string? Language, bool HasLanguage, bool IsReverse, JsonElement? Context);

/// <summary>The active context of JSON-LD 1.1: never changed, each processing gives another. Source: W3C «JSON-LD 1.1 Processing Algorithms».</summary>
internal sealed record JsonLdContext
{
    private const int MaxDepth = 32;

    private readonly IReadOnlyDictionary<string, JsonElement> _remote;
    private Dictionary<string, JsonLdTerm> _terms = new(StringComparer.Ordinal);

    public JsonLdContext(IReadOnlyDictionary<string, JsonElement> remote) => _remote = remote;

    public string Base { get; private init; } = "";

    public string? Vocabulary { get; private init; }

    public string? Language { get; private init; }

    public JsonLdTerm? Term(string name) => _terms.GetValueOrDefault(name);

    /// <exception cref="UnreadableFileException">The context is not one, or is remote and unknown: nothing is fetched.</exception>
    public JsonLdContext With(JsonElement context, int depth = 0)
    {
        if (depth > MaxDepth) throw new UnreadableFileException("Les contextes JSON-LD s'appellent l'un l'autre sans fin.");
        return context.ValueKind switch
        {
            JsonValueKind.Null => new(_remote),
            JsonValueKind.Array => context.EnumerateArray().Aggregate(this, (active, part) => active.With(part, depth + 1)),
            JsonValueKind.String => With(Remote(context.GetString()!), depth + 1),
            JsonValueKind.Object => WithObject(context),
            _ => throw new UnreadableFileException("Un contexte JSON-LD n'est ni un objet ni une adresse."),
        };
    }

    /// <summary>The address that a name, compact address or relative address stands for; null for a name without meaning.</summary>
    public string? Expand(string value, bool vocabulary)
    {
        if (value.StartsWith('@')) return value;
        if (vocabulary && _terms.TryGetValue(value, out var term)) return term.Iri;
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0)
        {
            var (prefix, suffix) = (value[..colon], value[(colon + 1)..]);
            if (prefix == "_" || suffix.StartsWith("//", StringComparison.Ordinal)) return value;
            if (_terms.TryGetValue(prefix, out var known) && known.Iri is { } address) return address + suffix;
            if (Uris.HasScheme(value)) return value;
        }

        if (vocabulary) return Vocabulary is null ? null : Vocabulary + value;
        return Uris.Resolve(Base, value);
    }

    private JsonElement Remote(string address) =>
        _remote.Where(known => address.EndsWith(known.Key, StringComparison.Ordinal)).Select(known => (JsonElement?)known.Value).FirstOrDefault()
        ?? throw new UnreadableFileException($"Le contexte « {address} » est distant et n'est pas parmi les schémas : rien n'est lu sur le réseau.");

    private JsonLdContext WithObject(JsonElement context)
    {
        if (context.Member("@context") is { } nested) return With(nested, 1);
        if (context.Member("@import") is not null) throw new UnreadableFileException("« @import » n'est pas pris en charge dans un contexte JSON-LD.");
        var members = context.Members();
        var next = this with
        {
            _terms = new(_terms, StringComparer.Ordinal),
            Base = members.TryGetValue("@base", out var address) ? Uris.Resolve(Base, address.GetString() ?? "") : Base,
            Language = members.TryGetValue("@language", out var language) ? language.GetString()?.ToLowerInvariant() : Language,
        };
        if (members.TryGetValue("@vocab", out var vocabulary)) next = next with { Vocabulary = vocabulary.ValueKind == JsonValueKind.Null ? null : next.Expand(vocabulary.GetString()!, vocabulary: true) };
        var defining = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in members.Keys.Where(name => !name.StartsWith('@'))) next.Define(name, members, defining);
        return next;
    }

    // A definition may name a prefix that the same context defines further down.
    private void Define(string name, Dictionary<string, JsonElement> members, HashSet<string> defining)
    {
        if (!defining.Add(name)) return;
        var definition = members[name];
        var reverse = definition.Text("@reverse");
        var id = definition.ValueKind == JsonValueKind.String ? definition.GetString() : definition.Text("@id") ?? reverse;
        var isEmpty = definition.ValueKind == JsonValueKind.Null || definition.Member("@id") is { ValueKind: JsonValueKind.Null };
        _terms.Remove(name);
        foreach (var used in new[] { id ?? name, definition.Text("@type") }.OfType<string>())
        {
            var prefix = used.Split(':')[0];
            if (members.ContainsKey(prefix)) Define(prefix, members, defining);
        }

        _terms[name] = new(
            isEmpty ? null : Expand(id ?? name, vocabulary: true),
            definition.Text("@type") is { } type ? Expand(type, vocabulary: true) : null,
            [.. definition.Text("@container") is { } one ? [one] : definition.Items("@container").Select(item => item.GetString()!)],
            definition.Text("@language")?.ToLowerInvariant(), definition.Member("@language") is not null, reverse is not null, definition.Member("@context"));
    }
}
