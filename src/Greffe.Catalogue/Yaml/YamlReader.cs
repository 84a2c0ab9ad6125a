using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Greffe.Catalogue.Yaml;

/// <summary>Reads one YAML document into a tree: nesting and size are bounded, an alias cannot hold itself, a key stands once.</summary>
internal sealed class YamlReader
{
    /// <summary>Deepest nesting read.</summary>
    public const int MaxDepth = 100;

    private readonly Parser _events;
    private readonly Dictionary<string, YamlValue> _anchors = new(StringComparer.Ordinal);

    private YamlReader(string text) => _events = new Parser(new StringReader(text));

    /// <summary>Reads a text.</summary>
    /// <exception cref="UnreadableFileException">It is not one YAML document, or passes a bound; the sentence says the line.</exception>
    public static YamlValue Read(string text)
    {
        try
        {
            var reader = new YamlReader(text);
            reader._events.Consume<StreamStart>();
            if (!reader._events.TryConsume<DocumentStart>(out _)) throw new UnreadableFileException("Le fichier YAML est vide.");
            var root = reader.Value(0);
            reader._events.Consume<DocumentEnd>();
            if (reader._events.Accept<DocumentStart>(out _)) throw new UnreadableFileException("Le fichier YAML contient plusieurs documents : un seul est attendu.");
            return root;
        }
        catch (YamlException fault)
        {
            throw new UnreadableFileException($"YAML illisible à la ligne {fault.Start.Line}, colonne {fault.Start.Column}.");
        }
    }

    private YamlValue Value(int depth)
    {
        if (depth > MaxDepth) throw new UnreadableFileException($"Le fichier YAML imbrique plus de {MaxDepth} niveaux.");
        if (_events.TryConsume<AnchorAlias>(out var alias))
        {
            return _anchors.TryGetValue(alias.Value.Value, out var known)
                ? known
                : throw new UnreadableFileException($"Ligne {alias.Start.Line} : l'alias nomme une ancre absente ou qui se contient elle-même.");
        }

        if (!_events.Accept<NodeEvent>(out var node)) throw new UnreadableFileException("Le fichier YAML finit trop tôt.");
        YamlValue value = node switch
        {
            Scalar => ReadScalar(),
            SequenceStart => ReadList(depth),
            _ => ReadMap(depth),
        };
        if (!node.Anchor.IsEmpty) _anchors[node.Anchor.Value] = value;
        return value;
    }

    private YamlValue.Scalar ReadScalar()
    {
        var scalar = _events.Consume<Scalar>();
        var text = !scalar.Tag.IsEmpty && scalar.Tag.Value.EndsWith(":str", StringComparison.Ordinal);
        return new(scalar.Value, scalar.Style == ScalarStyle.Plain && !text, (int)scalar.Start.Index, (int)scalar.End.Index);
    }

    private YamlValue.List ReadList(int depth)
    {
        var start = _events.Consume<SequenceStart>();
        var items = new List<YamlValue>();
        while (!_events.Accept<SequenceEnd>(out _)) items.Add(Value(depth + 1));
        return new(items, (int)start.Start.Index, (int)_events.Consume<SequenceEnd>().End.Index);
    }

    private YamlValue.Map ReadMap(int depth)
    {
        var start = _events.Consume<MappingStart>();
        var members = new List<KeyValuePair<string, YamlValue>>();
        var merged = new List<YamlValue.Map>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (!_events.Accept<MappingEnd>(out _))
        {
            if (Value(depth + 1) is not YamlValue.Scalar key) throw new UnreadableFileException($"Ligne {start.Start.Line} : une clé n'est pas un texte.");
            var value = Value(depth + 1);
            if (key is { Plain: true, Text: "<<" }) Merge(value, merged);
            else if (keys.Add(key.Text)) members.Add(new(key.Text, value));
            else throw new UnreadableFileException($"Ligne {start.Start.Line} : la clé « {key.Text} » figure deux fois.");
        }

        foreach (var map in merged) members.AddRange(map.Members.Where(member => keys.Add(member.Key)));
        return new(members, (int)start.Start.Index, (int)_events.Consume<MappingEnd>().End.Index);
    }

    private static void Merge(YamlValue value, List<YamlValue.Map> merged)
    {
        if (value is YamlValue.Map map) merged.Add(map);
        else if (value is YamlValue.List list && list.Items.All(item => item is YamlValue.Map)) merged.AddRange(list.Items.Cast<YamlValue.Map>());
        else throw new UnreadableFileException("Une clé « << » ne désigne pas un bloc.");
    }
}
