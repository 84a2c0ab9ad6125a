using Greffe.Indicators.ComputeFormulas;

namespace Greffe.Indicators.Tests;

public sealed class FormulaTests
{
    public static TheoryData<string, string> Vectors()
    {
        TheoryData<string, string> rows = [];
        foreach (var formula in FormulaFiles.Embedded())
            foreach (var vector in formula.Vectors) rows.Add(formula.Id, vector.Name);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Every_worked_example_is_exact(string id, string name)
    {
        var formula = FormulaFiles.Embedded().Single(formula => formula.Id == id);
        var vector = formula.Vectors.Single(vector => vector.Name == name);
        Assert.Equal(vector.Value, ComputeIndicator.Check(formula, vector));
    }

    [Theory]
    [InlineData("id: a\nversion: 1\nsurprise: x")]   // a key that no formula has
    [InlineData("id: a")]                            // nothing but a name
    [InlineData("id: [")]                            // not YAML
    public void A_file_that_is_not_in_order_is_refused_with_its_name(string text) =>
        Assert.Contains("file.yaml", Assert.Throws<IndicatorFileException>(() => FormulaFiles.Read("file.yaml", text)).Message);
}
