using System.Text;
using Greffe.Citations.Lines;

namespace Greffe.Citations.Tests;

public class CitationLinesTests
{
    [Fact]
    public async Task Answers_come_in_the_order_of_the_lines_and_identifiers_come_back_as_they_came()
    {
        var (answer, refusals) = await Copy("""
            {"id":"b","text":"art. 700 CPC"}
            {"id":7,"text":"rien"}

            {"text":"Cass. soc., 4 mars 2020, n° 18-26.218","id":"a"}
            """);
        Assert.Empty(refusals);
        Assert.Equal("""
            {"id":"b","citations":[{"start":0,"end":12,"kind":"statute","canonical":"art:code-de-procedure-civile#700"}]}
            {"id":7,"citations":[]}
            {"id":"a","citations":[{"start":0,"end":37,"kind":"case","canonical":"cass:soc:2020-03-04:18-26.218"}]}

            """.ReplaceLineEndings("\n"), answer);
    }

    [Theory]
    [InlineData("pas du json", "JSON")]
    [InlineData("[1]", "objet")]
    [InlineData("""{"text":"x"}""", "« id »")]
    [InlineData("""{"id":null,"text":"x"}""", "« id »")]
    [InlineData("""{"id":1}""", "« text »")]
    [InlineData("""{"id":1,"text":3}""", "« text »")]
    [InlineData("""{"id":1,"text":"\ud800"}""", "échappement")]
    public async Task A_line_that_cannot_be_read_is_refused_by_its_number_without_its_text(string line, string reason)
    {
        var (answer, refusals) = await Copy($$"""{"id":1,"text":""}{{"\n"}}{{line}}{{"\n"}}{"id":3,"text":""}""");
        var refusal = Assert.Single(refusals);
        Assert.Equal(2, refusal.Line);
        Assert.Contains(reason, refusal.Reason, StringComparison.Ordinal);
        Assert.Equal(2, answer.Count(c => c == '\n'));
    }

    private static async Task<(string Answer, List<LineRefusal> Refusals)> Copy(string lines)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        using var output = new MemoryStream();
        List<LineRefusal> refusals = [];
        Assert.Equal(await CitationLines.Copy(input, output, refusals.Add, TestContext.Current.CancellationToken), refusals.Count);
        return (Encoding.UTF8.GetString(output.ToArray()), refusals);
    }
}
