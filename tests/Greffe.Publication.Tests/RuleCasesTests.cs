using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Publication.Rules;

using YamlDotNet.RepresentationModel;

namespace Greffe.Publication.Tests;

/// <summary>Runs the table of cases that stands beside each rule in <c>data/rules</c>.</summary>
public class RuleCasesTests
{
    private static readonly PublicationGate Gate = PublicationGate.Load();

    public static TheoryData<string, int> Cases()
    {
        var data = new TheoryData<string, int>();
        foreach (var (rule, cases) in ByRule())
            for (var i = 0; i < cases.Count; i++) data.Add(rule, i);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_case_beside_a_rule_holds(string rule, int index)
    {
        var test = ByRule()[rule][index];
        var name = test.Text("name");
        var facts = Facts(test);
        var verdict = Gate.Decide(facts, test.Day("today"));
        switch (verdict)
        {
            case GateVerdict.Admitted(_, var form, var article, _):
                Assert.True(test.Optional("admitted") == form.Key, $"{rule}, {name}: admitted as {form.Key}");
                Assert.NotEmpty(article);
                break;
            case GateVerdict.Withheld(var code, var sentence, var until, _):
                Assert.True(test.Optional("withheld") == code, $"{rule}, {name}: withheld, {code}");
                Assert.True(test.OptionalDay("until") == until, $"{rule}, {name}: until {until}");
                Assert.EndsWith(".", sentence);
                break;
            default:
                Assert.Fail("A verdict of no known kind.");
                break;
        }

        _ = test.Optional("admitted") ?? test.Text("withheld");
        test.OptionalDay("until");
        test.Close();
    }

    [Fact]
    public void Every_admitting_rule_decides_at_least_one_of_its_cases()
    {
        var set = RuleFiles.Embedded();
        foreach (var rule in set.Rules.Where(rule => rule.Effect is RuleEffect.Admit))
        {
            var decided = ByRule()[rule.Id].Select(test => Gate.Decide(Facts(test), test.Day("today"))).OfType<GateVerdict.Admitted>();
            Assert.True(decided.Any(verdict => verdict.Rule == rule.Name), $"No case of {rule.Name} is admitted by it.");
        }
    }

    private static Dictionary<string, List<YamlFields>> ByRule()
    {
        Dictionary<string, List<YamlFields>> all = [];
        foreach (var (name, text) in RuleFiles.EmbeddedTexts())
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            var document = new YamlFields(name, stream.Documents[0].RootNode);
            if (!document.Keys.Contains("rules")) continue;
            foreach (var rule in document.Items("rules")) all.Add(rule.Text("id"), [.. rule.Items("cases")]);
        }

        return all;
    }

    private static GateFacts Facts(YamlFields test)
    {
        Assert.True(CourtCode.TryParse(test.Text("court"), out var court));
        Matter? matter = test.Optional("matter") is { } key && Matters.TryParse(key, out var known) ? known : null;
        return new()
        {
            Court = court, Date = test.OptionalDay("date"), Matter = matter, Nac = test.Any("nac"), Source = test.Optional("source") ?? "jurica",
            PublicHearing = Word(test.Optional("publicHearing")), IsFinal = Word(test.Optional("final")),
            MinorTried = Word(test.Optional("minorTried")), MinorsFullyHidden = test.Flag("minorsFullyHidden"),
            ReasonsWithheld = test.Flag("reasonsWithheld"),
            PublishedByCourt = test.Flag("courtPublication"),
            Exceptional = test.Flag("exceptionalInterest") ? new("agent-1", "doctrine", new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero)) : null,
            HasNumber = true, IsOcculted = true, LeakAuditPassed = true, Review = ReviewDoubt.ReviewStanding.NotNeeded,
        };
    }

    private static bool? Word(string? word) => word switch { "yes" => true, "no" => false, _ => null };
}
