using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;

using Greffe.Decisions;
using Greffe.Decisions.Occultations;
using Greffe.Decisions.Publication;
using Greffe.Formats.Writing;
using Greffe.Tests;

namespace Greffe.Formats.Tests.Writing;

/// <summary>Public decisions for the tests of the writers.</summary>
internal static class PublicDecisions
{
    public static ExportHeader Header { get; } =
        new("Greffe, essai", new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero), "Licence Ouverte 2.0", "https://example.invalid/decision/");

    public static PublicDecision Make(int number, string text, string court = "ca_lyon") => new()
    {
        Id = DecisionId.TryParse(number.ToString("x24", System.Globalization.CultureInfo.InvariantCulture), out var id)
            ? id : throw new ArgumentOutOfRangeException(nameof(number)),
        Source = "jurica", Text = text, Court = CourtCode.TryParse(court, out var code) ? code : default, CourtLabel = "Cour d'appel de Lyon",
        Date = new DateOnly(2024, 1, 1).AddDays(number % 900), Numbers = [$"24/{number:00000}"], Form = PublicationForm.Full,
        Rule = "ca-civil@2022-04-30", PublishedOn = new(2026, 11, 23), UpdatedOn = new(2026, 11, 23), OccultationVersion = "rules-1",
    };

    /// <summary>Zones, placeholder and every optional field filled.</summary>
    public static PublicDecision Rich()
    {
        const string text = "COUR D'APPEL\n\nMonsieur [A] demande & obtient <tout>\n\nPAR CES MOTIFS\nRejette\n\nAnnexe";
        var name = text.IndexOf("[A]", StringComparison.Ordinal);
        var end = text.IndexOf("PAR CES", StringComparison.Ordinal);
        var annex = text.IndexOf("Annexe", StringComparison.Ordinal);
        Assert.True(Ecli.TryParse("ECLI:FR:CCASS:2024:SO00123", out var ecli));
        return Make(7, text, "cc") with
        {
            Zones =
            [
                new(ZoneKind.Introduction, new(0, 14)), new(ZoneKind.Motivations, new(14, end)), new(ZoneKind.Dispositif, new(end, annex)),
                new(ZoneKind.Annexes, new(annex, text.Length)),
            ],
            Replacements = [new(new(name, name + 3), "[A]", EntityCategory.PersonnePhysique)], Ecli = ecli, Type = new("arret", "Arrêt"),
            Chamber = new("soc", "Chambre sociale"), Formation = new("fs", "Formation de section"), Solution = new("rejet", "Rejet"),
            PublicationLevels = [new("b", "Publié au Bulletin")], Nac = "80A", Themes = ["travail"], Visa = ["Article 1"],
            Abstracts = [new(["travail"], "Sommaire")], Contested = new("Cour d'appel de Paris", new(2022, 1, 1), "21/1"), ParticularInterest = true,
        };
    }

    /// <summary>Texts that writers stumble on.</summary>
    public static TheoryData<string> Odd() =>
    [
        " ", "\n\n\n", "a", "\0\u0001\u000B\u001F", "half \uD83D pair", "\uDE00 wrong way", "😀 whole pair", "]]> <![CDATA[ &amp; <!-- -->",
        "\uFFFE\uFFFF", "tab\tand\rreturn", "ligne\u2028séparée\u0085", "\u200B\uFEFF", new string('x', 200_000), "é\u0301 œ ﬁ \u00A0", "<?xml?>",
    ];

    /// <summary>Every real text at hand, as a public decision.</summary>
    public static IEnumerable<PublicDecision> Corpus()
    {
        var number = 0;
        using (var reader = new StreamReader(new GZipStream(
            File.OpenRead(Shared.Path("corpus", "judilibre-texts", "decisions.jsonl.gz")), CompressionMode.Decompress)))
            while (reader.ReadLine() is { } line)
            {
                using var json = JsonDocument.Parse(line);
                var text = json.RootElement.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.String)
                    .Select(member => member.Value.GetString() ?? "").MaxBy(value => value.Length)!;
                yield return Make(++number, text, "cc");
            }

        foreach (var path in Directory.EnumerateFiles(Shared.Path("corpus"), "*.xml", SearchOption.AllDirectories).Order())
        {
            var text = XDocument.Load(path).Root!.Value;
            if (!string.IsNullOrWhiteSpace(text)) yield return Make(++number, text, "cc") with { Zones = Thirds(text) };
        }
    }

    private static List<Zone> Thirds(string text) => text.Length < 9
        ? []
        :
        [
            new(ZoneKind.Introduction, new(0, text.Length / 3)), new(ZoneKind.Motivations, new(text.Length / 3, text.Length / 2)),
            new(ZoneKind.Dispositif, new((2 * text.Length / 3) + 1, text.Length)),
        ];

    public static async IAsyncEnumerable<PublicDecision> Stream(IEnumerable<PublicDecision> decisions)
    {
        foreach (var decision in decisions)
        {
            await Task.CompletedTask;
            yield return decision;
        }
    }

    public static async Task<byte[]> Write(ExportFormat format, IEnumerable<PublicDecision> decisions)
    {
        using var buffer = new MemoryStream();
        await DecisionExport.Write(format, Stream(decisions), Header, buffer, TestContext.Current.CancellationToken);
        return buffer.ToArray();
    }
}
