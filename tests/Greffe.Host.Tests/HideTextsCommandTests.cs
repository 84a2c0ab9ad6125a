using System.Text.Json;

namespace Greffe.Tests;

/// <summary><c>greffe pseudonymise</c>, <c>explain</c> and <c>evaluate</c>, as people and scripts run them.</summary>
public sealed class HideTextsCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("greffe-texts-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Lines_are_answered_in_order_and_a_bad_one_gives_an_error_and_code_1()
    {
        var lines = File("a.jsonl", "{\"id\":\"a\",\"text\":\"M. Jean Kervadec\"}\nnot json\n{\"id\":\"c\",\"text\":\"x\"}\n");
        var ended = await GreffeProgram.Run("pseudonymise", lines, "--jsonl", "--key", Key());
        var answers = ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal((1, 3), (ended.Code, answers.Count));
        Assert.DoesNotContain("Kervadec", answers[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("Ligne 2 : ce n'est pas du JSON", answers[1].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal("c", answers[2].GetProperty("id").GetString());
        Assert.Equal(ended.Output, (await GreffeProgram.Run("pseudonymise", lines, "--jsonl", "--key", Key())).Output);
    }

    [Fact]
    public async Task A_plain_file_comes_out_as_text_and_is_explained()
    {
        var file = File("t.txt", "M. Jean Kervadec, assisté de Me Luc Petit, est né le 4 mai 1981.");
        var hidden = await GreffeProgram.Run("pseudonymise", file, "--key", Key());
        Assert.Equal(0, hidden.Code);
        Assert.DoesNotContain("Kervadec", hidden.Output, StringComparison.Ordinal);
        var explained = await GreffeProgram.Run("explain", file, "--key", Key());
        Assert.Matches(@"(?s)OCCULTÉ.*Personne physique.*⟦Jean Kervadec⟧.*LAISSÉ.*Avocat.*⟦Luc Petit⟧", explained.Output);
    }

    [Theory]
    [InlineData("pseudonymise", "absent.txt", "n'existe pas")]
    [InlineData("explain", "absent.txt", "n'existe pas")]
    [InlineData("evaluate", "absent.txt", "n'existe pas")]
    public async Task What_is_not_there_is_wrong_use(string verb, string name, string reason)
    {
        var ended = await (verb == "evaluate" ? GreffeProgram.Run(verb, "--gold", Path.Combine(folder, name)) : GreffeProgram.Run(verb, Path.Combine(folder, name)));
        Assert.Equal(2, ended.Code);
        Assert.Contains(reason, ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_not_UTF8_is_refused_without_a_word_of_it()
    {
        var path = Path.Combine(folder, "latin.txt");
        await System.IO.File.WriteAllBytesAsync(path, [0x4D, 0x2E, 0x20, 0xE9, 0xE8], TestContext.Current.CancellationToken);
        var ended = await GreffeProgram.Run("pseudonymise", path, "--key", Key());
        Assert.Equal((1, ""), (ended.Code, ended.Output));
        Assert.Contains("UTF-8", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_gold_lines_are_named_by_number_and_counted_and_the_rest_is_scored()
    {
        var gold = File("gold.jsonl", "{\"text\":\"M. Jean Kervadec\",\"entities\":[{\"end\":16,\"start\":3,\"category\":\"personnePhysique\"}],\"x\":1}\n{\"id\":\"b\"}\n");
        var page = Path.Combine(folder, "page.html");
        var ended = await GreffeProgram.Run("evaluate", "--gold", gold, "--json", "--html", page);
        using var report = JsonDocument.Parse(ended.Output);
        Assert.Equal((1, 1, 1), (ended.Code, report.RootElement.GetProperty("documents").GetInt32(), report.RootElement.GetProperty("refusedLines").GetInt32()));
        Assert.Equal(0, report.RootElement.GetProperty("leaking").GetProperty("count").GetInt32());
        Assert.Contains("ligne 2 : il faut", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("inventées", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"fr\">", await System.IO.File.ReadAllTextAsync(page, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private string Key() => File("key", new string('5', 64));

    private string File(string name, string content)
    {
        var path = Path.Combine(folder, name);
        System.IO.File.WriteAllText(path, content);
        return path;
    }
}
