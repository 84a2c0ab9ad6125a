using System.Net;
using Greffe.Decisions.People;
using Microsoft.AspNetCore.Routing;

namespace Greffe.Tests.People;

/// <summary>Every route of people with every role: what is not said here is closed.</summary>
public class RolesTests
{
    private static readonly Role[] Everyone = Enum.GetValues<Role>();

    /// <summary>Who may call what; visitors only where null stands.</summary>
    private static readonly Dictionary<string, Role[]?> Allowed = new()
    {
        ["GET /contact"] = null, ["POST /contact"] = null, ["GET /contact/suivi"] = null, ["GET /contact/suivi/{number}"] = null, ["GET /contact/chiffres"] = null, ["GET /contact/chiffres.{form}"] = null,
        ["GET /apprendre"] = null, ["GET /apprendre/glossaire"] = null, ["GET /apprendre/{path}"] = null, ["GET /apprendre/{path}/evaluation"] = null, ["POST /apprendre/{path}/evaluation"] = Everyone,
        ["GET /gouvernance/competences"] = null, ["GET /gouvernance/competences.{form}"] = null, ["GET /gouvernance/competences/referentiel"] = null,
        ["POST /gouvernance/competences/referentiel"] = [Role.ChiefDataOfficer], ["GET /gouvernance/competences/ma-fiche"] = Everyone, ["GET /gouvernance/competences/ma-fiche.json"] = Everyone,
        ["POST /gouvernance/competences/ma-fiche"] = Everyone, ["POST /gouvernance/competences/ma-fiche/retrait"] = Everyone, ["GET /gouvernance/competences/aide"] = Everyone,
        ["GET /gouvernance/competences/couverture"] = [Role.Correspondent, Role.ChiefDataOfficer], ["GET /gouvernance/competences/couverture.{form}"] = [Role.Correspondent, Role.ChiefDataOfficer],
        ["GET /gouvernance/competences/fiches.{form}"] = [Role.ChiefDataOfficer], ["POST /gouvernance/competences/fiches/import"] = [Role.ChiefDataOfficer],
        ["GET /gouvernance/reseau"] = Everyone, ["GET /gouvernance/reseau.{form}"] = Everyone, ["GET /gouvernance/reseau/{code}"] = Everyone,
        ["POST /gouvernance/reseau/{code}/mandats"] = [Role.ChiefDataOfficer], ["POST /gouvernance/reseau/{code}/mandats/{id}/fin"] = [Role.ChiefDataOfficer],
        ["GET /gouvernance/reseau/entites.{form}"] = [Role.ChiefDataOfficer], ["GET /gouvernance/reseau/mandats.{form}"] = [Role.ChiefDataOfficer],
        ["POST /gouvernance/reseau/entites/import"] = [Role.ChiefDataOfficer], ["POST /gouvernance/reseau/mandats/import"] = [Role.ChiefDataOfficer],
        ["GET /gouvernance/reseau/rappels"] = [Role.ChiefDataOfficer], ["POST /gouvernance/reseau/rappels/envoi"] = [Role.ChiefDataOfficer],
        ["GET /gouvernance/questions/sujets"] = [Role.ChiefDataOfficer], ["POST /gouvernance/questions/sujets"] = [Role.ChiefDataOfficer],
        ["GET /gouvernance/questions"] = [Role.Correspondent, Role.ChiefDataOfficer], ["GET /gouvernance/questions.{form}"] = [Role.Correspondent, Role.ChiefDataOfficer],
        ["GET /gouvernance/questions/{id:long}"] = [Role.Correspondent, Role.ChiefDataOfficer], ["POST /gouvernance/questions/{id:long}/reponse"] = [Role.Correspondent, Role.ChiefDataOfficer],
        ["POST /gouvernance/questions/{id:long}/note"] = [Role.Correspondent, Role.ChiefDataOfficer], ["POST /gouvernance/questions/{id:long}/reattribution"] = [Role.Correspondent, Role.ChiefDataOfficer],
        ["POST /gouvernance/questions/{id:long}/cloture"] = [Role.Correspondent, Role.ChiefDataOfficer],
    };

    private static readonly string[] Roots = ["/contact", "/apprendre", "/gouvernance/competences", "/gouvernance/reseau", "/gouvernance/questions"];

    [Fact]
    public async Task Every_route_opens_to_the_roles_listed_and_to_no_other()
    {
        await using var site = await PeopleSite.Start();
        List<string> routes = [];
        foreach (var endpoint in site.Endpoints.Where(endpoint => Roots.Any(root => endpoint.RoutePattern.RawText!.StartsWith(root, StringComparison.Ordinal))))
        {
            var method = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Single();
            var pattern = endpoint.RoutePattern.RawText!.TrimEnd('/');
            routes.Add($"{method} {pattern}");
            var allowed = Allowed[$"{method} {pattern}"];
            foreach (var (role, isSignedIn) in Everyone.Select(role => ((Role?)role, true)).Prepend((null, true)).Prepend((null, false)))
            {
                using var client = site.As(!isSignedIn ? null : role is { } known ? SignedIn.As($"walker-{known}", "Passe", "", known) : SignedIn.As("walker", "Passe", ""));
                using HttpRequestMessage request = new(new(method), pattern.Replace("{form}", "csv", StringComparison.Ordinal).Replace("{id:long}", "1", StringComparison.Ordinal).Replace("{code}", "DAC", StringComparison.Ordinal)
                    .Replace("{path}", "lire-une-decision", StringComparison.Ordinal).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal));
                if (method == "POST") request.Content = new FormUrlEncodedContent([]);
                using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
                var expected = allowed is null || (role is { } held && allowed.Contains(held)) ? "open" : isSignedIn ? "403" : "401";
                var seen = answer.StatusCode switch { HttpStatusCode.Unauthorized => "401", HttpStatusCode.Forbidden => "403", _ => "open" };
                Assert.True(expected == seen, $"{method} {pattern} answers {seen} to {role?.ToString() ?? (isSignedIn ? "a person without a role" : "a visitor")}, not {expected}.");
                Assert.True((int)answer.StatusCode < 500, $"{method} {pattern} fails for {role?.ToString() ?? (isSignedIn ? "a person without a role" : "a visitor")}.");
            }
        }

        Assert.Equal(Allowed.Keys.Order(), routes.Order());
    }
}
