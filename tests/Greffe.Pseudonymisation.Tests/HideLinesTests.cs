using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using Greffe.Pseudonymisation.HideTexts;

namespace Greffe.Pseudonymisation.Tests;

public class HideLinesTests
{
    [Theory]
    [InlineData("{", "ce n'est pas du JSON (octet 2)")]
    [InlineData("[1]", "ce n'est pas un objet")]
    [InlineData("{\"id\":\"b\"}", "il manque « text »")]
    [InlineData("{\"id\":\"b\",\"text\":null}", "« text » n'est pas un texte")]
    [InlineData("{\"id\":\"b\",\"text\":12}", "« text » n'est pas un texte")]
    [InlineData("{\"id\":\"b\",\"text\":\"\\ud800Roy\"}", "« text » n'a pas la forme attendue")] // half a surrogate pair
    [InlineData("{\"id\":{},\"text\":\"Roy\"}", "« id » n'a pas la forme attendue")]
    [InlineData("{\"id\":\"b\",\"text\":\"Roy\",\"metadata\":{\"parties\":[3]}}", "« metadata » n'a pas la forme attendue")]
    [InlineData("{\"id\":\"b\",\"text\":\"M. Jean Kervadec et autres\"}", "le texte a 26 caractères, et la limite est de 25")]
    public async Task A_line_that_cannot_be_read_is_answered_in_its_place_and_the_rest_goes_on(string line, string reason)
    {
        const string good = "{\"id\":\"a\",\"text\":\"M. Jean Kervadec\"}";
        var (answers, outcome) = await Run($"{good}\n{line}\n{good}\n", new() { MaxTextLength = 25 });
        Assert.Equal((3, new LinesOutcome(3, 1)), (answers.Count, outcome));
        var error = answers[1].GetProperty("error").GetString()!;
        Assert.StartsWith("Ligne 2 : ", error, StringComparison.Ordinal);
        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.DoesNotContain("Roy", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Kervadec", answers[2].GetProperty("text").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_over_the_limit_is_skipped_and_never_held()
    {
        var (answers, outcome) = await Run($"{{\"text\":\"{new string('a', 5000)}\"}}\n\n{{\"id\":3,\"text\":\"x\"}}", new() { MaxLineBytes = 1000 });
        Assert.Equal(new LinesOutcome(2, 1), outcome);
        Assert.Contains("dépasse 1000 octets", answers[0].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal("3", answers[1].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Metadata_reach_the_engine()
    {
        const string text = "Le Bijou de Plougastel, tenu par Zoé Abgrall, ferme.";
        var line = $"{{\"id\":\"a\",\"text\":\"{text}\",\"metadata\":{{\"parties\":[{{\"prenom\":\"Zoé\",\"nom\":\"Abgrall\",\"type\":\"PP\"}}],\"extraTerms\":\"Bijou|+Ferme\",\"other\":[]}}}}";
        var (answers, _) = await Run(line, new());
        Assert.DoesNotContain("Abgrall", answers[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Bijou", answers[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_marker_of_a_file_is_no_part_of_its_first_line()
    {
        var (answers, outcome) = await Run("\uFEFF{\"id\":\"a\",\"text\":\"x\"}\r\n", new());
        Assert.Equal((0, "x"), ((int)outcome.Refused, answers[0].GetProperty("text").GetString()));
    }

    [Property(MaxTest = 40)]
    public void Answers_are_as_many_as_lines_in_their_order_whatever_their_sizes(byte[] sizes)
    {
        var lines = string.Concat(sizes.Select((size, index) => $"{{\"id\":\"{index}\",\"text\":\"{string.Concat(Enumerable.Repeat("Mme Roy. ", size))}\"}}\n"));
        var (answers, _) = Run(lines, new() { Workers = 3 }).GetAwaiter().GetResult();
        Assert.Equal(Enumerable.Range(0, sizes.Length).Select(index => $"{index}"), answers.Select(answer => answer.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Offsets_are_in_the_units_of_the_text_received()
    {
        const string text = "😀 M. Jean Kervadec";
        var (answers, _) = await Run(JsonSerializer.Serialize(new { id = "a", text }), new());
        var entity = answers[0].GetProperty("entities")[0];
        Assert.Equal("Jean Kervadec", text[entity.GetProperty("start").GetInt32()..entity.GetProperty("end").GetInt32()]);
    }

    private static async Task<(List<JsonElement> Answers, LinesOutcome Outcome)> Run(string input, HideTextsOptions options)
    {
        using var output = new MemoryStream();
        var outcome = await new HideLines(new(Engine.Default), options).Run(PipeReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(input))), output, CancellationToken.None);
        var answers = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        return (answers, outcome);
    }
}
