using System.Text.RegularExpressions;
using Greffe.Indicators.AskSql;
using Greffe.Indicators.Demonstration;
using Greffe.Indicators.KeepFacts;
using Greffe.Tests;

namespace Greffe.Indicators.Tests;

/// <summary>The questions of <c>docs/notebooks</c> have the answers that stand under them. <c>GREFFE_REWRITE=1</c> writes them again.</summary>
public sealed partial class NotebookTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("greffe-indicators-").FullName;

    private static string Notebooks => Path.Combine(Shared.Checkout, "docs", "notebooks");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string> Names => new(Directory.GetFiles(Notebooks, "*.md").Select(file => Path.GetFileName(file)!).Order());

    [Theory, MemberData(nameof(Names))]
    public void Every_question_has_the_answer_written_under_it(string name)
    {
        using var facts = new FactFiles(_folder);
        facts.Keep(InventedFigures.All(_ => ""));
        AnalystSql sql = new(facts, new());
        var text = File.ReadAllText(Path.Combine(Notebooks, name)).ReplaceLineEndings("\n");
        Assert.True(Block().Count(text) > 1);
        var answered = Block().Replace(text, block => $"```sql\n{block.Groups[1].Value}```\n\n```csv\n{Answer(sql, block.Groups[1].Value)}```");
        if (Environment.GetEnvironmentVariable("GREFFE_REWRITE") == "1") File.WriteAllText(Path.Combine(Notebooks, name), answered);
        else Assert.Equal(text, answered);
    }

    private static string Answer(AnalystSql sql, string question)
    {
        var answer = sql.Ask(question, TestContext.Current.CancellationToken);
        Assert.True(answer is SqlAnswer.Table, (answer as SqlAnswer.Refused)?.Reason);
        using var text = new StringWriter();
        TableWire.WriteCsv((SqlAnswer.Table)answer, text);
        return text.ToString().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"```sql\n(.*?)```\n\n```csv\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
