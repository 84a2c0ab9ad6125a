using System.Resources;
using Greffe.Governance.AnswerQuestions;
using Greffe.Governance.KeepNetwork;
using Greffe.Governance.LearnData;
using Greffe.Governance.MapSkills;
using Greffe.Governance.SendReminders;
using Greffe.Look;
using Greffe.Records;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Greffe.Governance;

/// <summary>People: skills, correspondents, questions, learning.</summary>
internal static class PeopleModule
{
    private static readonly NavigationEntry[] Navigation =
    [
        new(NavigationPlace.Footer, 80, "/contact", "contact.nav"), new(NavigationPlace.Footer, 85, "/apprendre", "learn.nav"),
        new(NavigationPlace.Agents, 40, "/gouvernance/competences", "skills.nav"), new(NavigationPlace.Agents, 50, "/gouvernance/reseau", "network.nav"),
        new(NavigationPlace.Agents, 60, "/gouvernance/questions", "questions.nav"),
    ];

    private static readonly string[] Schemas = ["network", "outbox", "questions", "skills", "learning"];

    public static void AddPeople(this IServiceCollection services)
    {
        foreach (var name in Schemas) services.AddSingleton(new RecordSchema($"governance.{name}", [EmbeddedFiles.Sql(name)]));
        foreach (var entry in Navigation) services.AddSingleton(entry);
        services.AddSingleton(new WordFile(new ResourceManager("Greffe.Governance.PeopleWords", typeof(PeopleModule).Assembly)));
        services.AddOptions<QuestionsOptions>().BindConfiguration(QuestionsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<IOutbox, RecordOutbox>();
        services.AddSingleton<RemindPeople>().AddSingleton<EraseQuestions>().AddSingleton<ForgetPeople>().AddSingleton<KeepScores>();
        services.AddSingleton<ReceiveQuestion>().AddSingleton<TreatQuestion>().AddSingleton<ContactThrottle>();
        services.AddSingleton<KeepOwnRecord>().AddSingleton<PublishCounts>().AddSingleton<ExchangePeople>().AddSingleton<ExchangeNetwork>();
        services.AddSingleton<SeedPeople>();
        services.AddHostedService<FollowClocks>();
    }

    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        routes.MapSkills();
        routes.MapNetwork();
        routes.MapContact();
        routes.MapSubjects();
        routes.MapQuestions();
        routes.MapLearning();
    }
}
