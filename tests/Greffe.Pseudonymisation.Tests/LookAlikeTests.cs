using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Greffe.Decisions.Occultations;
using Greffe.Pseudonymisation.Auditing;
using Greffe.Tests;

namespace Greffe.Pseudonymisation.Tests;

/// <summary>What resembles a hidden name is found, what only shares letters with it is not; and published decisions raise few alarms.</summary>
public class LookAlikeTests(ITestOutputHelper output)
{
    private static readonly HiddenTerm[] Terms =
    [
        new("Jean Duperray", EntityCategory.PersonnePhysique), new("Li Xu", EntityCategory.PersonnePhysique), new("Mathilde Fauconnier", EntityCategory.PersonnePhysique),
        new("Kilian Cormier", EntityCategory.PersonnePhysique),
    ];

    [Theory]
    [InlineData("Il est établi que Duperay a reçu la somme.", "look-alike")] // a letter lost where it is doubled
    [InlineData("Il est établi que Fauconier a reçu la somme.", "look-alike")]
    [InlineData("Il est établi que Faucaunier a reçu la somme.", "look-alike")] // the same sound
    [InlineData("Il est établi que Comier a reçu la somme.", null)] // another name, nobody presents him
    [InlineData("M. Comier a reçu la somme.", "look-alike")]
    [InlineData("M. Corrnier a reçu la somme.", "look-alike")] // m read as rn
    [InlineData("M. Duperrat a reçu la somme.", "look-alike")] // the next key
    [InlineData("M. Dupreray a reçu la somme.", "look-alike")] // two letters swapped
    [InlineData("M. Dup3rray a reçu la somme.", "look-alike")]
    [InlineData("M. Duperray-Lenoir a reçu la somme.", "word")]
    [InlineData("Le nommé D U P E R R A Y a reçu la somme.", "spaced")]
    [InlineData("Le nommé D.U.P.E.R.R.A.Y a reçu la somme.", "spaced")]
    [InlineData("J E A N  D U P E R R A Y", "spaced")]
    [InlineData("la somme est due par Duperray Jean depuis mars", "reversed")]
    [InlineData("la somme est due par Duperray, Jean depuis mars", "reversed")]
    [InlineData("la somme est due par Xu Li depuis mars", "reversed")]
    [InlineData("la somme est due par L. Xu depuis mars", "initials")]
    [InlineData("la somme est due par Xu L. depuis mars", "initials")]
    [InlineData("la somme est due par Jean D. depuis mars", "initials")]
    [InlineData("fichier jeanduperray.pdf", "joined")]
    [InlineData("fichier DuperrayJean.pdf", "joined")]
    [InlineData("la somme que m. duperray réclame", "word")] // no capital
    [InlineData("la somme que [Duperray] réclame", "word")] // brackets hide nothing
    [InlineData("Mme Dupеrrаy réclame", "word")] // two Cyrillic letters
    [InlineData("Mme Du\u00ADper\u200Dray réclame", "word")]
    [InlineData("Mme Duper-\nray réclame", "word")]
    public void A_look_alike_is_found_by_its_rule(string text, string? rule)
    {
        var rules = LeakAudit.Examine(Engine.Decision(text), Terms).Where(finding => !finding.Rule.StartsWith("residual", StringComparison.Ordinal)).Select(finding => finding.Rule);
        if (rule is null) Assert.Empty(rules);
        else Assert.Contains(rule, rules);
    }

    [Theory]
    [InlineData("Du<b>per</b>ray conclut")]
    [InlineData("<meta name=\"author\" content=\"Duperray, Jean\">")]
    [InlineData("/telechargements/duperray_jean.pdf")]
    [InlineData("{\"title\":\"M. D\\u0055PERRAY\"}")]
    [InlineData("M.&nbsp;Duper&shy;ray")]
    [InlineData("<span data-nom=\"D&#117;perray Jean\">")]
    public void A_name_in_marks_metadata_and_file_names_is_found(string bytes) => Assert.NotEmpty(LeakAudit.ExamineBytes(Encoding.UTF8.GetBytes(bytes), Terms));

    [Theory]
    [InlineData("R É P U B L I Q U E  F R A N Ç A I S E")]
    [InlineData("La dupe n'a rien reçu ; le cormier est un arbre.")]
    [InlineData("M. [A] et Mme [B] demeurent [Adresse 1] à [Localité 2].")]
    [InlineData("Mme Fauconnet, conseillère, a fait le rapport.")]
    [InlineData("Le tribunal de Cormeilles a statué.")]
    [InlineData("<p>La demande</p><p>est rejetée</p>")]
    public void What_only_shares_letters_is_left(string text)
    {
        Assert.Empty(LeakAudit.Examine(Engine.Decision(text), Terms));
        Assert.Empty(LeakAudit.ExamineBytes(Encoding.UTF8.GetBytes(text), Terms));
    }

