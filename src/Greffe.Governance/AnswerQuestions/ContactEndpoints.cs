using Greffe.Decisions.DataProducts;
using Greffe.Governance.KeepNetwork;
using Greffe.Look;
using Greffe.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Greffe.Governance.AnswerQuestions;

/// <summary><c>/contact</c>: one entrance for users of data, its acknowledgement, and what the desk publishes of itself. Nothing typed enters an address or a log.</summary>
internal static class ContactEndpoints
{
    /// <summary>Key of the throttle of questions.</summary>
    public const string Throttle = "contact";

    private const string FollowPattern = "/contact/suivi";

    public static void MapContact(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/contact", (HttpContext http, RecordStore store) => Ask(http, store, new() { Dataset = Short(http.Request.Query["jeu"].ToString()), Subject = Short(http.Request.Query["sujet"].ToString()) }));
        routes.MapPost("/contact", Receive).WithMetadata(PostedForm.SmallBody);
        routes.MapPage(FollowPattern, (HttpContext http, ReceiveQuestion desk) => Follow(http.Request.Query["numero"].ToString(), http, desk));
        routes.MapPage(FollowPattern + "/{number}", Follow);
        routes.MapPage("/contact/chiffres", (RecordStore store, TimeProvider time) => SitePages.Page<DeskFiguresPage>(new { Shown = DeskNumbers.Read(store, WorkingDays.DayOf(time.GetUtcNow())) }));
        routes.MapGet("/contact/chiffres.{form}", (string form, RecordStore store, TimeProvider time) =>
            ExchangeTables.WriteTable.Download(DeskNumbers.Read(store, WorkingDays.DayOf(time.GetUtcNow())).Table(), form));
    }

    private static async Task<IResult> Receive(HttpContext http, RecordStore store, ReceiveQuestion desk, [FromKeyedServices(Throttle)] HourlyThrottle throttle, CancellationToken cancellation)
    {
        if (await PostedForm.Read(http, cancellation) is not { } posted) return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        var (subjects, tree) = Known(store);
        var form = ContactForm.Read(posted).Checked(posted, subjects, tree, http.RequestServices.GetService<ICatalogueFacts>());
        if (form.Errors.Count > 0) return Ask(http, store, form, StatusCodes.Status400BadRequest);
        if (!throttle.Admits(http.Connection.RemoteIpAddress))
            return Ask(http, store, form with { Errors = [new("question", "contact.error.toomany")] }, StatusCodes.Status429TooManyRequests);
        return PostedForm.Private(http, PostedForm.SeeOther(http, $"{FollowPattern}/{desk.Receive(form)}"));
    }

    private static IResult Ask(HttpContext http, RecordStore store, ContactForm form, int status = StatusCodes.Status200OK)
    {
        var (subjects, tree) = Known(store);
        var title = form.Dataset.Length == 0 ? null : http.RequestServices.GetService<ICatalogueFacts>()?.Named(form.Dataset, agents: false)?.Title;
        var options = http.RequestServices.GetRequiredService<IOptions<QuestionsOptions>>().Value;
        return PostedForm.Private(http, SitePages.Page<ContactPage>(new { Shown = new AskedPage(form, subjects, tree, title, options) }, status));
    }

    private static IResult Follow(string number, HttpContext http, ReceiveQuestion desk)
    {
        var question = desk.Follow(number);
        var status = question is null && number.Length > 0 ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return PostedForm.Private(http, SitePages.Page<FollowPage>(new { Number = number, Shown = question }, status));
    }

    private static (IReadOnlyList<QuestionSubject>, EntityTree) Known(RecordStore store) => store.Read(reader => (QuestionSubject.ReadAll(reader), EntityTree.Read(reader)));

    private static string Short(string text) => text.Length > 200 ? "" : text;
}

/// <summary>What the form shows.</summary>
internal sealed record AskedPage(ContactForm Form, IReadOnlyList<QuestionSubject> Subjects, EntityTree Tree, string? DatasetTitle, QuestionsOptions Options);
