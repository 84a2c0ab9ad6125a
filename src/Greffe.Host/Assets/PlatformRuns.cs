using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Greffe.Catalogue.TraceLineage;
using Greffe.Decisions.Journalling;
using Greffe.Formats.Receipts;
using Greffe.Pipelines;
using Greffe.Publication;

namespace Greffe.Host.Assets;

/// <summary>
/// The platform's own jobs, out of the assets that really run, and what they did, out of the journal: one run a job and day. Public sets of data
/// have the identifiers of their records in the catalogue.
/// </summary>
internal sealed class PlatformRuns(IEnumerable<IAsset> assets, IJournal journal) : IPlatformRuns
{
    private const string Deliveries = "livraisons", Decisions = "decisions";

    /// <summary>Which fact of the journal each job leaves; a first reading of a decision leaves none.</summary>
    private static readonly Dictionary<string, string> ByFact = new(StringComparer.Ordinal)
    {
        [AcceptedItem.Kind] = "reception", [OccultedFact.Kind] = OccultationAsset.AssetName, [PublicationFacts.Released] = ReleaseAsset.AssetName,
    };

    private static readonly Dictionary<string, string> None = [], Personal = Marked("personal-data", "personal"), Pseudonymised = Marked("personal-data", "pseudonymised"),
        Open = new() { ["personal-data"] = "pseudonymised", ["port"] = "public" }, Impersonal = new() { ["personal-data"] = "none", ["port"] = "public" };

    public IReadOnlyList<PlatformJob> Jobs =>
    [
        new("reception", "1", [new("envois-des-juridictions", Personal)], [new(Deliveries, Personal)], None),
        .. assets.Select(Job),
        new("flux", "1", [new(Decisions, Open)], [new("changements", Impersonal)], None), new("fichiers-en-masse", "1", [new(Decisions, Open)], [new("fichiers", Open)], None),
        new("index", "1", [new(Decisions, Open)], [new("index-de-recherche", Open)], None),
        new("chiffres", "1", [new(Decisions, Open)], [new("indicateurs", Impersonal)], Marked("treatment", "aggregation")),
    ];

    public async IAsyncEnumerable<PlatformRun> Runs([EnumeratorCancellation] CancellationToken cancellation)
    {
        var days = new SortedDictionary<(DateOnly Day, string Job), (DateTimeOffset Last, long Items)>();
        await foreach (var entry in journal.Read(0, [.. ByFact.Keys], cancellation))
        {
            var key = (DateOnly.FromDateTime(entry.At.UtcDateTime), ByFact[entry.Fact.Kind]);
            var known = days.GetValueOrDefault(key);
            days[key] = (entry.At > known.Last ? entry.At : known.Last, known.Items + 1);
        }

        foreach (var ((day, job), (last, items)) in days) yield return new(Id(day, job), job, last, items);
    }

    private static PlatformJob Job(IAsset asset)
    {
        IReadOnlyList<PlatformDataset> reads = asset.Inputs.Count == 0 ? [new(Deliveries, Personal)] : [.. asset.Inputs.Select(Output)];
        return new(asset.Name, asset.CodeVersion, reads, [Output(asset.Name)], asset.Name == OccultationAsset.AssetName ? Marked("treatment", "pseudonymisation") : None);
    }

    private static PlatformDataset Output(string asset) => asset switch
    {
        OccultationAsset.AssetName => new("decisions-occultees", Pseudonymised),
        ReleaseAsset.AssetName => new(Decisions, Open),
        DecisionAsset.AssetName => new("decisions-lues", Personal),
        // What an asset that nobody described here makes is taken for personal data until somebody says otherwise.
        _ => new($"sortie-de-{asset}", Personal),
    };

    private static Guid Id(DateOnly day, string job) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{day:yyyy-MM-dd} {job}")).AsSpan(0, 16), bigEndian: true);

    private static Dictionary<string, string> Marked(string key, string value) => new() { [key] = value };
}
