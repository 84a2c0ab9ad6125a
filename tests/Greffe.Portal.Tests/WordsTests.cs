using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using Greffe.Portal.Look;

namespace Greffe.Tests;

public partial class WordsTests
{
    private static readonly Dictionary<string, string> French = Read("fr");
    private static readonly Dictionary<string, string> English = Read("en");

    [Fact]
    public void French_and_English_have_the_same_keys_and_places()
    {
        Assert.Equal(French.Keys.Order(), English.Keys.Order());
        Assert.All(French, word => Assert.Equal(Places(word.Value), Places(English[word.Key])));
    }

    [Fact]
    public void Every_key_asked_for_exists()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Shared.Checkout, "src", "Greffe.Portal"), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".razor" or ".cs");
        var asked = sources.SelectMany(file => Key().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).Distinct().ToList();
        Assert.True(asked.Count > 50);
        Assert.All(asked, key => Assert.True(French.ContainsKey(key) || French.ContainsKey(key + ".one"), $"No words under «{key}»."));
    }

    [Fact]
    public void The_English_words_are_in_the_output()
        => Assert.Equal("Search", Words.Resources.GetString("nav.search", CultureInfo.GetCultureInfo("en")));

    private static Dictionary<string, string> Read(string language) =>
        Words.Resources.GetResourceSet(CultureInfo.GetCultureInfo(language == "fr" ? "" : language), true, false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static string Places(string words) => string.Join(',', Place().Matches(words).Select(match => match.Value).Distinct().Order());

    [GeneratedRegex(@"\bW(?:ords)?(?:\[|\.Count\()""([a-z0-9.]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex(@"\{\d\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
