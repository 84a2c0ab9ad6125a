using System.Globalization;
using Greffe.Decisions.People;
using Greffe.Look;
using Greffe.SignIn.DownloadTables;
using Greffe.SignIn.KeepPeople;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Greffe.SignIn.GrantRoles;

/// <summary><c>/espace/roles</c>: who may do what, kept by the administrator.</summary>
internal static class RolesEndpoints
{
    /// <summary>Most people on one page; words find the others.</summary>
    public const int MaxShown = 200;

    private const int MaxInFile = 100_000;
    private static readonly string[] Columns = ["identifiant", "nom", "adresse", "entite", "premiere_connexion_utc", "roles"];

    public static void MapRoles(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/espace/roles", List).OnlyFor(Role.Administrator);
        routes.MapGet("/espace/roles.{format:alpha}", File).OnlyFor(Role.Administrator);
        routes.MapPage("/espace/roles/{id}", Show).OnlyFor(Role.Administrator);
        routes.MapPost("/espace/roles/{id}", Change).OnlyFor(Role.Administrator);
        routes.MapPost("/espace/roles/{id}/effacer", Erase).OnlyFor(Role.Administrator);
    }

    private static RazorComponentResult List(PeopleRegister people, string? q)
    {
        var found = people.List(q ?? "", MaxShown + 1);
        return SitePages.Page<RolesPage>(new { Asked = q ?? "", People = found.Take(MaxShown).ToList(), More = found.Count > MaxShown });
    }

    private static IResult File(PeopleRegister people, string format, string? q) => TableFile.Answer(format, "personnes", Columns, people.List(q ?? "", MaxInFile).Select(person => (IReadOnlyList<string?>)
    [
        person.Id, person.Name, person.Mail, person.Entity, person.FirstSeen.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), string.Join(' ', person.Roles.Order()),
    ]));

    private static IResult Show(PeopleRegister people, string id, string? fait) => people.Find(id) is { } person
        ? SitePages.Page<PersonPage>(new { Person = person, Typed = person.Roles, TypedEntity = person.Entity, Done = fait == "oui" })
        : TypedResults.NotFound();

    private static async Task<IResult> Change(HttpContext http, PeopleRegister people, ICurrentAgent current, string id, CancellationToken cancellation)
    {
        if (!http.Request.HasFormContentType) return TypedResults.BadRequest();
        var form = await http.Request.ReadFormAsync(cancellation);
        var words = form["role"].OfType<string>().ToArray();
        HashSet<Role> roles = [.. words.Where(word => Enum.GetNames<Role>().Contains(word)).Select(Enum.Parse<Role>)];
        if (people.Find(id) is not { } person) return TypedResults.NotFound();
        var entity = form["entite"].ToString().Trim() is { Length: > 0 } typed ? typed : null;
        var error = roles.Count != words.Length ? "roles.error.unknown" : entity is { Length: > 100 } ? "roles.error.entity"
            : people.SetRoles(id, roles, current.Agent.Id) == RoleChange.LastAdministrator ? "roles.error.last" : null;
        if (error is not null) return Again(person, roles, entity, error);
        people.SetEntity(id, entity, current.Agent.Id);
        return SeeOther(http, $"/espace/roles/{id}?fait=oui");
    }

    private static IResult Erase(HttpContext http, PeopleRegister people, ICurrentAgent current, string id)
    {
        if (people.Find(id) is not { } person) return TypedResults.NotFound();
        if (people.Erase(id, current.Agent.Id) == RoleChange.LastAdministrator) return Again(person, person.Roles, person.Entity, "roles.error.last");
        return SeeOther(http, "/espace/roles");
    }

    private static RazorComponentResult Again(Person person, IReadOnlySet<Role> roles, string? entity, string error) =>
        SitePages.Page<PersonPage>(new { Person = person, Typed = roles, TypedEntity = entity, Error = error }, StatusCodes.Status422UnprocessableEntity);

    private static StatusCodeHttpResult SeeOther(HttpContext http, string address)
    {
        http.Response.Headers.Location = address;
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }
}
