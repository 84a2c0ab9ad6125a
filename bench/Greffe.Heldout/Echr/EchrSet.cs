using System.Text.Json.Nodes;
using Greffe.Heldout.Sources;
using Greffe.Heldout.Writing;

namespace Greffe.Heldout.Echr;

/// <summary>Sentences of the Strasbourg court with expert tags, some to a text; the first half of each file is one part, the rest the other.</summary>
internal static class EchrSet
{
    private static readonly (string File, int Sentences)[] Files = [("FR-manual-train.tsv", 3), ("FR-all-train.tsv", 15)];

    public static IEnumerable<JsonObject> Make(Part part, SharedFiles shared)
    {
        var made = 0;
        foreach (var (file, size) in Files)
        {
            var sentences = Sentences(shared.Lines("pseudonymisation", "ner", "echr-fr", file)).ToList();
            var half = sentences.Count / 2;
            var own = part == Part.Dev ? sentences[..half] : sentences[half..];
            foreach (var group in own.Chunk(size))
            {
                var text = new GoldText();
                foreach (var sentence in group) Write(text, sentence, isExpert: file.StartsWith("FR-manual", StringComparison.Ordinal));
                yield return text.Line($"{part.ToString().ToLowerInvariant()}-echr-{made++:0000}", file[..^10]);
            }
        }
    }

    private static IEnumerable<List<(string Word, string Tag)>> Sentences(IEnumerable<string> lines)
    {
        List<(string, string)> sentence = [];
        foreach (var line in lines)
        {
            var cut = line.LastIndexOf(' ');
            if (cut > 0) sentence.Add((line[..cut], line[(cut + 1)..]));
            else if (sentence.Count > 0) { yield return sentence; sentence = []; }
        }
        if (sentence.Count > 0) yield return sentence;
    }

    private static void Write(GoldText text, List<(string Word, string Tag)> sentence, bool isExpert)
    {
        if (text.Length > 0) text.Append("\n");
        var before = text.Length;
        for (var at = 0; at < sentence.Count;)
        {
            var (word, tag) = sentence[at];
            var end = at + 1;
            if (tag.StartsWith("B-", StringComparison.Ordinal)) while (end < sentence.Count && sentence[end].Tag == $"I-{tag[2..]}") end++;
            Space(text, word);
            var start = text.Length;
            for (var index = at; index < end; index++) { if (index > at) Space(text, sentence[index].Word); text.Append(sentence[index].Word); }
            if (tag is "B-PER" or "B-LEGAL_PROFESSIONAL") MarkPerson(text, start, tag == "B-LEGAL_PROFESSIONAL" || !isExpert && OtherTags.IsProfessional(text.From(before).AsSpan(0, start - before)));
            at = end;
        }
    }

    private static void MarkPerson(GoldText text, int start, bool isProfessional)
    {
        var name = text.From(start);
        var skip = OtherTags.CivilityLength(name);
        if (skip == name.Length) return;
        text.Mark(start + skip, isProfessional ? "professionnelMagistratGreffier" : "personnePhysique", isProfessional ? "magistrat" : "partie", name[skip..], [], hidden: !isProfessional);
    }

    private static void Space(GoldText text, string word)
    {
        if (text.Length == 0 || text.Last is '\n' or '\'' or '’' or '(' or '«' or '-' or '/') return;
        if (word is "." or "," or "'" or ")" or ";" or "’" or "-" or "/" || word[0] is ',' or '.' or ')') return;
        text.Append(" ");
    }
}
