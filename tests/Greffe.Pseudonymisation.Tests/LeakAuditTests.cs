using System.Collections;
using System.Text;
using Greffe.Decisions;
using Greffe.Decisions.Occultations;
using Greffe.Pseudonymisation.Auditing;

namespace Greffe.Pseudonymisation.Tests;

public class LeakAuditTests
{
    private static readonly HiddenTerm[] Terms = [new("Jean Duperray", EntityCategory.PersonnePhysique), new("12 rue des Lilas, 69003 Lyon", EntityCategory.Adresse)];

    [Theory]
    [InlineData("il est dit que Jean DUPERRAY conclut", "exact")]
    [InlineData("au 12, rue des Lilas (69003 Lyon)", "exact")]
    [InlineData("le sieur Duperray conclut", "word")]
    [InlineData("M. Dup\u200Berr\u00E0y conclut", "word")]
    [InlineData("Mme Duperay conclut", "look-alike")]
    [InlineData("M. Kervadec conclut", "residual-name")]
    [InlineData("écrire à qui@example.fr", "residual-e-mail")]
    [InlineData("appeler le 06 39 98 14 52", "residual-phone")]
    public void A_leak_is_found(string text, string rule) =>
        Assert.Contains(rule, LeakAudit.Examine(Engine.Decision(text), Terms).Select(finding => finding.Rule));

    [Theory]
    [InlineData("M. [A] conclut au rejet du 12 mars")]
    [InlineData("Mme Duperray, conseiller, a fait le rapport")]
    [InlineData("Me Jean Petit, avocat, plaide")]
    public void What_is_no_leak_is_left(string text) => Assert.Empty(LeakAudit.Examine(Engine.Decision(text), Terms));

    [Fact]
    public void Published_bytes_are_read_through_their_escapes()
    {
        foreach (var bytes in (string[])["<p>Jean&#32;Duperray</p>", "/d/jean%20duperray", "{\"t\":\"Jean Dup\\u0065rray\"}", "/files/jean-duperray.html"])
            Assert.NotEmpty(LeakAudit.ExamineBytes(Encoding.UTF8.GetBytes(bytes), Terms));
    }

    [Fact]
    public void No_string_of_a_decision_escapes_the_audit()
    {
        var marked = 0;
        string Mark() => $"zq{marked++}";
        var decision = Engine.Decision(Mark()) with
        {
            Source = new(Mark(), Mark()), Numbers = [Mark()], Type = new(Mark(), Mark()), Chamber = new(Mark(), Mark()), Formation = new(Mark(), Mark()),
            Solution = new(Mark(), Mark()), PublicationLevels = [new(Mark(), Mark())], Nac = Mark(), Themes = [Mark()], Abstracts = [new([Mark()], Mark())],
            Visa = [Mark()], Related = [Mark()], Contested = new(Mark(), null, Mark()), Bulletin = Mark(), Parties = [new(Mark(), PartyCapacity.Unknown, null)],
            Order = new() { Hide = [Mark()], Keep = [Mark()] }, CourtRecord = Mark(),
        };
        var walked = Strings(decision).Where(text => text.StartsWith("zq", StringComparison.Ordinal)).ToHashSet();
        Assert.Equal(marked, walked.Count);
        Assert.Superset(walked, DecisionTexts.Of(decision).Select(field => field.Text).ToHashSet());
        var unset = typeof(Decision).GetProperties().Where(property => property.PropertyType == typeof(string) || typeof(IEnumerable<string>).IsAssignableFrom(property.PropertyType));
        Assert.All(unset, property => Assert.NotNull(property.GetValue(decision)));
    }

    private static IEnumerable<string> Strings(object? value) => value switch
    {
        null => [],
        string text => [text],
        IEnumerable list => list.Cast<object?>().SelectMany(Strings),
        _ when value.GetType().Namespace?.StartsWith("Greffe", StringComparison.Ordinal) == true && !value.GetType().IsEnum =>
            value.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0 && property.GetMethod is { IsStatic: false }).SelectMany(property => Strings(property.GetValue(value))),
        _ => [],
    };
}
