using System.Text.Json;
using System.Xml;
using Greffe.Decisions;
using Greffe.Tests;

namespace Greffe.Formats.Tests.Corpus;

public sealed class JusticeAdministrativeCorpusTests
{
    [Fact]
    public async Task Every_file_is_read_whole_with_the_expected_metadata()
    {
        var folder = Shared.Path("corpus", "justice-administrative");
        using var expected = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "metadata-expected.json"), TestContext.Current.CancellationToken));
        foreach (var row in expected.RootElement.EnumerateArray())
        {
            var path = Path.Combine(folder, row.GetProperty("Identification").GetString()!);
            var item = Assert.Single(await Delivered.OpenPath(path));
            var accepted = Delivered.Accepted(DecisionReader.Read(item, Delivered.Options));
            Assert.Equal(SourceFormat.JusticeAdministrative, accepted.Format);
            Check(row, accepted.Decision);
            var xml = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
            xml.Load(path);
            Assert.Equal(1.0, Coverage.Of(xml.SelectSingleNode("//Texte_Integral")!.InnerText, accepted.Decision.Text));
            Assert.Equal(xml.SelectNodes("//Texte_Integral/p[normalize-space(.)!='']")!.Count, accepted.Decision.Text.Split('\n').Count(line => line.Trim().Length > 0));
        }
    }

    private static void Check(JsonElement row, Decision decision)
    {
        Assert.Equal(Value(row, "Identification"), decision.Source.Id);
        Assert.Equal(Value(row, "Code_Juridiction")!.ToLowerInvariant(), decision.Court.Value);
        Assert.Equal(Value(row, "Numero_Dossier"), Assert.Single(decision.Numbers));
        Assert.Equal(Value(row, "Date_Lecture"), decision.Date?.ToString("yyyy-MM-dd", null));
        Assert.Equal(Value(row, "Numero_ECLI"), decision.Ecli?.Value);
        Assert.Equal(Value(row, "Type_Decision"), decision.Type?.Label);
        Assert.Equal(Value(row, "Code_Publication"), Assert.Single(decision.PublicationLevels).Label);
        Assert.Equal(Value(row, "Formation_Jugement"), decision.Formation?.Label);
    }

    private static string? Value(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString() : null;
}
