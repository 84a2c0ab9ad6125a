using System.Text;
using Greffe.Courts;

namespace Greffe.Tests.Courts;

public class BatchTests
{
    [Fact]
    public void Columns_are_kept_and_answers_appended()
    {
        var output = new StringWriter();
        var result = CourtsModule.Answer(Known.Directory, Encoding.UTF8.GetBytes("dossier;commune;matiere\nA;01001;divorce\n\"B;b\";Saint-Denis;divorce\nC\n"), null, Known.Today, output);
        Assert.Equal((3, 1, 0, 2), (result.Rows, result.Determined, result.Alternatives, result.NotDetermined));
        var lines = output.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("dossier,commune,matiere,competence_statut", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("A,01001,divorce,determined,01001,divorce,tj01053,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("\"B;b\",Saint-Denis,divorce,not-determined", lines[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x;y\n1;2\n", null)]
    [InlineData("commune\nLyon\n", null)]
    public void A_file_without_the_columns_is_refused(string csv, string? matter) =>
        Assert.NotNull(CourtsModule.Answer(Known.Directory, Encoding.UTF8.GetBytes(csv), matter, Known.Today, TextWriter.Null).Refusal);
}
