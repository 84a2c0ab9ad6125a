using System.Resources;
using Greffe.Decisions.People;
using Greffe.Governance.AnswerCampaign;
using Greffe.Governance.FollowActions;
using Greffe.Governance.RankPortfolio;
using Greffe.Governance.ScoreUses;
using Greffe.Look;
using Greffe.Records;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Governance;

/// <summary>The census of uses and the register of actions.</summary>
internal static class UsesModule
{
    private static readonly NavigationEntry[] Navigation =
    [
        new(NavigationPlace.Footer, 75, RegisterEndpoints.Root, "action.nav"), new(NavigationPlace.Agents, 20, "/gouvernance/campagnes", "campaign.nav"),
        new(NavigationPlace.Agents, 25, "/gouvernance/usages", "use.nav"),
        new(NavigationPlace.Agents, 30, "/gouvernance/actions/interne", "action.nav", services => services.GetRequiredService<ICurrentAgent>().Agent.Is(RegisterEndpoints.Inside)),
    ];

    public static void AddUses(this IServiceCollection services)
    {
        services.AddSingleton(new RecordSchema("governance.uses", [EmbeddedFiles.Sql("uses")])).AddSingleton(new RecordSchema("governance.actions", [EmbeddedFiles.Sql("actions")]));
        foreach (var entry in Navigation) services.AddSingleton(entry);
        services.AddSingleton(new WordFile(new ResourceManager("Greffe.Governance.UsesWords", typeof(UsesModule).Assembly)));
        services.AddSingleton<Campaigns>().AddSingleton<Drafts>().AddSingleton<Uses>().AddSingleton<Scores>().AddSingleton<OpenUse>();
        services.AddSingleton<IMeasuredFacts, CatalogueMeasures>().AddSingleton<Measures>();
        services.AddSingleton<Actions>().AddSingleton<Faces>().AddSingleton<Snapshots>().AddSingleton<ImportActions>();
    }

    public static void MapUses(this IEndpointRouteBuilder routes)
    {
        routes.MapCampaigns();
        routes.MapAnswers();
        UseEndpoints.MapUses(routes);
        routes.MapScores();
        routes.MapRegister();
        routes.MapInside();
    }
}
