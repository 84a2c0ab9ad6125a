namespace Greffe.Corpus.Annotated;

/// <summary>
/// Public annotated texts as documents where only persons are marked. Their licences allow training what ships: European Court judgments
/// (mariasierro/automatic-anonymization-ECHR-French-Spanish, MIT), newseye and ajmc of HIPE-2022 (CC BY 4.0), newspapers of the BnF (CC0). Sets under a
/// non-commercial licence are not read.
/// </summary>
public static class AnnotatedSets
{
    /// <summary>Prefix of the identifiers: nothing but persons is annotated.</summary>
    public const string Prefix = "persons/";

    private const int SentencesOfPress = 12;
    private const int SentencesOfCourt = 8;
    private static readonly string[] Press = ["hipe2022-newseye-dev-fr.tsv", "hipe2022-newseye-dev2-fr.tsv", "hipe2022-ajmc-train-fr.tsv", "hipe2022-ajmc-dev-fr.tsv", "europeana-fr-bnf-first80.bio"];

    /// <summary>Every text, in the same order each time; none when the folder holds no such files.</summary>
    /// <param name="folder">A folder laid out as the project's shared material.</param>
    public static IEnumerable<CorpusDocument> Read(string folder)
    {
        var files = Path.Combine(folder, "pseudonymisation", "ner");
        var court = Path.Combine(files, "echr-fr");
        // The held-out sets measure on the second half of each file.
        foreach (var document in Documents("echr-expert", FirstHalf(Path.Combine(court, "FR-manual-train.tsv")), SentencesOfCourt, isExpert: true)) yield return document;
        foreach (var document in Documents("echr", FirstHalf(Path.Combine(court, "FR-all-train.tsv")), SentencesOfCourt, isExpert: false)) yield return document;
        foreach (var file in Press)
            foreach (var document in Documents(Path.GetFileNameWithoutExtension(file), TaggedFile.Sentences(Path.Combine(files, file)), SentencesOfPress, isExpert: false)) yield return document;
    }

    private static List<List<TaggedWord>> FirstHalf(string path)
    {
        var sentences = TaggedFile.Sentences(path).ToList();
        return sentences[..(sentences.Count / 2)];
    }

    private static IEnumerable<CorpusDocument> Documents(string name, IEnumerable<List<TaggedWord>> sentences, int size, bool isExpert) =>
        sentences.Chunk(size).Select((chunk, number) => AnnotatedText.Write($"{Prefix}{name}-{number}", chunk, isExpert)).Where(document => document.Text.Length > 0);
}
