using System.Globalization;
using System.Text.Json;
using Greffe.Decisions.Courts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Greffe.Courts.Web;

/// <summary>Query of <c>GET /v1/courts</c>.</summary>
/// <param name="Kind">Key of a kind.</param>
/// <param name="Department">Department of the seat.</param>
/// <param name="Parent">Code of the court above.</param>
/// <param name="Q">Words of the name.</param>
/// <param name="AsOf">Day, <c>yyyy-MM-dd</c>; today by default.</param>
/// <param name="Former">Whether courts that do not sit on that day are listed too.</param>
/// <param name="Limit">Courts a page, 1 to 1,000; 100 by default. The forms other than JSON give all.</param>
/// <param name="After">Courts to pass over.</param>
public sealed record ListCourtsQuery(string? Kind, string? Department, string? Parent, string? Q, string? AsOf, bool? Former, int? Limit, int? After);

/// <summary><c>GET /v1/courts</c> and <c>/v1/courts/{code}</c>, in the form that the client asks for.</summary>
internal sealed class CourtsEndpoint(ICourtDirectory directory, TimeProvider time)
{
    private const int DefaultLimit = 100;

    private const int MaxLimit = 1000;

    public const string Licence = "Licence Ouverte 2.0";

    public IResult List(ListCourtsQuery query, string? suffix, HttpContext http)
    {
        if (Form(suffix, http) is not { } form) return CourtsProblems.NoForm();
        if (!TryDay(query.AsOf, out var day)) return CourtsProblems.BadParameter("asOf", "un jour AAAA-MM-JJ est attendu");
        if (query.Kind is not null && !CourtKinds.TryParse(query.Kind, out _))
            return CourtsProblems.BadParameter("kind", $"l'une de ces clés est attendue : {string.Join(", ", CourtKinds.All.Select(kind => kind.Key))}");
        if (query.Limit is < 1 or > MaxLimit) return CourtsProblems.BadParameter("limit", $"un nombre de 1 à {MaxLimit} est attendu");
        if (query.After is < 0) return CourtsProblems.BadParameter("after", "un nombre positif est attendu");
        if (Unchanged(http, $"{form}|{query}|{day:yyyyMMdd}")) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var courts = directory.List(new()
        {
            Kind = CourtKinds.TryParse(query.Kind, out var kind) ? kind : null, Department = query.Department, Parent = query.Parent, Text = query.Q,
            AsOf = day, WithFormer = query.Former ?? false,
        });
        return form == "application/json" ? Page(courts, query, day) : Bytes(CourtForms.Write(form, courts, Root(http)), form);
    }

    public IResult One(string code, [FromQuery] string? asOf, HttpContext http)
    {
        var dot = code.IndexOf('.', StringComparison.Ordinal);
        if (Form(dot < 0 ? null : code[(dot + 1)..], http) is not { } form) return CourtsProblems.NoForm();
        if (!TryDay(asOf, out var day)) return CourtsProblems.BadParameter("asOf", "un jour AAAA-MM-JJ est attendu");
        if (directory.Find(dot < 0 ? code : code[..dot], day) is not { } court) return CourtsProblems.NoCourt();
        if (Unchanged(http, $"{form}|{court.Code}|{day:yyyyMMdd}")) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return Bytes(form == "application/json" ? CourtForms.Json(court) : CourtForms.Write(form, [court], Root(http)), form);
    }

    public IResult Competence([FromQuery] string? commune, [FromQuery] string? matter, [FromQuery] string? asOf, HttpContext http)
    {
        if (string.IsNullOrWhiteSpace(commune)) return CourtsProblems.BadParameter("commune", "un nom, un code postal, une adresse ou un code INSEE est attendu");
        if (string.IsNullOrWhiteSpace(matter)) return CourtsProblems.BadParameter("matter", "quelques mots ou un code NAC sont attendus");
        if (!TryDay(asOf, out var day)) return CourtsProblems.BadParameter("asOf", "un jour AAAA-MM-JJ est attendu");
        http.Response.Headers.CacheControl = "private, no-cache"; // an address typed by a person is kept by no shared cache
        return Bytes(JsonSerializer.SerializeToUtf8Bytes(directory.FindCompetence(commune, matter, day), CourtForms.Relaxed.CompetenceAnswer), "application/json");
    }

    public IResult Communes([FromQuery] string? q, [FromQuery] int? limit) => limit is < 1 or > 50
        ? CourtsProblems.BadParameter("limit", "un nombre de 1 à 50 est attendu")
        : Bytes(JsonSerializer.SerializeToUtf8Bytes(new CommunesWire(directory.Complete(q ?? "", limit ?? 10)), CourtForms.Relaxed.CommunesWire), "application/json");

    private FileContentHttpResult Page(IReadOnlyList<CourtEntry> courts, ListCourtsQuery query, DateOnly day)
    {
        var (after, limit) = (query.After ?? 0, query.Limit ?? DefaultLimit);
        var page = new CourtsPageWire(courts.Count, [.. courts.Skip(after).Take(limit).Select(court => CourtWire.Of(court, withFacts: false))],
            after + limit < courts.Count ? after + limit : null, day, Licence, directory.Sources);
        return Bytes(JsonSerializer.SerializeToUtf8Bytes(page, CourtForms.Relaxed.CourtsPageWire), "application/json");
    }

    private static string? Form(string? suffix, HttpContext http)
    {
        http.Response.Headers.Vary = "Accept";
        return suffix is null ? CourtForms.OfAccept(http.Request.Headers.Accept) : CourtForms.OfSuffix(suffix);
    }

    private bool Unchanged(HttpContext http, string asked)
    {
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{directory.Version}|{asked}")))[..24];
        http.Response.Headers.ETag = $"\"{hash}\"";
        http.Response.Headers.CacheControl = "public, no-cache";
        return http.Request.Headers.IfNoneMatch.Any(value => value is not null && (value.Contains(hash, StringComparison.Ordinal) || value.Trim() == "*"));
    }

    private bool TryDay(string? text, out DateOnly day)
    {
        day = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return text is null || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    private static string Root(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}";

    private static FileContentHttpResult Bytes(byte[] bytes, string form) => TypedResults.Bytes(bytes, form.Contains("json", StringComparison.Ordinal) ? form : $"{form}; charset=utf-8");
}
