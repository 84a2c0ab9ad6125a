using Greffe.Courts.Directory;
using Greffe.Decisions;
using Greffe.Decisions.Courts;

namespace Greffe.Tests.Courts;

public class ReferenceTests
{
    [Fact]
    public void Every_court_that_decisions_may_name_is_in_the_directory_under_the_same_name()
    {
        var different = KnownCourts.All.Where(court => !Known.Directory.Courts.TryGetValue(court.Code.Value, out var record)
            // Overseas, the list says «tribunal judiciaire» for what is a tribunal de première instance; a reform gives a new name.
            || record.Kind is not (CourtKind.TribunalDePremiereInstance or CourtKind.TribunalDeCommerce) && !record.Names.Contains(court.Label)).Select(court => court.Code.Value);
        Assert.Empty(different);
    }

    [Fact]
    public void Every_fact_has_a_source_and_every_link_leads_to_a_court()
    {
        var sources = Known.Directory.Sources.Select(source => source.Id).ToHashSet();
        var facts = ReferenceFiles.Facts().ToList();
        Assert.DoesNotContain(facts, fact => !sources.Contains(fact.Source));
        Assert.DoesNotContain(facts, fact => fact.Field is Fields.Parent or Fields.Successor or Fields.Predecessor && !Known.Directory.Courts.ContainsKey(fact.Value));
        Assert.DoesNotContain(facts, fact => fact.From > fact.Until);
    }

    [Fact]
    public void Every_court_that_ended_has_a_successor_that_sits()
    {
        var orphans = Known.Directory.List(new() { AsOf = Known.Today, WithFormer = true }).Where(court => !court.Sits)
            .Where(court => court.Successors.Count == 0 || court.Successors.Any(code => !Known.Directory.Find(code, Known.Today)!.Sits)).Select(court => court.Name);
        Assert.Empty(orphans);
    }

    [Fact]
    public void The_twelve_economic_courts_are_there() =>
        Assert.Equal(12, Known.Directory.List(new() { Kind = CourtKind.TribunalDeCommerce, AsOf = Known.Today }).Count(court => court.Name.StartsWith("Tribunal des activités économiques", StringComparison.Ordinal)));

    [Fact]
    public void Positions_lie_in_the_frame_of_the_department_of_the_seat()
    {
        var boxes = Known.Directory.Outlines.ToDictionary(outline => outline.Code, outline => outline.Rings.SelectMany(ring => ring).ToList());
        var outside = Known.Directory.List(new() { AsOf = Known.Today }).Where(court => court is { Seat: not null, Latitude: not null, Longitude: not null })
            .Where(court => boxes.TryGetValue(Greffe.Courts.Communes.CommuneCode.Department(court.Seat!), out var box)
                && !(court.Latitude >= box.Min(p => p.Latitude) - 0.05 && court.Latitude <= box.Max(p => p.Latitude) + 0.05 && court.Longitude >= box.Min(p => p.Longitude) - 0.05 && court.Longitude <= box.Max(p => p.Longitude) + 0.05))
            .Select(court => $"{court.Code} {court.Seat} {court.Latitude} {court.Longitude}").ToList();
        Assert.True(outside.Count == 0, string.Join('\n', outside));
    }
}
