using Greffe.Decisions;
using Greffe.Decisions.Journalling;
using Greffe.Decisions.Publication;
using Greffe.Decisions.Searching;
using Greffe.Judilibre.Catalogue;

namespace Greffe.Host.Consistency;

/// <summary>One promise checked.</summary>
/// <param name="Name">What was checked, in French.</param>
/// <param name="Holds">Whether it holds.</param>
/// <param name="Detail">What was compared, or the first break.</param>
internal sealed record Check(string Name, bool Holds, string Detail);

/// <summary>
/// The standing promise: <c>statistics = export = index = feed replay</c>. Each surface is read by its own way and compared with what
/// replaying the change feed gives.
/// </summary>
internal sealed class PublicConsistency(IPublicDecisions publicDecisions, ISearchDecisions index, DecisionCatalogue catalogue)
{
    public async IAsyncEnumerable<Check> Examine([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var replayed = await Replay(cancellation);
        yield return await ExportAgrees(replayed, cancellation);
        yield return await StatisticsAgree(replayed.Count, cancellation);
        yield return await IndexAgrees(replayed, cancellation);
        yield return await CatalogueAgrees(cancellation);
    }

    /// <summary>What a reuser who followed every change would hold.</summary>
    private async Task<Dictionary<DecisionId, string>> Replay(CancellationToken cancellation)
    {
        var held = new Dictionary<DecisionId, string>();
        await foreach (var change in publicDecisions.Changes(0, cancellation))
        {
            if (change.ContentHash is { } hash) held[change.Id] = hash;
            else held.Remove(change.Id);
        }

        return held;
    }

    private async Task<Check> ExportAgrees(Dictionary<DecisionId, string> replayed, CancellationToken cancellation)
    {
        const string name = "export = rejeu du flux";
        var seen = new HashSet<DecisionId>();
        await foreach (var decision in publicDecisions.Read(PublicDecisionFilter.All, null, false, cancellation))
        {
            if (!seen.Add(decision.Id)) return new(name, false, $"La décision {decision.Id} est exportée deux fois.");
            if (!replayed.TryGetValue(decision.Id, out var hash)) return new(name, false, $"La décision {decision.Id} est exportée mais le flux ne la publie pas.");
            if (BlobHash.Of(PublicDecisionJson.WriteContent(decision)).Value != hash) return new(name, false, $"La décision {decision.Id} est exportée avec un autre contenu que celui du flux.");
        }

        var missing = replayed.Keys.FirstOrDefault(id => !seen.Contains(id));
        return seen.Count == replayed.Count
            ? new(name, true, $"{seen.Count} décisions.")
            : new(name, false, $"La décision {missing} est dans le flux mais pas dans l'export.");
    }

    /// <summary>The catalogue of the existing service's API, for the courts that it knows.</summary>
    private async Task<Check> CatalogueAgrees(CancellationToken cancellation)
    {
        const string name = "catalogue Judilibre = rejeu du flux";
        HashSet<DecisionId> expected = [];
        await foreach (var change in publicDecisions.Changes(0, cancellation))
            if (change.ContentHash is null) expected.Remove(change.Id);
            else if (DecisionCatalogue.Serves(change.Court)) expected.Add(change.Id);
        var held = catalogue.AllIds();
        return held.SetEquals(expected)
            ? new(name, true, $"{held.Count} décisions.")
            : new(name, false, $"Le catalogue tient {held.Count} décisions, le flux en publie {expected.Count}.");
    }

    private async Task<Check> StatisticsAgree(long expected, CancellationToken cancellation)
    {
        const string name = "statistiques = rejeu du flux";
        var total = await publicDecisions.Count(PublicDecisionFilter.All, cancellation);
        if (total != expected) return new(name, false, $"{total} décisions comptées, {expected} dans le flux.");
        foreach (var dimension in Enum.GetValues<PublicDimension>())
        {
            var sum = (await publicDecisions.CountBy(PublicDecisionFilter.All, [dimension], cancellation)).Sum(cell => cell.Count);
            if (sum != expected) return new(name, false, $"Par {dimension} : {sum} décisions, {expected} dans le flux.");
        }

        return new(name, true, $"{total} décisions, {Enum.GetValues<PublicDimension>().Length} ventilations.");
    }

    private async Task<Check> IndexAgrees(Dictionary<DecisionId, string> replayed, CancellationToken cancellation)
    {
        const string name = "index de recherche = rejeu du flux";
        var seen = new HashSet<DecisionId>();
        await foreach (var id in index.AllIds(cancellation))
        {
            if (!seen.Add(id)) return new(name, false, $"La décision {id} est indexée deux fois.");
            if (!replayed.ContainsKey(id)) return new(name, false, $"La décision {id} est indexée mais n'est pas publique.");
        }

        return seen.Count == replayed.Count
            ? new(name, true, $"{seen.Count} décisions.")
            : new(name, false, $"La décision {replayed.Keys.FirstOrDefault(id => !seen.Contains(id))} n'est pas indexée.");
    }
}
