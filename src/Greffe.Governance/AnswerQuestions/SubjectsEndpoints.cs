using Greffe.Decisions.People;
using Greffe.Governance.KeepNetwork;
using Greffe.Look;
using Greffe.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Greffe.Governance.AnswerQuestions;

/// <summary><c>/gouvernance/questions/sujets</c>: the chief data officer says what the desk takes and who answers.</summary>
internal static class SubjectsEndpoints
{
    private const string Address = "/gouvernance/questions/sujets";

    public static void MapSubjects(this IEndpointRouteBuilder routes)
    {
        var chief = routes.MapGroup(Address).OnlyFor(Role.ChiefDataOfficer);
        chief.MapPage("", (RecordStore store) => Show(store, store.Read(reader => SubjectsForm.Of(QuestionSubject.ReadAll(reader))), StatusCodes.Status200OK));
        chief.MapPost("", Keep).WithMetadata(PostedForm.SmallBody);
    }

    private static async Task<IResult> Keep(HttpContext http, RecordStore store, ICurrentAgent current, CancellationToken cancellation)
    {
        if (await PostedForm.Read(http, cancellation) is not { } posted) return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        var form = store.Write(current.Agent.Id, writer =>
        {
            var (parsed, subjects) = SubjectsForm.Read(posted).Parse(EntityTree.Read(writer));
            if (parsed.Errors.Count == 0) SubjectsForm.Write(writer, subjects);
            return parsed;
        });
        return form.Errors.Count == 0 ? PostedForm.SeeOther(http, Address) : Show(store, form, StatusCodes.Status400BadRequest);
    }

    private static Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult Show(RecordStore store, SubjectsForm form, int status) =>
        SitePages.Page<SubjectsPage>(new { Form = form, Shown = store.Read(EntityTree.Read) }, status);
}
