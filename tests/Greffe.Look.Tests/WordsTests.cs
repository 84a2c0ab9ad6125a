using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Greffe.Look;

namespace Greffe.Tests;

/// <summary>The resource files of every module with pages, read from the tree.</summary>
public partial class WordsTests
{
    private static readonly string Sources = Path.Combine(Shared.Checkout, "src");

    private static readonly Dictionary<string, Dictionary<string, string>> French = Words("*Words.resx");
    private static readonly Dictionary<string, Dictionary<string, string>> English = Words("*Words.en.resx");

    public static TheoryData<string> Modules => [.. French.Keys];

    [Theory, MemberData(nameof(Modules))]
    public void French_and_English_have_the_same_keys_and_places(string module)
    {
        Assert.Equal(French[module].Keys.Order(), English[module].Keys.Order());
        Assert.All(French[module], word => Assert.Equal(Places(word.Value), Places(English[module][word.Key])));
    }

    [Theory, MemberData(nameof(Modules))]
    public void Every_key_asked_for_exists_in_the_module_or_in_what_all_pages_share(string module)
    {
        var files = Directory.EnumerateFiles(Path.Combine(Sources, module), "*.*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".razor" or ".cs");
        var asked = files.SelectMany(file => Key().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).Distinct().ToList();
        Assert.NotEmpty(asked);
        var known = French[module].Keys.Concat(French["Greffe.Look"].Keys).ToHashSet();
        Assert.All(asked, key => Assert.True(known.Contains(key) || known.Contains(key + ".one"), $"No words under «{key}»."));
    }

    [Fact]
    public void No_key_stands_in_two_modules() =>
        Assert.Empty(French.Values.SelectMany(words => words.Keys).GroupBy(key => key).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void The_English_words_are_in_the_output() => Assert.Equal(
        "Skip to content", WordFile.Beside(typeof(LookModule)).Resources.GetString("shell.skip", CultureInfo.GetCultureInfo("en")));

    /// <summary>Words by module: a key that stands twice in one module fails here.</summary>
    private static Dictionary<string, Dictionary<string, string>> Words(string pattern) => Directory.EnumerateFiles(Sources, pattern, SearchOption.AllDirectories)
        .GroupBy(file => Path.GetRelativePath(Sources, file).Split(Path.DirectorySeparatorChar)[0]).ToDictionary(files => files.Key, files => files.SelectMany(Read).ToDictionary());

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(file).Root!.Elements("data").ToDictionary(entry => (string)entry.Attribute("name")!, entry => (string)entry.Element("value")!);

    private static string Places(string words) => string.Join(',', Place().Matches(words).Select(match => match.Value).Distinct().Order());

    [GeneratedRegex(@"\bW(?:ords)?(?:\[|\.Count\()""([a-z0-9.]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex(@"\{\d\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
