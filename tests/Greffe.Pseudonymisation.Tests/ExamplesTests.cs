using Greffe.Examples;

namespace Greffe.Pseudonymisation.Tests;

public class ExamplesTests
{
    [Fact]
    public void The_five_lines_of_the_documentation_hide_names()
    {
        var text = FiveLines.Hide("M. Jean Kervadec, né le 4 mai 1981, contre la société Armor. M. Kervadec conclut.", Engine.Key);
        Assert.DoesNotContain("Kervadec", text, StringComparison.Ordinal);
        Assert.DoesNotContain("1981", text, StringComparison.Ordinal);
        Assert.Contains("la société Armor", text, StringComparison.Ordinal);
    }
}
