using Greffe.Decisions.People;
using Greffe.Look;

namespace Greffe.SignIn.SearchRecords;

/// <summary>Audiences that a person belongs to: whoever has a role is of the house; the rest is for each capability to say.</summary>
internal static class Audiences
{
    /// <summary>Records that everyone may read.</summary>
    public const string Public = "public";

    /// <summary>Records for whoever has a role.</summary>
    public const string Agents = "agents";

    /// <summary>Records for those who answer for data.</summary>
    public const string Stewards = "stewards";

    /// <summary>Records for those who answer questions.</summary>
    public const string Correspondents = "correspondents";

    public static IReadOnlyCollection<string> Of(Agent agent, IEnumerable<RecordAddress> addresses) =>
    [
        Public, .. agent.Roles.Count > 0 ? (IEnumerable<string>)[Agents] : [],
        .. agent.Is(Role.Steward, Role.ChiefDataOfficer) ? (IEnumerable<string>)[Stewards] : [],
        .. agent.Is(Role.Correspondent, Role.ChiefDataOfficer) ? (IEnumerable<string>)[Correspondents] : [],
        .. agent.IsSignedIn ? addresses.SelectMany(known => known.Audiences?.Invoke(agent) ?? []).Distinct() : [],
    ];
}
