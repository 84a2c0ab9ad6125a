using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Publication.Projection;
using Greffe.Publication.ReviewDoubt;

using Microsoft.Extensions.Time.Testing;

namespace Greffe.Publication.Tests.Fakes;

/// <summary>Everything that releasing needs, in memory, with <c>public.db</c> in a temporary folder.</summary>
internal sealed class Bench : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("greffe-publication-");

    public Bench(string? leak = null)
    {
        Time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        Journal = new(Time);
        Audit = new(leak);
        Projection = Open("public.db");
        Release = new(Gate, Projection, Journal, Blobs, Audit, Time);
        Register = new(PathOf("withdrawals.jsonl"));
        Withdraw = new(Projection, Journal, Register, Surfaces, Time);
        Restore = new(Projection, Journal, Register);
    }

    public static PublicationGate Gate { get; } = PublicationGate.Load();

    public FakeTimeProvider Time { get; }

    public MemoryJournal Journal { get; }

    public MemoryBlobs Blobs { get; } = new();

    public WordAudit Audit { get; }

    public PublicProjection Projection { get; }

    public ReleaseDecisions Release { get; }

    public WithdrawDecision Withdraw { get; }

    public RestoreDecision Restore { get; }

    public WithdrawalRegister Register { get; }

    public List<IPublicSurface> Surfaces { get; } = [];

    public static RecallReason Reason => RecallReason.TryParse("occultation-request", out var reason) ? reason : default;

    public string PathOf(string file) => Path.Combine(folder.FullName, file);

    public PublicProjection Open(string file) => new(PathOf(file), Journal, Blobs);

    public static DecisionId Id(int number) =>
        DecisionId.TryParse(number.ToString("x24", System.Globalization.CultureInfo.InvariantCulture), out var id)
            ? id : throw new ArgumentOutOfRangeException(nameof(number));

    public static CourtCode Court(string code) => CourtCode.TryParse(code, out var court) ? court : throw new ArgumentException(code);

    public static Decision Decision(int number, string text = "En-tête\nMotifs secrets\nDispositif", string court = "ca_lyon") => new()
    {
        Id = Id(number), Source = new("jurica", "s"), Text = text, Court = Court(court), Date = new DateOnly(2024, 1, 1).AddDays(number % 900),
        Numbers = [$"24/{number:00000}"], Nac = "50A", Matter = Matter.Civil, Type = new("arret", "Arrêt"),
        Solution = new("rejet", "Rejet"), Chamber = new("other", "Chambre sociale"),
    };

    public static ReleaseCandidate Candidate(Decision decision) => new(
        decision, [], "rules-1",
        GateFacts.From(decision) with { IsOcculted = true, LeakAuditPassed = true, Review = ReviewStanding.NotNeeded, MinorTried = Gate.MinorTried(decision), MinorsFullyHidden = true });

    public async Task<ReleaseOutcome> Put(Decision decision) =>
        (await Release.Handle([Candidate(decision)], TestContext.Current.CancellationToken))[0];

    /// <summary>Every public decision as complete JSON, in order.</summary>
    public static async Task<List<string>> Export(IPublicDecisions decisions)
    {
        List<string> lines = [];
        await foreach (var decision in decisions.Read(PublicDecisionFilter.All, null, false, TestContext.Current.CancellationToken))
            lines.Add(System.Text.Encoding.UTF8.GetString(PublicDecisionJson.WriteComplete(decision)));
        return lines;
    }

    public void Dispose()
    {
        Projection.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
