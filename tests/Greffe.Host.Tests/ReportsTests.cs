using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Greffe.Tests;

/// <summary>A report, from the form that a person sends to the desk that ends it, through the real programs.</summary>
[Collection(Demonstration.Name)]
public sealed partial class ReportsTests(DemonstrationFixture demonstration)
{
    private const string Quote = "Zéphyrin Tiramisol-Inventé";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_reaches_the_desk_in_secret_and_its_end_reaches_the_person()
    {
        var decision = (await demonstration.PublicIds())[0];
        var form = await demonstration.Http.GetStringAsync($"/signaler?decision={decision}", Cancellation);
        Assert.Contains($"value=\"{decision}\"", form, StringComparison.Ordinal);
        Assert.Contains($"href=\"/signaler?decision={decision}\"", await demonstration.Http.GetStringAsync($"/decision/{decision}", Cancellation), StringComparison.Ordinal);

        using FormUrlEncodedContent fields = new(new Dictionary<string, string> { ["decision"] = decision, ["nature"] = "nom", ["texte"] = Quote, ["contact"] = "z@example.org" });
        using var sent = await demonstration.Http.PostAsync("/signaler", fields, Cancellation);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var follow = sent.Headers.Location!.ToString();
        Assert.Contains("En attente d’examen", await Page(follow), StringComparison.Ordinal);

        var listed = await GreffeProgram.Run("reports", "list", "--data", demonstration.Data);
        Assert.True(listed.Code == 0, listed.Errors);
        Assert.DoesNotContain("Tiramisol", listed.Output, StringComparison.Ordinal);
        var id = ReportName().Match(listed.Output).Value;
        var shown = await GreffeProgram.Run("reports", "show", id, "--data", demonstration.Data);
        Assert.Contains(Quote, shown.Output, StringComparison.Ordinal);
        Assert.Contains($"greffe withdraw {decision} --reason signalement", shown.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await GreffeProgram.Run("reports", "close", id, "--outcome", "Retirée pour M. X", "--data", demonstration.Data)).Code);
        Assert.Equal(0, (await GreffeProgram.Run("reports", "close", id, "--outcome", "sans-suite", "--data", demonstration.Data)).Code);
        Assert.Contains("Examiné le", await Page(follow), StringComparison.Ordinal);

        // The words lie encrypted and nowhere else, and the journal still proves itself.
        Assert.Empty(FilesHolding("Tiramisol"));
        Assert.Empty(FilesHolding(follow[(follow.LastIndexOf('/') + 1)..]));
        var verified = await GreffeProgram.Run("verify", "--data", demonstration.Data);
        Assert.True(verified.Code == 0, verified.Output + verified.Errors);
    }

    private async Task<string> Page(string address) => WebUtility.HtmlDecode(await demonstration.Http.GetStringAsync(address, Cancellation));

    private List<string> FilesHolding(string words) => [.. Directory.EnumerateFiles(demonstration.Data, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
        .Where(file => Bytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0)];

    private static byte[] Bytes(string file)
    {
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    [GeneratedRegex("^[0-9a-f]{24}", RegexOptions.Multiline)]
    private static partial Regex ReportName();
}
