using System.Diagnostics;

namespace Greffe.Tests.Courts;

public class FindCommuneTests
{
    [Theory]
    [InlineData("01053", "01053", "code")]                               // INSEE
    [InlineData("2a004", "2A004", "code")]
    [InlineData("Bourg-en-Bresse", "01053", "name")]
    [InlineData("bourg en bresse", "01053", "name")]
    [InlineData("12 rue de la Paix, 75002 Paris", "75102", "name")]       // the arrondissement of the postcode
    [InlineData("Paris 12e", "75112", "name")]
    [InlineData("paris 16eme", "75116", "name")]
    [InlineData("75116 PARIS", "75116", "name")]
    [InlineData("Lyon 3", "69383", "name")]
    [InlineData("13008 Marseille", "13208", "name")]
    [InlineData("Marseille", "13055", "name")]
    [InlineData("St Etienne 42000", "42218", "name")]
    [InlineData("Saint-Étienne (Loire)", "42218", "name")]
    [InlineData("BP 123, 33076 BORDEAUX CEDEX", "33063", "name")]         // a CEDEX postcode is in no list
    [InlineData("67 000 Strasbourg", "67482", "name")]
    [InlineData("Saint-Denis 93", "93066", "name")]
    [InlineData("Saint Denis La Réunion", "97411", "name")]
    [InlineData("Conques", "12076", "former")]                            // delegated commune of Conques-en-Rouergue
    [InlineData("Lile 59000", "59350", "near")]
    [InlineData("Bordeau 33", "33063", "near")]
    [InlineData("L'Haÿ-les-Roses", "94038", "name")]
    [InlineData("lhay les roses 94240", "94038", "near")]
    [InlineData("Évry 91", "91228", "former")]                             // there is an Évry in Yonne too
    public void A_text_settles_on_a_commune(string text, string code, string read)
    {
        var found = Known.Directory.FindCommune(text);
        Assert.Equal(code, found.Match?.FormerCode == code ? code : found.Match?.Code);
        Assert.Equal(read, found.Match!.Read);
    }

    [Theory]
    [InlineData("Saint-Denis")]          // several departments
    [InlineData("Valence")]              // Drôme, Charente, Tarn-et-Garonne
    public void A_homonym_without_department_is_ambiguous_and_says_so(string text)
    {
        var found = Known.Directory.FindCommune(text);
        Assert.Null(found.Match);
        Assert.True(found.Candidates.Count > 1);
        Assert.Contains("département", found.Missing!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Xyzzyville")]
    [InlineData("99999")]
    [InlineData("75001 Trifouilly-les-Oies")]
    [InlineData("'; DROP TABLE --")]
    [InlineData("\ud800")]
    public void What_is_no_commune_is_not_settled(string text) => Assert.Null(Known.Directory.FindCommune(text).Match);

    [Fact]
    public void Of_ten_thousand_typed_addresses_at_least_97_in_100_have_the_right_commune_first()
    {
        var (right, total, wrongAndSure) = (0, 0, 0);
        var missed = new List<string>();
        foreach (var (text, code, how) in new TypedAddresses(20261123, Known.Directory.Communes).Take(10_000))
        {
            var found = Known.Directory.FindCommune(text);
            total++;
            if (found.Candidates is [{ } first, ..] && (first.Code == code || Known.Directory.Communes.Coded(first.Code).Any(row => row.Parent == code))) right++;
            else
            {
                if (found.Match is not null) wrongAndSure++;
                missed.Add($"{how}: {text} ({code}) → {found.Match?.Code ?? found.Missing}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{right} of {total}, {wrongAndSure} wrong and sure\n{string.Join('\n', missed.Take(60))}");
        Assert.True(right >= total * 0.97, $"{right} of {total}; {string.Join('\n', missed.Take(30))}");
        Assert.True(wrongAndSure <= total * 0.005, $"{wrongAndSure} wrong and sure; {string.Join('\n', missed.Take(30))}");
    }

    [Fact]
    public void A_lookup_takes_less_than_a_millisecond()
    {
        var texts = new TypedAddresses(7, Known.Directory.Communes).Take(3_000).ToList();
        foreach (var (text, _, _) in texts.Take(300)) Known.Directory.FindCompetence(text, "divorce", Known.Today);
        // The best of ten batches: other work on the machine is no slowness of ours.
        var mean = texts.Chunk(300).Min(batch =>
        {
            var clock = Stopwatch.StartNew();
            foreach (var (text, _, _) in batch) Known.Directory.FindCompetence(text, "loyers impayés", Known.Today);
            return clock.Elapsed.TotalMilliseconds / batch.Length;
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"{mean:0.000} ms");
        Assert.True(mean < 1, $"{mean:0.000} ms a lookup.");
    }
}
