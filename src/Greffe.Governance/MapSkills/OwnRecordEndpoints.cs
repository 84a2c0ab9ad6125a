using System.Text.Json.Serialization;
using Greffe.Decisions.People;
using Greffe.Governance.KeepNetwork;
using Greffe.Governance.LearnData;
using Greffe.Look;
using Greffe.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Greffe.Governance.MapSkills;

/// <summary><c>/gouvernance/competences/ma-fiche</c>: an agent sees, corrects, takes away and removes what is known of them.</summary>
internal static class OwnRecordEndpoints
{
    private const string Address = "/gouvernance/competences/ma-fiche";

    public static void MapOwnRecord(this RouteGroupBuilder agents)
    {
        agents.MapPage("/ma-fiche", (HttpContext http, RecordStore store, ICurrentAgent current) => Show(http, store, current.Agent, null, StatusCodes.Status200OK));
        agents.MapGet("/ma-fiche.json", (HttpContext http, RecordStore store, ICurrentAgent current) => PostedForm.Private(http, Copy(store, current.Agent)));
        agents.MapPost("/ma-fiche", Keep).WithMetadata(PostedForm.SmallBody);
        agents.MapPost("/ma-fiche/retrait", (HttpContext http, ICurrentAgent current, KeepOwnRecord record, KeepScores scores) =>
        {
            record.Remove(current.Agent);
            scores.Remove(current.Agent);
            return PostedForm.SeeOther(http, Address);
        });
    }

    private static async Task<IResult> Keep(HttpContext http, RecordStore store, ICurrentAgent current, KeepOwnRecord record, CancellationToken cancellation)
    {
        if (await PostedForm.Read(http, cancellation) is not { } posted) return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        var form = store.Read(reader => PersonForm.Read(posted, Framework.Current(reader), EntityTree.Read(reader)));
        if (form.Errors.Count > 0) return Show(http, store, current.Agent, form, StatusCodes.Status400BadRequest);
        record.Keep(current.Agent, form);
        return PostedForm.SeeOther(http, Address);
    }

    private static IResult Show(HttpContext http, RecordStore store, Agent agent, PersonForm? typed, int status)
    {
        var shown = store.Read(reader =>
        {
            var (person, skills) = (Person.Find(reader, agent.Id), PersonSkill.Of(reader, agent.Id));
            return new OwnRecordShown(agent, person, skills, KeepScores.Of(reader, agent.Id), Framework.Current(reader), EntityTree.Read(reader), reader.Audit(Person.Kind, agent.Id),
                typed ?? PersonForm.Of(person, skills, agent.Entity));
        });
        return PostedForm.Private(http, SitePages.Page<OwnRecordPage>(new { Shown = shown }, status));
    }

    private static Microsoft.AspNetCore.Http.HttpResults.JsonHttpResult<OwnRecordCopy> Copy(RecordStore store, Agent agent) => store.Read(reader => TypedResults.Json(
        new OwnRecordCopy(Person.Find(reader, agent.Id), PersonSkill.Of(reader, agent.Id), KeepScores.Of(reader, agent.Id), reader.Audit(Person.Kind, agent.Id)), OwnRecordJson.Default.OwnRecordCopy));
}

/// <summary>All that is known of an agent, to take away.</summary>
internal sealed record OwnRecordCopy(Person? Record, IReadOnlyList<PersonSkill> Skills, IReadOnlyList<KeptScore> Scores, IReadOnlyList<AuditEntry> Trail);

/// <summary>What the page of an agent's own record shows.</summary>
internal sealed record OwnRecordShown(
    Agent Agent, Person? Person, IReadOnlyList<PersonSkill> Skills, IReadOnlyList<KeptScore> Scores, Framework Framework, EntityTree Tree, IReadOnlyList<AuditEntry> Trail, PersonForm Form);

/// <summary>Names of the copy.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(OwnRecordCopy))]
internal sealed partial class OwnRecordJson : JsonSerializerContext;
