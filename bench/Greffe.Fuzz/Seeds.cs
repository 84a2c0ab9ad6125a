using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Greffe.Fuzz;

/// <summary>Small documents of every format, made in code; all persons invented.</summary>
public static class Seeds
{
    private const string Words = "Attendu que Mme Irma Vasseroy, née le 3 mars 1971, a saisi le conseil ; que l'arrêt « attaqué » rejette sa demande.";

    private const string Dila =
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEXTE_JURI_JUDI><META><META_COMMUN><ID>JURITEXT000000000001</ID><NATURE>ARRET</NATURE></META_COMMUN>" +
        "<META_SPEC><META_JURI><TITRE>Cour de cassation</TITRE><DATE_DEC>2023-10-03</DATE_DEC><JURIDICTION>Cour de cassation</JURIDICTION><SOLUTION>Rejet</SOLUTION></META_JURI>" +
        "<META_JURI_JUDI><NUMEROS_AFFAIRES><NUMERO_AFFAIRE>23-80251</NUMERO_AFFAIRE></NUMEROS_AFFAIRES><PUBLI_BULL publie=\"oui\"/><FORMATION>CHAMBRE_SOCIALE</FORMATION>" +
        $"<AVOCATS>SCP Orbec et Lune, Me Ricarde</AVOCATS></META_JURI_JUDI></META_SPEC></META><TEXTE><BLOC_TEXTUEL><CONTENU>{Words}<br/>\n<br/>{Words}</CONTENU></BLOC_TEXTUEL>" +
        "<SOMMAIRE><SCT ID=\"1\" TYPE=\"PRINCIPAL\">TRAVAIL - Contrat</SCT><ANA ID=\"1\">Résumé.</ANA></SOMMAIRE></TEXTE><LIENS><LIEN>Article 1</LIEN></LIENS></TEXTE_JURI_JUDI>";

    private const string JusticeAdministrative =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document><Donnees_Techniques><Identification>X_1.xml</Identification></Donnees_Techniques><Dossier>" +
        "<Code_Juridiction>TA75</Code_Juridiction><Numero_Dossier>2100001</Numero_Dossier><Date_Lecture>2021-06-10</Date_Lecture></Dossier>" +
        $"<Decision><Texte_Integral><p>{Words}</p><p>{Words}</p></Texte_Integral></Decision></Document>";

    private const string Judilibre =
        "{\"id\":\"5fca277de35a255d41ca73ab\",\"source\":\"jurinet\",\"text\":\"" + Words + "\\n\\n" + Words + "\",\"chamber\":\"soc\",\"decision_date\":\"2020-11-18\"," +
        "\"jurisdiction\":\"cc\",\"number\":\"19-19.463\",\"numbers\":[\"19-19.463\"],\"publication\":[\"b\"],\"visa\":[{\"title\":\"Article <a href=\\\"x\\\">1</a>\"}]," +
        "\"zones\":{\"introduction\":[{\"start\":0,\"end\":20}],\"motivations\":[{\"start\":20,\"end\":150}]}}";

    private const string Import =
        "{\"sourceName\":\"juritj\",\"sourceId\":12,\"originalText\":\"" + Words + "\",\"jurisdictionName\":\"Tribunal judiciaire de Lyon\",\"dateDecision\":\"2022-11-22T23:00:00.000Z\"," +
        "\"parties\":[{\"type\":\"PP\",\"nom\":\"VASSEROY\",\"prenom\":\"Irma\"}],\"debatPublic\":true,\"blocOccultation\":2," +
        "\"occultation\":{\"additionalTerms\":\"Orbec|+Lune\",\"categoriesToOmit\":[\"dateNaissance\"],\"motivationOccultation\":false}}";

    private const string Rekeyed = "{\"id\":\"5fca25d9cbbf603303c4ff89\",\"num\":\"19-60.222\",\"date\":\"2020-11-25\",\"ch\":\"Chambre sociale\",\"texte\":\"" + Words + "\"}";

    private const string Page =
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><link rel=\"canonical\" href=\"/decision/67514bf16b10f0edcea72f17\"></head><body><div class=\"decision-detaillee-item\">" +
        "<h1>5 décembre 2024<br>Cour de cassation<br>Pourvoi n° 23-15.081</h1><div class=\"decision-header\"><p>Chambre sociale - Formation de section</p></div>" +
        "<div class=\"decision-element--texte-decision\"><h2>Texte</h2><div class=\"decision-accordeon\"><h3>Motivation</h3><p>" + Words + "<br>" + Words + "</p></div></div></div></body></html>";

    /// <summary>Formats by name, each with its seeds.</summary>
    public static IReadOnlyDictionary<string, byte[][]> ByFormat { get; } = new Dictionary<string, byte[][]>(StringComparer.Ordinal)
    {
        ["dila-judi"] = [Bytes(Dila)],
        ["dila-admin"] = [Bytes(Dila.Replace("JUDI", "ADMIN", StringComparison.Ordinal))],
        ["justice-administrative"] = [Bytes(JusticeAdministrative)],
        ["judilibre"] = [Bytes(Judilibre)],
        ["judilibre-import"] = [Bytes(Import)],
        ["judilibre-rekeyed"] = [Bytes(Rekeyed)],
        ["cassation-html"] = [Bytes(Page)],
        ["docx"] = [Docx()],
        ["pdf"] = [Pdf()],
        ["texte"] = [Bytes(Words + "\n\n" + Words), [.. new byte[] { 0xFF, 0xFE }, .. Encoding.Unicode.GetBytes(Words)], Encoding.Latin1.GetBytes(Words)],
        ["archives"] = [Zip(), Tar(), Gzip(Tar()), Bytes($"{Judilibre}\n{Rekeyed}\n"), Bytes($"[{Judilibre},{Import}]"), Bytes($"{{\"batch\":0,\"results\":[{Judilibre}]}}")],
    };

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Docx()
    {
        var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            var header = main.AddNewPart<HeaderPart>();
            header.Header = new Header(Paragraph("Cour d'appel de Lyon"));
            var cell = new TableCell(Paragraph("Appelante"));
            main.Document = new Document(new Body(Paragraph(Words), new Table(new TableRow(cell, cell.CloneNode(true))), Paragraph(Words)));
        }

        return stream.ToArray();
    }

    private static Paragraph Paragraph(string text) => new(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));

    private static byte[] Pdf()
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        for (var number = 0; number < 2; number++)
        {
            var page = builder.AddPage(595, 842);
            for (var line = 0; line < 5; line++) page.AddText("Attendu que Mme Irma Vasseroy a saisi le conseil de prud'hommes", 11, new PdfPoint(70, 750 - (line * 14)), font);
        }

        return builder.Build();
    }

    private static byte[] Zip()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in Files())
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Tar()
    {
        var stream = new MemoryStream();
        using (var tar = new TarWriter(stream, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach (var (name, content) in Files()) tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
        }

        return stream.ToArray();
    }

    private static IEnumerable<(string Name, byte[] Content)> Files() =>
        [("a.txt", Bytes(Words)), ("a.meta.json", Bytes("{\"court\":\"ca_lyon\",\"occultation\":{\"hide\":[\"Orbec\"]}}")), ("b/c.json", Bytes(Judilibre))];

    private static byte[] Gzip(byte[] content)
    {
        var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(content);
        return stream.ToArray();
    }
}