    [Theory]
    [InlineData("son fils Anatole vit avec elle", "residual-name")]
    [InlineData("Mme [A], née Kerbrazec, conclut", "residual-name")]
    [InlineData("M. [A], dit Titou, conclut", "residual-name")]
    [InlineData("l'enfant mineur Yasmina est confié au père", "residual-name")]
    [InlineData("M. K... conclut", null)]
    [InlineData("l'épouse de M. [A] conclut", null)]
    [InlineData("son fils [B] vit avec elle", null)]
    [InlineData("M. Kerbrazec, conseiller, a fait le rapport. M. Kerbrazec a signé.", null)]
    [InlineData("l'enfant. Le père conclut.", null)]
    public void The_adversary_looks_where_names_stand(string text, string? rule) =>
        Assert.Equal(rule, LeakAudit.Examine(Engine.Decision(text), []).Select(finding => finding.Rule).FirstOrDefault());

    [Theory]
    [InlineData("faure", "phaure")]
    [InlineData("gaultier", "gautier")]
    [InlineData("martineau", "martinot")]
    [InlineData("thibault", "tibaud")]
    public void Names_that_sound_alike_have_one_key(string one, string other) => Assert.Equal(FrenchSounds.Of(one), FrenchSounds.Of(other));

    [Theory]
    [InlineData("duperray", "duperray", 0)]
    [InlineData("duperray", "duperay", 0.5)] // a doubled letter
    [InlineData("duperray", "duperrat", 0.5)] // t stands beside y
    [InlineData("cormier", "corrnier", 0.5)] // drawn alike
    [InlineData("duperray", "dupreray", 0.6)] // swapped
    [InlineData("bernard", "renard", 1.6)] // two names
    [InlineData("martin", "marvin", 1)]
    public void A_slip_costs_less_than_another_letter(string one, string other, double distance)
    {
        Assert.Equal(distance, Misspelling.Between(one, other), 3);
        Assert.Equal(distance, Misspelling.Between(other, one), 3);
    }

    [Fact]
    public void Published_decisions_raise_few_alarms()
    {
        // Names of nobody in these decisions: whatever resembles them is an alarm for nothing.
        HiddenTerm[] strangers = [.. "Solveig Vantorel|Anatole Delfossiez|Bertille Fauconnier|Clotaire Pradinhac|Ingrid Hautecoste|Tiphaine Marchandeau|Ferdinand Bernardot|Noura Zellouki|Kenzo Guillemont|Ysaline Lefebure|Maël Rousselot|Moussa Diallobé|Fatou Sangaré|Léandre Gauthereau|Yasmina Benchérif"
            .Split('|').Select(name => new HiddenTerm(name, EntityCategory.PersonnePhysique))];
        var (texts, alike, residual, withResidual) = (0, 0, 0, 0);
        var watch = new Stopwatch();
        foreach (var text in Texts())
        {
            watch.Start();
            var findings = LeakAudit.Examine(Engine.Decision(text), strangers);
            watch.Stop();
            var names = findings.Count(finding => finding.Rule == "residual-name");
            texts++;
            alike += findings.Count(finding => !finding.Rule.StartsWith("residual", StringComparison.Ordinal));
            residual += names;
            withResidual += names > 0 ? 1 : 0;
        }

        output.WriteLine($"{texts} published decisions: {alike} look-alikes of strangers, {residual} name-like words in {withResidual} decisions; {watch.Elapsed.TotalMilliseconds / texts:F1} ms each");
        Assert.True(texts > 100 && alike == 0 && withResidual <= texts * 0.05, $"{alike} look-alikes and {withResidual} decisions with name-like words in {texts}.");
    }

    [Fact]
    public void Time_grows_like_the_text()
    {
        HiddenTerm[] many = [.. Enumerable.Range(0, 300).Select(number => new HiddenTerm($"Jean Duperray{(char)('a' + number % 26)}{(char)('a' + number / 26)}", EntityCategory.PersonnePhysique))];
        foreach (var hostile in (string[])["M. Duperrayx ", "D U P E R R A ", "Duperrayaa Jean ", "<b>", "[", "a-\n", "née Xa "])
        {
            var (one, ten) = (Time(hostile, 1_000, many), Time(hostile, 10_000, many));
            Assert.True(ten < Math.Max(1, one.TotalSeconds * 25 + 0.5) * TimeSpan.FromSeconds(1), $"{hostile.Length} characters repeated: {one} then {ten}.");
        }
    }

    private static TimeSpan Time(string piece, int times, HiddenTerm[] terms)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));
        var watch = Stopwatch.StartNew();
        LeakAudit.Examine(Engine.Decision(text), terms);
        LeakAudit.ExamineBytes(Encoding.UTF8.GetBytes(text), terms);
        return watch.Elapsed;
    }

    private static IEnumerable<string> Texts()
    {
        using var packed = new GZipStream(File.OpenRead(Shared.Path("corpus", "judilibre-texts", "decisions.jsonl.gz")), CompressionMode.Decompress);
        using var reader = new StreamReader(packed);
        while (reader.ReadLine() is { } line) yield return JsonDocument.Parse(line).RootElement.GetProperty("texte").GetString() ?? "";
    }
}
