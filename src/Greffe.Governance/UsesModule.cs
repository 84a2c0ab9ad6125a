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

    private static readonly (string Kind, string Words, Func<string, string?> Address)[] Kinds =
    [
        ("campaign", "campaign.record", number => $"/gouvernance/campagnes/{number}"), ("draft", "answer.record", _ => null), ("use", "use.record", number => $"/gouvernance/usages/{number}"),
        ("grid", "grid.record", _ => "/gouvernance/usages/grille"), ("register", "snapshot.record", number => $"{RegisterEndpoints.Root}/instantanes/{number}"),
    ];

    public static void AddUses(this IServiceCollection services)
    {
        services.AddSingleton(new RecordSchema("governance.uses", [EmbeddedFiles.Sql("uses")])).AddSingleton(new RecordSchema("governance.actions", [EmbeddedFiles.Sql("actions")]));
        foreach (var entry in Navigation) services.AddSingleton(entry);
        services.AddSingleton(new WordFile(new ResourceManager("Greffe.Governance.UsesWords", typeof(UsesModule).Assembly)));
        services.AddSingleton<Campaigns>().AddSingleton<Drafts>().AddSingleton<ExchangeAnswers>().AddSingleton<Uses>().AddSingleton<Scores>().AddSingleton<OpenUse>();
        services.AddSingleton<IMeasuredFacts, CatalogueMeasures>().AddSingleton<Measures>();
        services.AddSingleton<Actions>().AddSingleton<Faces>().AddSingleton<Snapshots>().AddSingleton<ImportActions>();
        services.AddScoped<IWaitingWork, WaitingUses>();
        foreach (var (kind, words, address) in Kinds) services.AddSingleton(new RecordAddress(kind, words, address));
        services.AddSingleton(provider => new RecordAddress("action", "action.record", number => provider.GetRequiredService<Actions>().Address(number),
            agent => agent.Is(RegisterEndpoints.Inside) ? [Actions.InsideAudience] : []));
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
