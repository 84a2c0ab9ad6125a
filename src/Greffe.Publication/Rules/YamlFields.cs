using System.Globalization;

using YamlDotNet.RepresentationModel;

namespace Greffe.Publication.Rules;

/// <summary>A mapping of a rule file, read field by field; each fault names file and line. Fields that nobody asked for are faults.</summary>
internal sealed class YamlFields
{
    private readonly string file;
    private readonly YamlMappingNode node;
    private readonly HashSet<string> asked = [];

    /// <summary>The fields of a node, which must be a mapping.</summary>
    public YamlFields(string file, YamlNode node)
    {
        this.file = file;
        this.node = node as YamlMappingNode ?? throw Fault(file, node, "a mapping (key: value) is expected here.");
    }

    /// <summary>Keys in the order of the file.</summary>
    public IEnumerable<string> Keys => node.Children.Keys.Select(key => ((YamlScalarNode)key).Value ?? "");

    /// <summary>A text that must be there.</summary>
    public string Text(string key) =>
        Optional(key) ?? throw Fault(file, node, $"«{key}» is missing.");

    /// <summary>A text, or null.</summary>
    public string? Optional(string key) => Node(key) switch
    {
        null => null,
        YamlScalarNode { Value: { Length: > 0 } value } => value,
        var other => throw Fault(file, other, $"«{key}» must be a text."),
    };

    /// <summary>A text of any length, or null when the field is absent.</summary>
    public string? Any(string key) => (Node(key) as YamlScalarNode)?.Value;

    /// <summary>A day that must be there.</summary>
    public DateOnly Day(string key) => OptionalDay(key) ?? throw Fault(file, node, $"«{key}» is missing.");

    /// <summary>A day <c>yyyy-MM-dd</c>, or null.</summary>
    public DateOnly? OptionalDay(string key)
    {
        if (Optional(key) is not { } text) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : throw Fault(key, $"«{text}» is no day; write yyyy-MM-dd.");
    }

    /// <summary>Yes or no; absent is no.</summary>
    public bool Flag(string key) => Optional(key) switch
    {
        null or "no" => false,
        "yes" => true,
        var other => throw Fault(key, $"«{other}» is neither yes nor no."),
    };

    /// <summary>A whole number, or null.</summary>
    public int? Number(string key) => Optional(key) switch
    {
        null => null,
        var text when int.TryParse(text, CultureInfo.InvariantCulture, out var number) => number,
        var text => throw Fault(key, $"«{text}» is no whole number."),
    };

    /// <summary>A list of texts that must not be empty.</summary>
    public IReadOnlyList<string> List(string key)
    {
        if (Node(key) is not YamlSequenceNode { Children.Count: > 0 } list) throw Fault(key, "a list with at least one value is expected.");
        return [.. list.Select(item => (item as YamlScalarNode)?.Value ?? throw Fault(file, item, "a text is expected."))];
    }

    /// <summary>The mappings of a list that must be there.</summary>
    public IEnumerable<YamlFields> Items(string key) => Node(key) is YamlSequenceNode list
        ? list.Select(item => new YamlFields(file, item)) : throw Fault(key, "a list is expected.");

    /// <summary>A mapping that must be there.</summary>
    public YamlFields Map(string key) => new(file, Node(key) ?? throw Fault(file, node, $"«{key}» is missing."));

    /// <summary>A mapping, or null.</summary>
    public YamlFields? OptionalMap(string key) => Node(key) is { } map ? new(file, map) : null;

    /// <summary>Refuses fields that nothing reads: a misspelt condition would silently admit.</summary>
    public void Close()
    {
        foreach (var (key, _) in node.Children)
            if (!asked.Contains(((YamlScalarNode)key).Value ?? ""))
                throw Fault(file, key, $"«{((YamlScalarNode)key).Value}» is not known here; known: {string.Join(", ", asked.Order())}.");
    }

    /// <summary>A fault at a field, or at the mapping when the field is absent.</summary>
    public RuleFileException Fault(string key, string fault) => Fault(file, Node(key) ?? node, $"«{key}»: {fault}");

    private static RuleFileException Fault(string file, YamlNode node, string fault) => new(file, node.Start.Line, fault);

    private YamlNode? Node(string key)
    {
        asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }
}
