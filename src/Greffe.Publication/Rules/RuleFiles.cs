using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Greffe.Publication.Rules;

/// <summary>Reads <c>data/rules/*.yaml</c>. A fault anywhere refuses the whole set, with file and line.</summary>
internal static class RuleFiles
{
    private const string Prefix = "rules/";

    /// <summary>The rules that ship with the product.</summary>
    public static RuleSet Embedded() => Read(EmbeddedTexts());

    /// <summary>Names and texts of the files that ship with the product.</summary>
    public static IReadOnlyList<(string Name, string Text)> EmbeddedTexts()
    {
        var assembly = typeof(RuleFiles).Assembly;
        List<(string, string)> files = [];
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!); // the name was just listed
            files.Add((name[Prefix.Length..], reader.ReadToEnd()));
        }

        return files;
    }

    /// <summary>First 12 hexadecimal digits of the SHA-256 of all files, in the order of their names.</summary>
    public static string Fingerprint(IReadOnlyList<(string Name, string Text)> files)
    {
        var whole = string.Join('\n', files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => $"{file.Name}\n{file.Text}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)).AsSpan(0, 6));
    }

    /// <summary>A set from files: name and text each, in any order.</summary>
    /// <exception cref="RuleFileException">A file is not in order.</exception>
    public static RuleSet Read(IEnumerable<(string Name, string Text)> files)
    {
        var documents = files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => Document(file.Name, file.Text)).ToList();
        var lists = documents.Where(document => document.Keys.Contains("lists"))
            .SelectMany(document => NacListReader.Read(document)).ToFrozenDictionary(list => list.Name, list => list.Codes);
        var matters = documents.Where(document => document.Keys.Contains("matters")).SelectMany(MatterReader.Read).ToList();
        List<LegalRule> rules = [];
        HashSet<string> names = [];
        foreach (var document in documents.Where(document => document.Keys.Contains("rules")))
            foreach (var item in document.Items("rules"))
            {
                var rule = RuleReader.Read(item, lists.Keys);
                if (!names.Add(rule.Name)) throw item.Fault("id", $"the rule {rule.Name} is there twice.");
                rules.Add(rule);
            }

        var minors = MinorSigns.Read(documents.Where(document => document.Keys.Contains("minorSigns")));
        foreach (var document in documents) document.Close();
        return new(rules, lists, matters, minors);
    }

    private static YamlFields Document(string name, string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException fault)
        {
            throw new RuleFileException(name, fault.Start.Line, "this is not YAML: " + fault.Message);
        }

        return stream.Documents.Count == 1
            ? new(name, stream.Documents[0].RootNode)
            : throw new RuleFileException(name, 1, $"one document is expected, {stream.Documents.Count} found.");
    }
}

/// <summary>Reads the lists of NAC codes.</summary>
internal static class NacListReader
{
    /// <summary>Lists of a document.</summary>
    public static IEnumerable<(string Name, FrozenSet<string> Codes)> Read(YamlFields document)
    {
        foreach (var list in document.Items("lists"))
        {
            var name = list.Text("name");
            _ = (list.Text("title"), list.Text("source"), list.Day("taken"));
            var codes = list.List("codes");
            if (codes.Count != codes.Distinct().Count()) throw list.Fault("codes", "a code is there twice.");
            list.Close();
            yield return (name, codes.ToFrozenSet());
        }
    }
}

/// <summary>Reads how a branch is deduced.</summary>
internal static class MatterReader
{
    /// <summary>Entries of a document, in order.</summary>
    public static IEnumerable<(Greffe.Decisions.Matter Matter, IReadOnlyList<FactCondition> When)> Read(YamlFields document)
    {
        foreach (var item in document.Items("matters"))
        {
            if (!Matters.TryParse(item.Text("matter"), out var matter)) throw item.Fault("matter", "no branch has this key.");
            var conditions = RuleReader.Conditions(item.Map("when"), []);
            if (conditions.Any(condition => condition.Fact.Key == "matters"))
                throw item.Fault("when", "a branch cannot be deduced from itself.");
            item.Close();
            yield return (matter, conditions);
        }
    }
}
