using Greffe.Decisions;
using Greffe.Decisions.Publication;

namespace Greffe.Tests.Preview;

/// <summary>A few files, none of which exists.</summary>
internal sealed class BulkInMemory : IBulkListing
{
    public IReadOnlyList<BulkListed> Files() =>
    [
        .. from court in (string[])["ca_lyon", "ta75"]
           from month in (string[])["2024-05", "2024-06"]
           from format in (string[])["jsonl", "parquet", "akn"]
           select new BulkListed($"/v1/bulk/{court}/{month}.{format}", Code(court), month, format, 12, 4_321_987, new string('a', 64)),
        new("/v1/bulk/deltas/2025-11-20.jsonl.zst", null, "2025-11-20", "delta", 3, 812, new string('b', 64)),
    ];

    private static CourtCode Code(string text)
    {
        Assert.True(CourtCode.TryParse(text, out var code));
        return code;
    }
}
