using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Greffe.Decisions.Occultations;
using Greffe.Tests;

namespace Greffe.Pseudonymisation.Tests;

/// <summary>Recall on real texts: published decisions whose placeholders are refilled with invented names, and judgments of the Strasbourg court with expert spans.</summary>
public partial class RealTextRecallTests(ITestOutputHelper output)
{
    private static readonly string[] Given = ["Solveig", "Anatole", "Yasmina", "Bertille", "Moussa", "Clotaire", "Ingrid", "Léandre", "Fatou", "Tiphaine", "Kenzo", "Ysaline", "Ferdinand", "Noura", "Maël"];
    private static readonly string[] Family = ["Kerbrazec", "Vantorel", "Ouldarim", "Delfossiez", "Tranquebar", "Mbarokou", "Saintégly", "Rokotovsky", "Jauréguibel", "Hautecoste", "Pradinhac", "Zellouki", "Wambrechin", "Ferrandelli", "Nguyentran"];

    [Fact]
    public void Names_put_back_into_published_decisions_are_hidden()
    {
        var (names, hidden, texts) = (0, 0, 0);
        foreach (var text in Texts())
        {
            var (refilled, spans) = Refill(text);
            if (spans.Count == 0) continue;
            texts++;
            var found = Engine.Default.Hide(refilled, "r").Entities.Where(entity => entity.Hidden).ToList();
            foreach (var (start, end) in spans)
            {
                names++;
                if (found.Any(entity => entity.Start <= start && entity.End >= end)) hidden++;
            }
        }
        output.WriteLine($"{texts} decisions, {names} names put back, {hidden} hidden: {(double)hidden / names:P2}");
        Assert.True(names > 500 && hidden >= names * RefilledFloor, $"Only {hidden} of {names} names are hidden.");
    }

    private const double RefilledFloor = 0.99;

    [Fact]
    public void Persons_of_Strasbourg_judgments_are_detected()
    {
        var (text, spans) = ReadTagged(Shared.Path("pseudonymisation", "ner", "echr-fr", "FR-manual-train.tsv"));
        var found = Engine.Default.Hide(text, "e").Entities.Where(IsPerson).ToList();
        var read = spans.Count(span => found.Any(entity => entity.Start <= span.Start && entity.End >= span.End));
        var touched = spans.Count(span => found.Any(entity => entity.Start < span.End && entity.End > span.Start));
        output.WriteLine($"{spans.Count} persons, {read} found whole ({(double)read / spans.Count:P1}), {touched} touched ({(double)touched / spans.Count:P1})");
        Assert.True(spans.Count > 50 && touched >= spans.Count * StrasbourgFloor, $"Only {touched} of {spans.Count} persons are detected.");
    }

    private const double StrasbourgFloor = 0.8;

    private static bool IsPerson(TextEntity entity) => entity.Category is EntityCategory.PersonnePhysique or EntityCategory.ProfessionnelAvocat or EntityCategory.ProfessionnelMagistratGreffier;

    // «[A]» is a surname, «[A] [B]» a first name and a surname; the same letter gets the same word all through a decision.
    private static (string Text, List<(int Start, int End)> Spans) Refill(string text)
    {
        List<(int, int)> spans = [];
        var refilled = new StringBuilder(text.Length);
        var last = 0;
        foreach (Match match in Letters().Matches(text))
        {
            refilled.Append(text, last, match.Index - last);
            var first = match.Groups["first"].Value;
            var second = match.Groups["second"].Value;
            var name = second.Length > 0 ? $"{Given[Number(first) % Given.Length]} {Family[Number(second) % Family.Length]}" : Family[Number(first) % Family.Length];
            spans.Add((refilled.Length, refilled.Length + name.Length));
            refilled.Append(name);
            last = match.Index + match.Length;
        }
        return (refilled.Append(text, last, text.Length - last).ToString(), spans);
    }

    private static int Number(string letters) => letters.Aggregate(0, (sum, letter) => sum * 26 + letter - 'A');

    private static (string Text, List<(int Start, int End)> Spans) ReadTagged(string path)
    {
        var text = new StringBuilder();
        List<(int Start, int End)> spans = [];
        foreach (var line in File.ReadLines(path))
        {
            var cut = line.LastIndexOf(' ');
            if (cut <= 0) { text.Append('\n'); continue; }
            var (word, tag) = (line[..cut], line[(cut + 1)..]);
            if (text.Length > 0 && text[^1] is not ('\n' or '\'' or '(') && word is not ("." or "," or "'" or ")" or ";")) text.Append(' ');
            var start = text.Length;
            text.Append(word);
            if (tag == "B-PER") spans.Add((start, text.Length));
            else if (tag == "I-PER" && spans.Count > 0) spans[^1] = (spans[^1].Start, text.Length);
        }
        var all = text.ToString();
        return (all, [.. spans.Select(span => (span.Start + Civility().Match(all[span.Start..span.End]).Length, span.End))]);
    }

    private static IEnumerable<string> Texts()
    {
        using var packed = new GZipStream(File.OpenRead(Shared.Path("corpus", "judilibre-texts", "decisions.jsonl.gz")), CompressionMode.Decompress);
        using var reader = new StreamReader(packed);
        while (reader.ReadLine() is { } line) yield return JsonDocument.Parse(line).RootElement.GetProperty("texte").GetString() ?? "";
    }

    [GeneratedRegex(@"^(?:(?:M\.|MM\.|Mme|Mlle|Me|Maître|Monsieur|Madame|le juge|juge) ?)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Civility();

    [GeneratedRegex(@"(?<=(?:M\.|Mme|Mmes|MM\.|Monsieur|Madame|consorts|époux|épouse|veuve) )\[(?<first>[A-Z]{1,2})\](?: \[(?<second>[A-Z]{1,2})\])?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Letters();
}
