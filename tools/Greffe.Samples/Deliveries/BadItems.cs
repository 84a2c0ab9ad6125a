using System.Text;
using Greffe.Samples.Sources;

namespace Greffe.Samples.Deliveries;

/// <summary>
/// What a court may send by mistake: each must give a refusal with its reason (<c>mauvais/</c>), one exact duplicate, and one later
/// correction of a decision already delivered.
/// </summary>
internal static class BadItems
{
    public static IEnumerable<(string Name, byte[] Content)> Write(IReadOnlyList<Sample> samples)
    {
        if (samples.FirstOrDefault(sample => sample.Format == SampleFormat.Cass && sample.Archive is null) is { } cass)
        {
            var whole = DilaXml.Write(cass);
            yield return ("mauvais/tronque.xml", whole[..(whole.Length * 3 / 5)]);
            yield return ("mauvais/remonte.zip", Archives.Zip([("../../hors-du-dossier.xml", whole)]));
            yield return ($"doublon/{cass.Decision.Source.Id}.xml", whole);
        }

        yield return ("mauvais/vide.txt", []);
        yield return ("mauvais/sans-texte.pdf", PdfFile.WriteWithoutText());
        yield return ("mauvais/inconnu.bin", [0x00, 0x01, 0x02, 0xFE, 0xFF, 0x7F, 0x00, 0x10]);
        yield return ("mauvais/sans-texte.json", "{\"id\":\"ffffffffffffffffffffff01\",\"source\":\"jurinet\",\"jurisdiction\":\"cc\"}\n"u8.ToArray());
        yield return ("mauvais/bombe.xml", Bomb());
        if (samples.FirstOrDefault(sample => sample.Format == SampleFormat.OpenData) is { } admin)
            yield return ("mauvais/encodage.xml", Mislabelled(OpenDataXml.Write(admin)));
    }

    /// <summary>Says UTF-8, is Windows-1252: the accents are invalid bytes.</summary>
    private static byte[] Mislabelled(byte[] utf8) => Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(utf8).TrimStart('\uFEFF'));

    private static byte[] Bomb() => Encoding.UTF8.GetBytes("""
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE TEXTE_JURI_JUDI [
        <!ENTITY a "aaaaaaaaaa">
        <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
        <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
        <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">
        ]>
        <TEXTE_JURI_JUDI><META>&e;&e;&e;&e;</META></TEXTE_JURI_JUDI>
        """.ReplaceLineEndings("\n"));
}
