using Greffe.Decisions;
using Greffe.Structure;
using Greffe.Tests.Corpus;

namespace Greffe.Tests;

/// <summary>
/// Judgments before 2019 come without zones. Six were annotated by hand, by rank of paragraph (i introduction, e exposé, m moyens,
/// r reasons, d dispositif; annexes left out), without looking at the zones that the rules gave.
/// </summary>
public class OldStyleMeasureTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("JURITEXT000036741992", "i0 e1 m2 r4 m5 r6 d11")]
    [InlineData("JURITEXT000036741996", "i0 e1 m2 r3 m4 r6 m8 r9 d10")]
    [InlineData("JURITEXT000036741999", "i0 m1 r2 d7")]
    [InlineData("JURITEXT000036742003", "i0 e2 m3 r8 m10 r14 d17")]
    [InlineData("JURITEXT000036742007", "i0 e1 m2 r8 m12 r13 d17")]
    [InlineData("JURITEXT000036742021", "i0 m1 r2 d6")]
    public void Zones_of_a_judgment_before_2019_are_those_annotated_by_hand(string name, string annotated)
    {
        var real = RealDecisions.Dila("2018").Single(decision => decision.Name == name);
        var zones = DecisionStructure.Complete(real.Bare()).Decision.Zones.Where(zone => zone.Kind != ZoneKind.Annexes);
        var read = string.Join(' ', zones.Select(zone => $"{"iemrd"[(int)zone.Kind]}{real.Text.AsSpan(0, zone.Span.Start).Count('\n')}"));
        Report.Write(output, $"{name}: {read}");
        Assert.Equal(annotated, read);
    }
}
