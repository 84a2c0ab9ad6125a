using Greffe.Indicators.ComputeFormulas;
using Greffe.Indicators.ImportTables;
using Greffe.Indicators.KeepFacts;
using Greffe.Tests;

namespace Greffe.Indicators.Tests;

public sealed class ComputeIndicatorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("greffe-indicators-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Formula Formula(string id) => FormulaFiles.Embedded().Single(formula => formula.Id == id);

    [Fact]
    public void On_the_real_series_excess_less_empty_places_is_persons_less_places()
    {
        var compute = Imported();
        var density = compute.Compute(Formula("densite-carcerale"), new());
        var excess = compute.Compute(Formula("detenus-en-surnombre"), new());
        var empty = compute.Compute(Formula("places-inoccupees"), new());
        Assert.Equal(13, density.Count);
        for (var at = 0; at < density.Count; at++)
            Assert.Equal(density[at].Numerator - density[at].Denominator, excess[at].Value - empty[at].Value);
        Assert.All(density, value => Assert.InRange(value.Value!.Value, 100, 150));
    }

    [Fact]
    public void Groups_add_up_to_the_whole_and_a_filter_gives_the_same_value_as_its_group()
    {
        var compute = Imported();
        var density = Formula("densite-carcerale");
        var whole = compute.Compute(density, new())[^1];
        var kinds = compute.Compute(density, new(By: Dimension.Kind, From: whole.Period));
        Assert.Equal(whole.Numerator, kinds.Sum(kind => kind.Numerator));
        Assert.Equal(whole.LeftOut, kinds.Sum(kind => kind.LeftOut));
        Assert.True(whole.LeftOut > 0, "The real series has cells kept secret.");
        var house = kinds.Single(kind => kind.Group == "MA/QMA");
        var filtered = compute.Compute(density, new(Where: new Dictionary<Dimension, string> { [Dimension.Kind] = "MA/QMA" }, From: whole.Period)).Single();
        Assert.Equal(house.Value, filtered.Value);
    }

    [Fact]
    public void A_window_of_twelve_months_has_a_value_only_when_all_twelve_are_there()
    {
        var facts = new FactFiles(_folder);
        Observation Figure(string measure, Grain grain, DateOnly period, double value) =>
            new(measure, "tj33063", "Bordeaux", "", "tj", "", grain, period, value, MissingMark.None, "essai", new(2026, 1, 1));
        facts.Keep([
            .. Enumerable.Range(0, 12).Select(month => Figure("activite.terminees-mois", Grain.Month, new DateOnly(2024, 2, 1).AddMonths(month), 100)),
            Figure("activite.stock", Grain.Day, new(2024, 12, 1), 1100), Figure("activite.stock", Grain.Day, new(2025, 1, 1), 1200)]);
        var values = new ComputeIndicator(facts).Compute(Formula("dtes"), new());
        Assert.Null(values[0].Value);
        Assert.Equal(12.0, values[1].Value);
    }

    [Fact]
    public void A_later_statement_of_the_same_figure_holds()
    {
        var facts = new FactFiles(_folder);
        foreach (var (value, day) in new[] { (10.0, 1), (12.0, 2), (11.0, 1) })
            facts.Keep([
                new(PrisonSeries.Detained, "etab:1", "A", "", "MA", "", Grain.Day, new(2026, 1, 1), value, MissingMark.None, $"essai {value}", new(2026, 2, day)),
                new(PrisonSeries.Places, "etab:1", "A", "", "MA", "", Grain.Day, new(2026, 1, 1), 10, MissingMark.None, "essai", new(2026, 2, day))]);
        Assert.Equal(120.0, new ComputeIndicator(facts).Compute(Formula("densite-carcerale"), new()).Single().Value);
    }

    private ComputeIndicator Imported()
    {
        var facts = new FactFiles(_folder);
        foreach (var file in Directory.GetFiles(Shared.Path("statistics", "prisons-par-etablissement", "snapshots")).Order()) new ImportFile(facts).Import(file);
        return new(facts);
    }
}
