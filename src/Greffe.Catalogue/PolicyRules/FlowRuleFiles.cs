using System.Globalization;
using System.Text.Json;
using Greffe.Catalogue.Yaml;

namespace Greffe.Catalogue.PolicyRules;

/// <summary>Reads the files of rules of a folder; a file whose worked examples do not come out as they say is refused.</summary>
public static class FlowRuleFiles
{
    /// <summary>Every rule, by file name then in order.</summary>
    /// <exception cref="FlowRuleException">There is none, or one cannot be used.</exception>
    public static IReadOnlyList<FlowRule> Read(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).ToList() : [];
        if (files.Count == 0) throw new FlowRuleException($"Aucune règle de flux dans « {folder} ».");
        return Distinct([.. files.SelectMany(file => Rules(Path.GetFileName(file), SourceFile.Read(file)))]);
    }

    /// <summary>The rules that ship with the program (<c>data/flows</c>).</summary>
    /// <exception cref="FlowRuleException">One cannot be used.</exception>
    public static IReadOnlyList<FlowRule> Shipped()
    {
        var assembly = typeof(FlowRuleFiles).Assembly;
        return Distinct([.. assembly.GetManifestResourceNames().Where(name => name.StartsWith("flows/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).SelectMany(name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!; // Its name was just listed.
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return Rules(name, bytes.ToArray());
        })]);
    }

    private static List<FlowRule> Distinct(List<FlowRule> rules)
    {
        if (rules.GroupBy(rule => rule.Id).FirstOrDefault(group => group.Count() > 1) is { } twice) throw new FlowRuleException($"La règle « {twice.Key} » est écrite deux fois.");
        return rules;
    }

    private static List<FlowRule> Rules(string name, byte[] bytes)
    {
        try
        {
            var value = YamlAsJson.Convert(YamlReader.Read(SourceFile.Text(bytes)));
            List<FlowRule> rules = [.. value.Items("rules").Select(Rule)];
            foreach (var rule in rules)
            {
                if (rule.Cases.Count == 0) throw new FormatException($"la règle « {rule.Id} » n'a pas de cas");
                if (rule.Cases.FirstOrDefault(one => CheckFlows.Forbids(rule, one) != one.Forbidden) is { } wrong) throw new FormatException($"le cas « {wrong.Name} » de « {rule.Id} » ne donne pas ce qu'il dit");
            }

            return rules.Count > 0 ? rules : throw new FormatException("« rules » manque ou est vide");
        }
        catch (Exception fault) when (fault is FormatException or UnreadableFileException)
        {
            throw new FlowRuleException($"{name} : {fault.Message}.");
        }
    }

    private static FlowRule Rule(JsonElement value) => new(
        Needed(value, "id"), Needed(value, "version"), Needed(value, "title"), Day(value.Member("effective"), "from") ?? throw new FormatException("« effective.from » manque"), Day(value.Member("effective"), "to"),
        Pattern(value, "from"), Pattern(value, "to"), Pattern(value, "unless"), Needed(value.Member("source") ?? default, "article"),
        [.. value.Items("cases").Select(one => new FlowCase(Needed(one, "name"), [.. one.Items("flow").Select(Marks)], Day(one, "today"), Needed(one, "forbidden") == "yes"))]);

    private static MarkPattern Pattern(JsonElement value, string name) => new(
        (value.Member(name) is { ValueKind: JsonValueKind.Object } pattern ? pattern : throw new FormatException($"« {name} » manque")).Members()
            .ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)[.. pair.Value.EnumerateArray().Select(Text)], StringComparer.Ordinal));

    private static Dictionary<string, string> Marks(JsonElement value) => value.Members().ToDictionary(pair => pair.Key, pair => Text(pair.Value), StringComparer.Ordinal);

    private static string Needed(JsonElement value, string name) => value.ValueKind == JsonValueKind.Object && value.Member(name) is { } member && Text(member) is { Length: > 0 } text ? text : throw new FormatException($"« {name} » manque");

    private static string Text(JsonElement value) => value.ValueKind switch { JsonValueKind.True => "yes", JsonValueKind.False => "no", JsonValueKind.String => value.GetString()!, _ => value.GetRawText() };

    private static DateOnly? Day(JsonElement? value, string name) => value?.Member(name) is not { } member ? null
        : DateOnly.TryParseExact(Text(member), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new FormatException($"« {name} » n'est pas un jour");
}
