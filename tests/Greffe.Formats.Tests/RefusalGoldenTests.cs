using System.Text;
using Greffe.Tests;

namespace Greffe.Formats.Tests;

/// <summary>The words of refusals, as senders read them. Rewritten only with <c>GREFFE_GOLDEN=write</c>.</summary>
public sealed class RefusalGoldenTests
{
    [Fact]
    public async Task Refusals_read_as_written_down()
    {
        var text = new StringBuilder();
        foreach (var (name, content, options) in Cases())
        {
            text.Append("# ").Append(name).Append('\n');
            foreach (var item in await Delivered.Open("envoi", content, options))
                text.Append(DecisionReader.Read(item, options) is ReadResult.Refused refused ? Line(refused.Refusal) : "accepté\n");
        }

        var path = Path.Combine(Shared.Checkout, "tests", "Greffe.Formats.Tests", "Golden", "refusals.txt");
        if (Environment.GetEnvironmentVariable("GREFFE_GOLDEN") == "write") await File.WriteAllTextAsync(path, text.ToString(), TestContext.Current.CancellationToken);
        Assert.Equal(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), text.ToString());
    }

    [Fact]
    public void Codes_are_listed_once_and_in_order() => Assert.Equal(FormatsProblems.Codes.Distinct().Order(StringComparer.Ordinal), FormatsProblems.Codes);

    private static string Line(Refusal refusal)
    {
        Assert.Contains(refusal.Code, FormatsProblems.Codes);
        return $"{refusal.Code}\n  {refusal.Reason}\n  {refusal.NextStep}\n";
    }

    private static IEnumerable<(string Name, byte[] Content, FormatsOptions Options)> Cases()
    {
        var standard = new FormatsOptions();
        var small = new FormatsOptions { MaxItemBytes = 2_000, MaxTextLength = 50, MaxAttributeLength = 64 };
        (string, string)[] texts =
        [
            ("vide", ""), ("blancs", "  \n "), ("chiffres seuls", "12 34"), ("caractère nul", "Attendu" + new string('x', 200) + "\0que"),
            ("XML coupé", "<TEXTE_JURI_JUDI><META>"), ("XML inconnu", "<a/>"), ("XML sans texte", "<TEXTE_JURI_JUDI/>"),
            ("bombe XML", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bbbb\">]><a>&b;</a>"),
            ("entité externe", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>"),
            ("XML profond", string.Concat(Enumerable.Repeat("<a>", 5_000)) + string.Concat(Enumerable.Repeat("</a>", 5_000))),
            ("encodage inconnu", "<?xml version=\"1.0\" encoding=\"ebcdic\"?><a/>"),
            ("JSON coupé", "{\"text\":\"Attendu"), ("JSON inconnu", "{\"a\":1}"), ("JSON profond", "{\"text\":" + new string('[', 200) + new string(']', 200) + "}"),
            ("demi-codet", "{\"text\":\"Attendu \\ud800 que\"}"), ("champ d'un autre type", "{\"text\":{\"a\":1}}"), ("résultat de recherche", "{\"number\":\"19-19.463\",\"decision_date\":\"2020-11-18\"}"),
            ("page inconnue", "<!doctype html><p>Attendu que</p>"),
            ("page profonde", "<html><div class=\"decision-detaillee-item\">" + string.Concat(Enumerable.Repeat("<div>", 5_000))),
            ("PDF abîmé", "%PDF-1.7\nrien"), ("RTF", "{\\rtf1 Attendu que}"),
        ];
        foreach (var (name, text) in texts) yield return (name, Encoding.UTF8.GetBytes(text), standard);
        yield return ("XML déclaré UTF-8, écrit en Windows-1252", Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>été</a>"), standard);
        yield return ("JSON en Windows-1252", Encoding.Latin1.GetBytes("{\"text\":\"été\"}"), standard);
        yield return ("image", [0x89, 0x50, 0x4E, 0x47, 0x0D], standard);
        yield return ("Word 97", [0xD0, 0xCF, 0x11, 0xE0, 0xA1], standard);
        yield return ("binaire", [.. Enumerable.Range(0, 200).Select(i => (byte)(i % 20))], standard);
        yield return ("macros", Archives.Zip(("[Content_Types].xml", Archives.Bytes("<a/>")), ("word/vbaProject.bin", [1])), standard);
        yield return ("Word sans corps", Archives.Zip(("[Content_Types].xml", Archives.Bytes("<a/>"))), standard);
        yield return ("OpenDocument", Archives.Zip(("mimetype", Archives.Bytes("x")), ("content.xml", Archives.Bytes("<a/>"))), standard);
        yield return ("texte trop long", Encoding.UTF8.GetBytes(new string('a', 51)), small);
        yield return ("fichier trop grand", Encoding.UTF8.GetBytes(new string('a', 2_001)), small);
        yield return ("attribut énorme", Encoding.UTF8.GetBytes($"<a b=\"{new string('x', 65)}\"/>"), small);
        yield return ("bombe gzip", Archives.Gzip(new byte[200_000]), new() { ExpansionAllowance = 10_000 });
        yield return ("nom dangereux", Archives.Zip(("../a.txt", Archives.Bytes("Attendu que"))), standard);
    }
}
