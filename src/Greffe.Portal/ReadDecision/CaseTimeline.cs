using Greffe.Decisions;
using Greffe.Decisions.Citing;
using Greffe.Decisions.Publication;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Portal.ReadDecision;

/// <summary>The course of a case, oldest first: first instance, appeal, cassation, as far as the decisions held here say it.</summary>
/// <param name="Steps">Decisions of the case; fewer than two when nothing else is known.</param>
internal sealed record CaseTimeline(IReadOnlyList<CaseStep> Steps)
{
    /// <summary>A case has seldom more instances; a mistaken circle of citations must end.</summary>
    private const int MostSteps = 6;

    private const int MostEdges = 200;

    /// <summary>Only the decision itself is known.</summary>
    public static CaseTimeline None { get; } = new([]);

    /// <summary>
    /// Follows the case back (the decision under appeal, by the network or by its court and number) and forth (who rejects, quashes,
    /// confirms or reverses it).
    /// </summary>
    public static async Task<CaseTimeline> Read(IServiceProvider ports, PublicDecision decision, CancellationToken cancellation)
    {
        var decisions = ports.GetRequiredService<IPublicDecisions>();
        var network = ports.GetService<ICitationNetwork>();
        List<CaseStep> steps = [CaseStep.Of(decision, isThis: true)];
        HashSet<DecisionId> seen = [decision.Id];
        for (var at = decision; at is not null && steps.Count < MostSteps;)
        {
            var before = await Before(decisions, network, at, cancellation);
            if (before is { } earlier && seen.Add(earlier.Id)) steps.Insert(0, CaseStep.Of(earlier, isThis: false));
            else if (before is null && at.Contested is { } contested) steps.Insert(0, CaseStep.Of(contested));
            else break;
            at = before;
        }

        for (var at = decision; at is not null && network is not null && steps.Count < MostSteps;)
        {
            at = await After(decisions, network, at.Id, seen, cancellation);
            if (at is not null) steps.Add(CaseStep.Of(at, isThis: false));
        }

        return steps.Count > 1 ? new(steps) : None;
    }

    private static async Task<PublicDecision?> Before(
        IPublicDecisions decisions, ICitationNetwork? network, PublicDecision at, CancellationToken cancellation)
    {
        if (network is not null)
            foreach (var edge in (await network.Cites(at.Id, 0, MostEdges, cancellation)).Edges)
                if (edge is { Treatment: not CitationTreatment.Cites, Target: { } target } && await Public(decisions, target, cancellation) is { } treated
                    && treated.Date <= at.Date)
                    return treated;
        // The number alone names decisions of several courts: without the court nothing is guessed.
        if (at.Contested is not { Number: { } number } contested || !KnownCourts.TryRecognise(CourtWords(contested.Title), out var court)) return null;
        var found = await decisions.FindByNumber(court, number, cancellation) is { } id ? await Public(decisions, id, cancellation) : null;
        return found is not null && (contested.Date is null || contested.Date == found.Date) ? found : null;
    }

    private static async Task<PublicDecision?> After(
        IPublicDecisions decisions, ICitationNetwork network, DecisionId id, HashSet<DecisionId> seen, CancellationToken cancellation)
    {
        var edges = (await network.CitedBy(id, 0, MostEdges, cancellation)).Edges;
        foreach (var edge in edges.Where(edge => edge.Treatment != CitationTreatment.Cites && !seen.Contains(edge.Source)))
            if (await Public(decisions, edge.Source, cancellation) is { } later && seen.Add(later.Id))
                return later;
        return null;
    }

    private static async Task<PublicDecision?> Public(IPublicDecisions decisions, DecisionId id, CancellationToken cancellation) =>
        await decisions.Find(id, cancellation) is PublicationState.Published(var decision) ? decision : null;

    /// <summary>The court alone: «cour d'appel de Paris, Pôle 4, chambre 9» says its chamber too.</summary>
    internal static string CourtWords(string title) => title.Split([',', '('], 2)[0].Trim();
}

/// <summary>One decision of a case.</summary>
/// <param name="Level">Key of the words for its level: <c>first</c>, <c>appeal</c>, <c>cassation</c> or <c>other</c>.</param>
/// <param name="Label">The way it is cited, or the words of the source for one that is not held.</param>
/// <param name="Date">Its day, when known.</param>
/// <param name="Solution">Its outcome, when known.</param>
/// <param name="Held">Its identifier, when held here.</param>
/// <param name="IsThis">Whether it is the decision of the page.</param>
internal sealed record CaseStep(string Level, string Label, DateOnly? Date, string? Solution, DecisionId? Held, bool IsThis)
{
    public static CaseStep Of(PublicDecision decision, bool isThis) =>
        new(LevelOf(decision.Court.Jurisdiction), CitationLine.Of(decision), decision.Date, decision.Solution?.Label, decision.Id, isThis);

    public static CaseStep Of(ContestedDecision contested) => new(
        KnownCourts.TryRecognise(CaseTimeline.CourtWords(contested.Title), out var court) ? LevelOf(court.Jurisdiction) : LevelOf(contested.Title),
        contested.Number is { } number ? $"{contested.Title}, n°\u00a0{number}" : contested.Title, contested.Date, null, null, false);

    private static string LevelOf(Jurisdiction jurisdiction) => jurisdiction switch
    {
        Jurisdiction.TribunalJudiciaire or Jurisdiction.TribunalDeCommerce or Jurisdiction.ConseilDePrudhommes or Jurisdiction.TribunalAdministratif => "first",
        Jurisdiction.CourDAppel or Jurisdiction.CourAdministrativeDAppel => "appeal",
        Jurisdiction.CourDeCassation or Jurisdiction.ConseilDEtat => "cassation",
        _ => "other",
    };

    private static string LevelOf(string title) =>
        title.StartsWith("tribunal", StringComparison.OrdinalIgnoreCase) || title.StartsWith("conseil de prud", StringComparison.OrdinalIgnoreCase) ? "first"
        : title.StartsWith("cour d", StringComparison.OrdinalIgnoreCase) || title.StartsWith("cour administrative", StringComparison.OrdinalIgnoreCase) ? "appeal" : "other";
}
