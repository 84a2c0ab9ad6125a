using System.Globalization;
using Greffe.Decisions;
using Greffe.Structure;
using Greffe.Tests.Corpus;

namespace Greffe.Tests;

/// <summary>Boundary F1 of the zones found, against published zones (docs/measures/zones.md holds the table).</summary>
public class ZoneMeasureTests(ITestOutputHelper output)
{
    [Fact]
    public void Zones_of_modern_cassation_judgments_agree_with_the_published_ones()
    {
        var judgments = RealDecisions.Site().Where(real => real.Zones.Any(zone => zone.Kind == ZoneKind.Introduction)).ToList();
        judgments.Add(JudilibreSamples.Read("cc", Jurisdiction.CourDeCassation));
        var total = Measure("Cour de cassation, since 2019", judgments);
        Assert.True(total.ExactF1 >= 0.95, $"exact F1 {total.ExactF1}");
    }

    [Fact]
    public void Operative_part_of_orders_of_the_first_presidency_agrees_with_the_published_one()
    {
        var orders = RealDecisions.Site().Where(real => real.Zones.All(zone => zone.Kind != ZoneKind.Introduction)).ToList();
        Measure("Cour de cassation, orders", orders);
        Assert.All(orders, real => Assert.Equal(
            real.Zones.Single(zone => zone.Kind == ZoneKind.Dispositif).Span.Start,
            DecisionStructure.Complete(real.Bare()).Decision.Zones.Single(zone => zone.Kind == ZoneKind.Dispositif).Span.Start));
    }

    private BoundaryScore Measure(string title, List<RealDecision> decisions)
    {
        var kinds = Enum.GetValues<ZoneKind>().ToDictionary(kind => kind, _ => new BoundaryScore());
        var total = new BoundaryScore();
        var (same, all) = (0, 0);
        foreach (var real in decisions)
        {
            var found = DecisionStructure.Complete(real.Bare()).Decision.Zones;
            foreach (var kind in Enum.GetValues<ZoneKind>())
            {
                var (given, read) = (Starts(real.Zones, kind), Starts(found, kind));
                kinds[kind].Add(real.Text, given, read);
                total.Add(real.Text, given, read);
                foreach (var miss in given.Except(read)) Trace(real, kind, "missed", miss);
                foreach (var extra in read.Except(given)) Trace(real, kind, "extra", extra);
            }

            var agreement = BoundaryScore.Agreement(real.Text, real.Zones, found);
            (same, all) = (same + agreement.Same, all + agreement.All);
        }

        Report.Write(output, $"{title}: {decisions.Count} decisions, {(double)same / all:P2} of characters in the same zone");
        foreach (var (kind, score) in kinds.Where(pair => pair.Value.Given + pair.Value.Found > 0)) Row(kind.ToString(), score);
        Row("all", total);
        return total;
    }

    private void Row(string name, BoundaryScore score) => Report.Write(output, string.Create(CultureInfo.InvariantCulture,
        $"| {name,-12} | {score.Given,5} | {score.Found,5} | {score.ExactF1:F3} | {score.NearF1:F3} |"));

    private void Trace(RealDecision real, ZoneKind kind, string what, int at) => Report.Write(output, $"  {what} {kind} {real.Name} {at} {(Report.Detailed ? real.Text.Substring(at, Math.Min(70, real.Text.Length - at)).Replace('\n', ' ') : "")}");

    private static List<int> Starts(IReadOnlyList<Zone> zones, ZoneKind kind) => [.. zones.Where(zone => zone.Kind == kind).Select(zone => zone.Span.Start)];
}
