using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Formats;
using Greffe.Structure;

namespace Greffe.Search.Tests.Relevance;

/// <summary>Every real public decision of the shared material, read and completed as the product does; one of each case number and date.</summary>
internal static class RealCorpus
{
    /// <summary>The decisions, in the order of their identifiers.</summary>
    /// <param name="folder">Folder <c>corpus</c> of the shared material.</param>
    /// <param name="cancellation">Ends the reading between two items.</param>
    public static async Task<IReadOnlyList<PublicDecision>> Read(string folder, CancellationToken cancellation)
    {
        Dictionary<(string Number, DateOnly Date), PublicDecision> decisions = [];
        var options = new FormatsOptions();
        foreach (var set in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
            await foreach (var item in DeliveryReader.OpenPath(set, options, cancellation))
                if (DecisionReader.Read(item, options) is ReadResult.Accepted read && Public(DecisionStructure.Complete(read.Decision).Decision) is { } decision)
                    Keep(decisions, decision);
        return [.. decisions.Values.OrderBy(decision => decision.Id)];
    }

    /// <summary>Of a decision that two sets hold, the version with a summary stays.</summary>
    private static void Keep(Dictionary<(string Number, DateOnly Date), PublicDecision> decisions, PublicDecision decision)
    {
        var key = (decision.Numbers[0], decision.Date);
        if (!decisions.TryGetValue(key, out var kept) || kept.Abstracts.Count < decision.Abstracts.Count) decisions[key] = decision;
    }

    private static PublicDecision? Public(Decision decision) => decision is not { Date: { } date, Numbers: [_, ..] } ? null : new()
    {
        Id = decision.Id,
        Source = decision.Source.System,
        Text = decision.Text,
        Court = decision.Court,
        CourtLabel = KnownCourts.Label(decision.Court),
        Date = date,
        Numbers = decision.Numbers,
        Form = PublicationForm.Full,
        Rule = "corpus",
        PublishedOn = date,
        UpdatedOn = date,
        OccultationVersion = "corpus",
        Ecli = decision.Ecli,
        Type = decision.Type,
        Chamber = decision.Chamber,
        Formation = decision.Formation,
        Solution = decision.Solution,
        PublicationLevels = decision.PublicationLevels,
        Nac = decision.Nac,
        Zones = decision.Zones,
        Themes = decision.Themes,
        Abstracts = decision.Abstracts,
        Visa = decision.Visa,
        Related = decision.Related,
        Contested = decision.Contested,
        Bulletin = decision.Bulletin,
        ParticularInterest = decision.ParticularInterest,
    };
}
