using Greffe.Decisions.People;
using Greffe.Governance.AnswerQuestions;
using Greffe.Governance.ExchangeTables;
using Greffe.Governance.SendReminders;
using Greffe.Look;
using Greffe.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Greffe.Governance.KeepNetwork;

/// <summary><c>/gouvernance/reseau</c>: read by every agent, written by the chief data officer.</summary>
internal static class NetworkEndpoints
{
    private const string Root = "/gouvernance/reseau";

    public static void MapNetwork(this IEndpointRouteBuilder routes)
    {
        var network = routes.MapGroup(Root).OnlyFor(House.Roles);
        network.MapPage("", (RecordStore store, ICurrentAgent current, TimeProvider time) =>
            SitePages.Page<NetworkPage>(new { Shown = new NetworkShown(Lines(store, time), current.Agent.Is(Role.ChiefDataOfficer)) }));
        routes.MapGet(Root + ".{form}", (string form, RecordStore store, TimeProvider time) => WriteTable.Download(NetworkLine.Table(Lines(store, time)), form)).OnlyFor(House.Roles);
        network.MapPage("/{code}", (string code, HttpContext http, RecordStore store, ICurrentAgent current, TimeProvider time) =>
            Entity(code, http, store, current.Agent, Today(time), new(), StatusCodes.Status200OK));
        var steer = routes.MapGroup(Root).OnlyFor(Role.ChiefDataOfficer);
        steer.MapPost("/{code}/mandats", Appoint).WithMetadata(PostedForm.SmallBody);
        steer.MapPost("/{code}/mandats/{id}/fin", End).WithMetadata(PostedForm.SmallBody);
        routes.MapGet(Root + "/entites.{form}", (string form, RecordStore store) => WriteTable.Download(store.Read(ExchangeNetwork.EntitiesOut), form)).OnlyFor(Role.ChiefDataOfficer);
        routes.MapGet(Root + "/mandats.{form}", (string form, RecordStore store) => WriteTable.Download(store.Read(ExchangeNetwork.TermsOut), form)).OnlyFor(Role.ChiefDataOfficer);
        steer.MapPost("/entites/import", (HttpContext http, ICurrentAgent current, ExchangeNetwork exchange, CancellationToken cancellation) =>
            ImportEndpoint.Take(http, current, ExchangeNetwork.EntityColumns, exchange.Entities, Root, cancellation)).WithMetadata(PostedForm.FileBody);
        steer.MapPost("/mandats/import", (HttpContext http, ICurrentAgent current, ExchangeNetwork exchange, CancellationToken cancellation) =>
            ImportEndpoint.Take(http, current, ExchangeNetwork.TermColumns, exchange.Terms, Root, cancellation)).WithMetadata(PostedForm.FileBody);
        steer.MapPage("/rappels", (RecordStore store, RemindPeople reminders) =>
            SitePages.Page<RemindersPage>(new { Shown = new RemindersShown(reminders.Now(), store.Read(RecordOutbox.Read)) }));
        steer.MapPost("/rappels/envoi", (HttpContext http, RemindPeople reminders) =>
        {
            reminders.Send();
            return PostedForm.SeeOther(http, $"{Root}/rappels");
        });
    }

    private static IReadOnlyList<NetworkLine> Lines(RecordStore store, TimeProvider time) => store.Read(reader => NetworkLine.Read(reader, Today(time)));

    private static DateOnly Today(TimeProvider time) => WorkingDays.DayOf(time.GetUtcNow());

    private static IResult Entity(string code, HttpContext http, RecordStore store, Agent agent, DateOnly day, Appointment typed, int status)
    {
        var shown = store.Read(reader => NetworkLine.Read(reader, day).FirstOrDefault(line => line.Entity.Code == code) is not { } line ? null
            : new EntityShown(line, EntityTree.Read(reader), [.. Term.ReadAll(reader).Where(term => term.Entity == code).Reverse()], day, agent.Is(Role.ChiefDataOfficer), typed));
        return shown is null ? TypedResults.NotFound() : PostedForm.Private(http, SitePages.Page<EntityPage>(new { Shown = shown }, status));
    }

    private static async Task<IResult> Appoint(string code, HttpContext http, RecordStore store, ICurrentAgent current, TimeProvider time, CancellationToken cancellation)
    {
        if (await PostedForm.Read(http, cancellation) is not { } form) return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        var appointment = Appointment.Read(form);
        var errors = store.Write(current.Agent.Id, writer =>
        {
            if (EntityTree.Read(writer).Find(code) is null) return null;
            List<FormError> wrong = [.. appointment.Check(Term.ReadAll(writer).Where(term => term.Entity == code))];
            if (wrong.Count == 0) KeepTerms.Make(writer, code, appointment);
            return wrong;
        });
        return errors is null ? TypedResults.NotFound()
            : errors.Count == 0 ? PostedForm.SeeOther(http, $"{Root}/{Uri.EscapeDataString(code)}")
            : Entity(code, http, store, current.Agent, Today(time), appointment with { Errors = errors }, StatusCodes.Status400BadRequest);
    }

    private static IResult End(string code, string id, HttpContext http, RecordStore store, ICurrentAgent current, TimeProvider time) =>
        store.Write(current.Agent.Id, writer => KeepTerms.End(writer, code, id, Today(time))) ? PostedForm.SeeOther(http, $"{Root}/{Uri.EscapeDataString(code)}") : TypedResults.NotFound();
}

/// <summary>What the list of the network shows.</summary>
internal sealed record NetworkShown(IReadOnlyList<NetworkLine> Lines, bool Steers);

/// <summary>What the page of an entity shows; terms newest first.</summary>
internal sealed record EntityShown(NetworkLine Line, EntityTree Tree, IReadOnlyList<Term> Terms, DateOnly Day, bool Steers, Appointment Typed);

/// <summary>What wants a reminder, and what was sent.</summary>
internal sealed record RemindersShown(IReadOnlyList<Reminder> Due, IReadOnlyList<SentMessage> Sent);
