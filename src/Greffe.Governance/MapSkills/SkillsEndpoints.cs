using Greffe.Decisions.People;
using Greffe.Governance.ExchangeTables;
using Greffe.Governance.KeepNetwork;
using Greffe.Look;
using Greffe.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Greffe.Governance.MapSkills;

/// <summary><c>/gouvernance/competences</c>: counts for everyone, help and one's own record for agents, coverage and framework for those who steer.</summary>
internal static class SkillsEndpoints
{
    private const string Root = "/gouvernance/competences";

    public static void MapSkills(this IEndpointRouteBuilder routes)
    {
        routes.MapPage(Root, (PublishCounts counts, ICurrentAgent current) => SitePages.Page<SkillsPage>(new { Shown = counts.Picture(), Reader = current.Agent }));
        routes.MapGet(Root + ".{form}", (string form, PublishCounts counts) => WriteTable.Download(PictureTable.Of(counts.Picture()), form));
        routes.MapPage(Root + "/referentiel", (int? version, RecordStore store, ICurrentAgent current) => ShowFramework(store, current.Agent, version, null, StatusCodes.Status200OK));
        var agents = routes.MapGroup(Root).OnlyFor(House.Roles);
        agents.MapOwnRecord();
        agents.MapPage("/aide", (string? q, RecordStore store) => SitePages.Page<HelpPage>(new { Words = q ?? "", Shown = Found(store, q ?? "") }));
        var steer = routes.MapGroup(Root).OnlyFor(Role.ChiefDataOfficer, Role.Correspondent);
        steer.MapPage("/couverture", (RecordStore store, ICurrentAgent current) => SitePages.Page<CoveragePage>(new { Shown = Covered(store), Steers = current.Agent.Is(Role.ChiefDataOfficer) }));
        steer.MapGet("/couverture.{form}", (string form, RecordStore store) => WriteTable.Download(Covered(store).Table(), form));
        var chief = routes.MapGroup(Root).OnlyFor(Role.ChiefDataOfficer);
        chief.MapPost("/referentiel", Publish).WithMetadata(PostedForm.SmallBody);
        chief.MapGet("/fiches.{form}", (string form, RecordStore store) => WriteTable.Download(store.Read(ExchangePeople.Out), form));
        chief.MapPost("/fiches/import", (HttpContext http, ICurrentAgent current, ExchangePeople exchange, CancellationToken cancellation) =>
            ImportEndpoint.Take(http, current, ExchangePeople.Columns, exchange.In, Root + "/couverture", cancellation)).WithMetadata(PostedForm.FileBody);
    }

    private static IReadOnlyList<PersonWhoHelps> Found(RecordStore store, string words) =>
        words.Length == 0 ? [] : store.Read(reader => FindHelp.With(reader, Framework.Current(reader), EntityTree.Read(reader), words));

    private static CoverageShown Covered(RecordStore store) => store.Read(reader =>
    {
        var (tree, framework) = (EntityTree.Read(reader), Framework.Current(reader));
        var (divisions, people) = (SkillCoverage.Divisions(tree), Person.Consenting(reader));
        return new CoverageShown(divisions, people.Count, SkillCoverage.Of(framework, tree, divisions, people, PersonSkill.Consenting(reader)));
    });

    private static IResult ShowFramework(RecordStore store, Agent agent, int? version, FrameworkForm? typed, int status)
    {
        var (framework, versions) = store.Read(reader => (version is { } asked ? Framework.Of(reader, asked) : Framework.Current(reader), Framework.Versions(reader)));
        if (framework is null) return TypedResults.NotFound();
        var form = agent.Is(Role.ChiefDataOfficer) ? typed ?? FrameworkForm.Of(framework) : null;
        return SitePages.Page<FrameworkPage>(new { Shown = new FrameworkShown(framework, versions, form) }, status);
    }

    private static async Task<IResult> Publish(HttpContext http, RecordStore store, ICurrentAgent current, CancellationToken cancellation)
    {
        if (await PostedForm.Read(http, cancellation) is not { } posted) return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        var (form, framework) = FrameworkForm.Read(posted).Parse();
        if (form.Errors.Count > 0) return ShowFramework(store, current.Agent, null, form, StatusCodes.Status400BadRequest);
        store.Write(current.Agent.Id, writer => PublishFramework.Write(writer, framework));
        return PostedForm.SeeOther(http, Root + "/referentiel");
    }
}

/// <summary>What the page of the framework shows; the form only to who may change it.</summary>
internal sealed record FrameworkShown(Framework Framework, IReadOnlyList<VersionRow> Versions, FrameworkForm? Form);
