using Greffe.Decisions.People;
using Greffe.Look;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Greffe.Governance.LearnData;

/// <summary><c>/apprendre</c>: paths, glossary and self-assessment for everyone; an agent may ask that a score be kept.</summary>
internal static class LearningEndpoints
{
    public static void MapLearning(this IEndpointRouteBuilder routes)
    {
        routes.MapPage<PathsPage>("/apprendre");
        routes.MapPage<GlossaryPage>("/apprendre/glossaire");
        routes.MapPage("/apprendre/{path}", (string path) => Learning.Find(path) is { } found ? (IResult)SitePages.Page<PathPage>(new { Shown = found }) : TypedResults.NotFound());
        routes.MapPage("/apprendre/{path}/evaluation", (string path, HttpContext http, ICurrentAgent current) => Learning.Find(path) is { } found
            ? (IResult)SitePages.Page<AssessmentPage>(new { Path = found.Id, Shown = Assessment.Read(found, field => http.Request.Query[field].ToString()), IsAgent = House.Has(current.Agent), IsKept = http.Request.Query.ContainsKey("garde") })
            : TypedResults.NotFound());
        routes.MapPost("/apprendre/{path}/evaluation", Keep).OnlyFor(House.Roles).WithMetadata(PostedForm.SmallBody);
    }

    private static async Task<IResult> Keep(string path, HttpContext http, ICurrentAgent current, KeepScores scores, CancellationToken cancellation)
    {
        if (await PostedForm.Read(http, cancellation) is not { } form) return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (Learning.Find(path) is not { } found) return TypedResults.NotFound();
        if (Assessment.Read(found, form.Text) is not { } assessment) return PostedForm.SeeOther(http, $"/apprendre/{path}/evaluation");
        scores.Keep(current.Agent, assessment);
        return PostedForm.SeeOther(http, $"/apprendre/{path}/evaluation?garde=oui&{assessment.Query}");
    }
}
