using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Greffe.Courts.Directory;

namespace Greffe.Tests.Courts;

public class FactTimelineTests
{
    private static readonly DateOnly Start = new(2010, 1, 1);

    /// <summary>Observations of one field: days and values, each judged before it is added.</summary>
    private static List<Fact> Gathered(IEnumerable<(int Day, int Value)> observations)
    {
        List<Fact> facts = [];
        foreach (var (day, value) in observations)
        {
            var fact = new Fact("tj1", Fields.Phone, $"v{value}", Start.AddDays(day), null, "s");
            if (FactTimeline.Judge(facts, fact) is FactOutcome.Added or FactOutcome.Changed or FactOutcome.Confirmed) facts.Add(fact);
        }

        return facts;
    }

    private static Arbitrary<(int, int)[]> Observations() => (from count in Gen.Choose(0, 12) from list in Gen.ArrayOf(from day in Gen.Choose(0, 30) from value in Gen.Choose(0, 3) select (day, value), count) select list).ToArbitrary();

    [Property(MaxTest = 200)]
    public Property Saying_everything_again_adds_nothing() => Prop.ForAll(Observations(), observations =>
        Gathered(observations).Count == Gathered(observations.Concat(observations)).Count);

    [Property(MaxTest = 200)]
    public Property On_each_day_one_value_holds_and_the_closed_facts_do_not_overlap() => Prop.ForAll(Observations(), observations =>
    {
        var closed = FactTimeline.Closed(Gathered(observations)).ToList();
        return Enumerable.Range(0, 35).All(day => closed.Count(fact => fact.Covers(Start.AddDays(day))) <= 1);
    });

    [Fact]
    public void Two_values_of_one_day_are_a_conflict_and_the_first_stays()
    {
        Fact first = new("tj1", Fields.Phone, "01", Start, null, "a");
        Assert.Equal(FactOutcome.Conflict, FactTimeline.Judge([first], first with { Value = "02", Source = "b" }));
    }
}
