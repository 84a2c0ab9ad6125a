using Greffe.Decisions;
using Greffe.Samples.Sources;

namespace Greffe.Samples.Tests;

public class MarkupTests
{
    private const string Header = "format: text\ncourt: cc\ndate: 2025-01-02\nnumbers: 23-10.001\n@p1 partie demandeur: Karim / Benali\n---\n";

    [Fact]
    public void Every_usual_form_of_a_name_is_marked_and_longer_words_are_not()
    {
        var sample = SampleReader.Read("001-essai", Header + "#introduction\nKarim BENALI, M. Benali, BENALI Karim, Benaliste, Saint-Benali");
        Assert.Equal(["Karim BENALI", "Benali", "BENALI Karim"], sample.Mentions.Select(mention => mention.Span.In(sample.Decision.Text).ToString()));
    }

    [Fact]
    public void Inline_marks_leave_only_their_words_and_a_dash_keeps_a_homonym()
    {
        var sample = SampleReader.Read("001-essai", Header + "#introduction\nM. {{p1:B.}} vit rue {{-:Benali}}. Benali.");
        Assert.Equal("M. B. vit rue Benali. Benali.", sample.Decision.Text);
        Assert.Equal([new TextSpan(3, 5), new TextSpan(22, 28)], sample.Mentions.Select(mention => mention.Span));
    }

    [Fact]
    public void A_town_declared_as_marked_stands_only_where_the_text_marks_it()
    {
        var sample = SampleReader.Read("001-essai", Header.Replace("---", "@l1 partie localite marked: Rennes\n---", StringComparison.Ordinal)
            + "#introduction\nTribunal de Rennes. Karim BENALI, né à {{l1:Rennes}}.");
        Assert.Equal([new TextSpan(20, 32), new TextSpan(39, 45)], sample.Mentions.Select(mention => mention.Span));
    }

    [Theory]
    [InlineData("format: text\n---\nx", "«court» is missing")]
    [InlineData("colour: blue\n---\nx", "unknown header line")]
    [InlineData("format: text\ncourt: cc", "does not end with ---")]
    [InlineData(Header + "#motifs\nBenali", "names no zone")]
    [InlineData(Header + "#introduction\n{{p2:x}}", "«p2» is not declared")]
    [InlineData(Header + "#introduction\npersonne", "«p1» is declared and stands nowhere")]
    public void A_fault_of_the_markup_is_told_with_the_sample(string source, string problem)
    {
        var fault = Assert.Throws<SampleFormatException>(() => SampleReader.Read("001-essai", source));
        Assert.Contains(problem, fault.Message, StringComparison.Ordinal);
        Assert.StartsWith("001-essai", fault.Message, StringComparison.Ordinal);
    }
}
