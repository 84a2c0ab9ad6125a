using System.Text.Json;
using Greffe.Decisions;
using Greffe.Host.Assets;

namespace Greffe.Tests;

public class AssetRecordsTests
{
    [Fact]
    public void A_decision_written_to_the_secret_store_reads_back_the_same()
    {
        Assert.True(CourtCode.TryParse("ca_lyon", out var court));
        Assert.True(Ecli.TryParse("ECLI:FR:CCASS:2023:C200971", out var ecli));
        var decision = new Decision
        {
            Id = DecisionId.From("test", "1"),
            Source = new("test", "1"),
            Text = "Texte.",
            Court = court,
            Ecli = ecli,
            Date = new DateOnly(2023, 10, 5),
            Numbers = ["20-23.523"],
            Zones = [new(ZoneKind.Dispositif, new(0, 6))],
            Solution = new("rejet", "Rejet"),
            Matter = Matter.Civil,
        };
        var bytes = JsonSerializer.SerializeToUtf8Bytes(new ReadRecord(decision, ["x"]), AssetsJson.Default.ReadRecord);
        var back = JsonSerializer.Deserialize(bytes, AssetsJson.Default.ReadRecord)!;

        Assert.Equivalent(decision, back.Decision, strict: true);
        Assert.Equal(court, back.Decision.Court);
        Assert.Equal(ecli, back.Decision.Ecli);
    }
}
