using Greffe.Decisions;

namespace Greffe.Tests;

public class KnownCourtsTests
{
    [Theory]
    [InlineData("Cour d'appel de Lyon", "ca_lyon")]
    [InlineData("COUR D’APPEL DE CHAMBÉRY", "ca_chambery")]
    [InlineData("Conseil d'Etat", "ce")]
    [InlineData("Tribunal de grande instance de Bordeaux", "tj33063")] // replaced in 2020
    [InlineData("Tribunal administratif de Paris", "ta75")]
    [InlineData("cour administrative d'appel de Nancy", "caa54")]
    public void A_name_in_any_writing_gives_its_court(string name, string code)
    {
        Assert.True(KnownCourts.TryRecognise(name, out var court));
        Assert.Equal(code, court.Value);
    }

    [Theory]
    [InlineData("Cour d'appel de Trifouilly")]
    [InlineData("")]
    [InlineData(null)]
    public void An_unknown_name_is_no_court(string? name) => Assert.False(KnownCourts.TryRecognise(name, out _));

    /// <summary>An attribute cannot hold half a surrogate pair: the compiler would write another character.</summary>
    [Fact]
    public void Half_a_surrogate_pair_is_no_court() => Assert.False(KnownCourts.TryRecognise("Cour d'appel de Lyon \ud800", out _));

    [Theory]
    [InlineData("ca_agen", Jurisdiction.CourDAppel)]
    [InlineData("caa69", Jurisdiction.CourAdministrativeDAppel)]
    [InlineData("tj2a004", Jurisdiction.TribunalJudiciaire)]
    [InlineData("tcom8501", Jurisdiction.TribunalDeCommerce)]
    [InlineData("ta2b", Jurisdiction.TribunalAdministratif)]
    public void A_code_says_its_kind_of_court(string text, Jurisdiction jurisdiction)
    {
        Assert.True(CourtCode.TryParse(text, out var court));
        Assert.Equal(jurisdiction, court.Jurisdiction);
    }

    [Theory]
    [InlineData("8501")] // bare digits say no kind
    [InlineData("xx12")]
    [InlineData("ca/../etc")]
    public void A_code_that_no_kind_leads_is_refused(string text) => Assert.False(CourtCode.TryParse(text, out _));
}
