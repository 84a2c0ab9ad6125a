using Greffe.Decisions.People;
using Greffe.Governance.ExchangeTables;
using Greffe.Look;
using Greffe.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Greffe.Governance.AnswerQuestions;

/// <summary><c>/gouvernance/questions</c>: the desk as correspondents and the chief data officer see it.</summary>
internal static class QuestionEndpoints
{
    public static void MapQuestions(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/gouvernance/questions").OnlyFor(Role.Correspondent, Role.ChiefDataOfficer);
        desk.MapPage("", (HttpContext http, string? liste, int? page, RecordStore store, ICurrentAgent current, TimeProvider time) =>
        {
            var list = QuestionList.Read(store, current.Agent, liste, WorkingDays.DayOf(time.GetUtcNow()));
            return PostedForm.Private(http, SitePages.Page<QuestionListPage>(new { Shown = list, At = Math.Clamp(page ?? 1, 1, list.Pages), Steers = current.Agent.Is(Role.ChiefDataOfficer) }));
        });
        routes.MapGet("/gouvernance/questions.{form}", (string form, string? liste, RecordStore store, ICurrentAgent current, TimeProvider time) =>
            WriteTable.Download(QuestionList.Read(store, current.Agent, liste, WorkingDays.DayOf(time.GetUtcNow())).Table(), form)).OnlyFor(Role.Correspondent, Role.ChiefDataOfficer);
        desk.MapPage("/{id:long}", Sheet);
        desk.MapPost("/{id:long}/reponse", (long id, HttpContext http, TreatQuestion treat, CancellationToken cancellation) =>
            Treat(id, http, "reponse", (agent, form) => treat.Answer(agent, id, form.Text("texte"), form.Ticked("clore")), cancellation)).WithMetadata(PostedForm.SmallBody);
        desk.MapPost("/{id:long}/note", (long id, HttpContext http, TreatQuestion treat, CancellationToken cancellation) =>
            Treat(id, http, "note", (agent, form) => treat.Note(agent, id, form.Text("texte")), cancellation)).WithMetadata(PostedForm.SmallBody);
        desk.MapPost("/{id:long}/reattribution", (long id, HttpContext http, TreatQuestion treat, CancellationToken cancellation) =>
            Treat(id, http, "reattribution", (agent, form) => treat.Move(agent, id, form.Text("entite"), form.Text("texte")), cancellation)).WithMetadata(PostedForm.SmallBody);
        desk.MapPost("/{id:long}/cloture", (long id, HttpContext http, TreatQuestion treat, CancellationToken cancellation) =>
            Treat(id, http, "cloture", (agent, form) => treat.Close(agent, id, form.Text("issue"), form.Text("texte")), cancellation)).WithMetadata(PostedForm.SmallBody);
    }

    private static IResult Sheet(long id, HttpContext http, RecordStore store, ICurrentAgent current, TimeProvider time) =>
        QuestionSheet.Read(store, current.Agent, id, WorkingDays.DayOf(time.GetUtcNow())) is { } sheet
            ? PostedForm.Private(http, SitePages.Page<QuestionPage>(new { Shown = sheet })) : TypedResults.NotFound();

    private static async Task<IResult> Treat(long id, HttpContext http, string name, Func<Agent, IFormCollection, FormError?> treat, CancellationToken cancellation)
    {
        var services = http.RequestServices;
        var agent = Service<ICurrentAgent>().Agent;
        if (await PostedForm.Read(http, cancellation) is not { } form) return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (treat(agent, form) is not { } error)
            return PostedForm.SeeOther(http, QuestionSheet.Read(Service<RecordStore>(), agent, id, Today()) is null ? "/gouvernance/questions" : $"/gouvernance/questions/{id}");
        return QuestionSheet.Read(Service<RecordStore>(), agent, id, Today(), error, name, form.Text("texte")) is { } sheet
            ? PostedForm.Private(http, SitePages.Page<QuestionPage>(new { Shown = sheet }, StatusCodes.Status400BadRequest)) : TypedResults.NotFound();

        DateOnly Today() => WorkingDays.DayOf(Service<TimeProvider>().GetUtcNow());
        T Service<T>() where T : notnull => (T)services.GetService(typeof(T))!; // registered by the module
    }
}
