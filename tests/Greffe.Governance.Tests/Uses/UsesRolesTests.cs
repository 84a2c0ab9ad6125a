using System.Net;
using Greffe.Governance.Demonstration;
using Microsoft.AspNetCore.Routing;

namespace Greffe.Tests.Uses;

/// <summary>Every route of census and register, tried with every role: an address that a test does not know fails it.</summary>
public class UsesRolesTests
{
    private const string Everyone = "visitor agent correspondent steward chief admin", SignedInOnes = "agent correspondent steward chief admin", Inside = "correspondent steward chief", Chief = "chief";

    private static readonly (string Pattern, string Who)[] Rules =
    [
        ("GET /gouvernance/campagnes", SignedInOnes), ("GET /gouvernance/campagnes.{form}", SignedInOnes), ("GET /gouvernance/campagnes/{number}", SignedInOnes),
        ("GET /gouvernance/campagnes/nouvelle", Chief), ("POST /gouvernance/campagnes/nouvelle", Chief),
        ("GET /gouvernance/campagnes/{number}/modifier", Chief), ("POST /gouvernance/campagnes/{number}/modifier", Chief),
        ("POST /gouvernance/campagnes/{number}/reponses", SignedInOnes), ("GET /gouvernance/campagnes/{number}/reponses/{draft}", SignedInOnes), ("POST /gouvernance/campagnes/{number}/reponses/{draft}", SignedInOnes), ("POST /gouvernance/campagnes/{number}/reponses/{draft}/retrait", SignedInOnes),
        ("GET /gouvernance/campagnes/{number}/reponses.{form}", Chief), ("POST /gouvernance/campagnes/{number}/reponses/import", Chief),
        ("GET /gouvernance/usages", SignedInOnes), ("GET /gouvernance/usages.{form}", SignedInOnes), ("GET /gouvernance/usages/{number}", SignedInOnes),
        ("POST /gouvernance/usages/{number}/besoins", Inside), ("POST /gouvernance/usages/{number}/besoins/{need}/retirer", Inside),
        ("GET /gouvernance/usages/{number}/coter", Inside), ("POST /gouvernance/usages/{number}/coter", Inside),
        ("GET /gouvernance/usages/portefeuille", Chief), ("GET /gouvernance/usages/portefeuille.{form}", Chief), ("GET /gouvernance/usages/doublons", Chief),
        ("GET /gouvernance/usages/grille", Chief), ("POST /gouvernance/usages/grille", Chief),
        ("POST /gouvernance/usages/{number}/etat", Chief), ("POST /gouvernance/usages/{number}/fusion", Chief), ("POST /gouvernance/usages/{number}/separation", Chief),
        ("GET /gouvernance/actions", Everyone), ("GET /gouvernance/actions.{form}", Everyone), ("GET /gouvernance/actions/{number}", Everyone),
        ("GET /gouvernance/actions/instantanes", Everyone), ("GET /gouvernance/actions/instantanes/{number}", Everyone), ("GET /gouvernance/actions/instantanes/{number}.json", Everyone),
        ("GET /gouvernance/actions/instantanes/{number}/interne.json", Inside), ("POST /gouvernance/actions/instantanes", Chief),
        ("GET /gouvernance/actions/interne", Inside), ("GET /gouvernance/actions/interne.{form}", Inside), ("GET /gouvernance/actions/interne/{number}", Inside),
        ("GET /gouvernance/actions/interne/nouvelle", Chief), ("POST /gouvernance/actions/interne/nouvelle", Chief),
        ("GET /gouvernance/actions/interne/{number}/modifier", Chief), ("POST /gouvernance/actions/interne/{number}/modifier", Chief),
        ("POST /gouvernance/actions/interne/{number}/etat", Chief), ("POST /gouvernance/actions/interne/{number}/preuves", Chief), ("POST /gouvernance/actions/interne/import", Chief),
    ];

    private static readonly Dictionary<string, string?> People = new()
    {
        ["visitor"] = null, ["agent"] = UsesSite.Agent, ["correspondent"] = UsesSite.Correspondent, ["steward"] = UsesSite.Steward, ["chief"] = UsesSite.Chief, ["admin"] = UsesSite.Administrator,
    };

    [Fact]
    public async Task Each_route_answers_only_whom_it_is_for()
    {
        await using var site = await UsesSite.Start();
        await UsesDemonstration.Seed(site.Services, TestContext.Current.CancellationToken);
        var routes = site.Endpoints.SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Select(method => $"{method} {Plain(endpoint)}") ?? [])
            .Where(route => route.Contains("/campagnes", StringComparison.Ordinal) || route.Contains("/usages", StringComparison.Ordinal) || route.Contains("/gouvernance/actions", StringComparison.Ordinal)).ToList();
        Assert.Equal(Rules.Select(rule => rule.Pattern).Order(StringComparer.Ordinal), routes.Order(StringComparer.Ordinal));
        List<string> wrong = [];
        foreach (var (name, agent) in People)
        {
            using var client = site.As(agent);
            foreach (var (pattern, who) in Rules)
            {
                var address = pattern[(pattern.IndexOf(' ', StringComparison.Ordinal) + 1)..].Replace("{number}", "1", StringComparison.Ordinal).Replace("{draft}", "1", StringComparison.Ordinal)
                    .Replace("{need}", "99", StringComparison.Ordinal).Replace("{form}", "csv", StringComparison.Ordinal);
                var status = (pattern.StartsWith("GET", StringComparison.Ordinal) ? await client.Get(address) : await client.Send(address)).StatusCode;
                var refused = status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;
                if (refused == who.Split(' ').Contains(name) || (int)status >= 500) wrong.Add($"{name} {pattern}: {status}");
            }
        }

        Assert.Empty(wrong);
    }

    private static string Plain(RouteEndpoint endpoint) =>
        System.Text.RegularExpressions.Regex.Replace("/" + endpoint.RoutePattern.RawText!.TrimStart('/'), @"\{(\w+):(?:[^{}]|\{[^{}]*\})*\}", "{$1}");
}
