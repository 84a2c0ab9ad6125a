using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Greffe.Heldout.OpenNlp;

/// <summary>
/// Gold as Apache OpenNLP's name finder reads it: one line of the text a line, words apart, names between <c>&lt;START:person&gt;</c> and
/// <c>&lt;END&gt;</c>, an empty line between two texts.
/// </summary>
internal static partial class NameFinderText
{
    private const string Start = "<START:person>";
    private const string End = "<END>";

    /// <summary>Writes a gold file for training, or without names for tagging.</summary>
    public static void Write(string gold, string path, bool withNames, int most)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        foreach (var line in File.ReadLines(gold).Take(most))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var names = Names(json.RootElement);
            foreach (var sentence in Sentences(text)) writer.WriteLine(withNames ? Tagged(text, sentence, names) : string.Join(' ', sentence.Select(word => text[word.Start..word.End])));
            writer.WriteLine();
        }
    }

    /// <summary>Share of the persons' mentions that the tagger's output covers whole, and of the words it tags that had to be.</summary>
    public static (int Mentions, int Covered, int Words, int Right) Score(string gold, string tagged)
    {
        var (mentions, covered, words, right) = (0, 0, 0, 0);
        using var output = new StreamReader(tagged);
        foreach (var line in File.ReadLines(gold))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var hidden = new bool[text.Length];
            foreach (var sentence in Sentences(text)) Mark(hidden, sentence, Next(output));
            var names = Names(json.RootElement);
            mentions += names.Count;
            covered += names.Count(name => Enumerable.Range(name.Start, name.End - name.Start).All(at => hidden[at] || !char.IsLetterOrDigit(text[at])));
            foreach (var word in Sentences(text).SelectMany(sentence => sentence).Where(word => hidden[word.Start] && char.IsLetterOrDigit(text[word.Start])))
            {
                words++;
                if (names.Any(name => name.Start < word.End && word.Start < name.End)) right++;
            }
        }
        return (mentions, covered, words, right);
    }

    private static void Mark(bool[] hidden, List<(int Start, int End)> sentence, string[] pieces)
    {
        var (at, inside) = (0, false);
        foreach (var piece in pieces)
        {
            if (piece.StartsWith("<START", StringComparison.Ordinal)) inside = true;
            else if (piece == End) inside = false;
            else if (at < sentence.Count)
            {
                if (inside) for (var place = sentence[at].Start; place < sentence[at].End; place++) hidden[place] = true;
                at++;
            }
        }
    }

    private static string[] Next(StreamReader output)
    {
        while (output.ReadLine() is { } line) if (line.Length > 0) return line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [];
    }

    private static string Tagged(string text, List<(int Start, int End)> sentence, List<(int Start, int End)> names)
    {
        var line = new StringBuilder();
        var inside = -1;
        foreach (var (start, end) in sentence)
        {
            var name = names.FindIndex(span => span.Start <= start && end <= span.End);
            if (name != inside && inside >= 0) line.Append(End).Append(' ');
            if (name != inside && name >= 0) line.Append(Start).Append(' ');
            inside = name;
            line.Append(text, start, end - start).Append(' ');
        }
        if (inside >= 0) line.Append(End);
        return line.ToString().TrimEnd();
    }

    private static List<(int Start, int End)> Names(JsonElement document) =>
        [.. document.GetProperty("entities").EnumerateArray().Where(IsDue).Select(entity => (entity.GetProperty("start").GetInt32(), entity.GetProperty("end").GetInt32()))];

    private static bool IsDue(JsonElement entity) => entity.GetProperty("category").GetString() == "personnePhysique"
        && !(entity.TryGetProperty("hidden", out var hidden) && hidden.ValueKind == JsonValueKind.False)
        && !(entity.TryGetProperty("optional", out var optional) && optional.ValueKind == JsonValueKind.True);

    private static IEnumerable<List<(int Start, int End)>> Sentences(string text)
    {
        var from = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] != '\n') continue;
            List<(int Start, int End)> words = [.. Word().Matches(text[from..at]).Select(match => (from + match.Index, from + match.Index + match.Length))];
            if (words.Count > 0) yield return words;
            from = at + 1;
        }
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}<>]", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Word();
}
