using System.Resources;
using Greffe.Decisions.People;
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
using Microsoft.Extensions.Options;

namespace Greffe.Governance;

/// <summary>People: skills, correspondents, questions, learning.</summary>
internal static class PeopleModule
{
    private static readonly NavigationEntry[] Navigation =
    [
        new(NavigationPlace.Footer, 80, "/contact", "contact.nav"), new(NavigationPlace.Footer, 85, "/apprendre", "learn.nav"),
        new(NavigationPlace.Agents, 40, "/gouvernance/competences", "skills.nav"), new(NavigationPlace.Agents, 50, "/gouvernance/reseau", "network.nav", services => House.Has(services.GetRequiredService<ICurrentAgent>().Agent)),
        new(NavigationPlace.Agents, 60, "/gouvernance/questions", "questions.nav", services => services.GetRequiredService<ICurrentAgent>().Agent.Is(Role.Correspondent, Role.ChiefDataOfficer)),
    ];

    private static readonly (string Kind, string Words, Func<string, string?> Address)[] Kinds =
    [
        (Person.Kind, "skills.kind.record", _ => null), ("skill", "skills.kind.skill", _ => "/gouvernance/competences/referentiel"),
        ("skills-framework", "skills.kind.framework", version => $"/gouvernance/competences/referentiel?version={version}"), ("skills-picture", "skills.kind.picture", _ => "/gouvernance/competences"),
        ("entity", "network.kind.entity", code => $"/gouvernance/reseau/{Uri.EscapeDataString(code)}"), (KeepTerms.Kind, "network.kind.term", _ => null), ("message", "network.kind.message", _ => null),
        ("question-subjects", "questions.kind.subjects", _ => "/gouvernance/questions/sujets"), (KeepScores.Kind, "learn.kind.assessment", _ => null),
        ("demonstration", "skills.kind.demonstration", _ => null),
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
        services.AddSingleton<ReceiveQuestion>().AddSingleton<TreatQuestion>().AddKeyedSingleton(ContactEndpoints.Throttle, (provider, _) =>
        {
            var questions = provider.GetRequiredService<IOptions<QuestionsOptions>>().Value;
            return new HourlyThrottle(questions.PerHourAndAddress, questions.PerHour);
        });
        services.AddSingleton<KeepOwnRecord>().AddSingleton<PublishCounts>().AddSingleton<ExchangePeople>().AddSingleton<ExchangeNetwork>();
        services.AddSingleton<SeedPeople>().AddScoped<IWaitingWork, WaitingQuestions>();
        foreach (var (kind, words, address) in Kinds) services.AddSingleton(new RecordAddress(kind, words, address));
        services.AddSingleton(provider => new RecordAddress(Question.Kind, "questions.kind.question", id => $"/gouvernance/questions/{id.TrimStart('Q', '-', '0')}", agent => QuestionAudiences(provider, agent)));
        services.AddHostedService<FollowClocks>();
    }

    private static IReadOnlyCollection<string> QuestionAudiences(IServiceProvider services, Agent agent) => services.GetRequiredService<RecordStore>().Read(reader =>
        SeenQuestions.Audiences(agent, new(EntityTree.Read(reader), Term.ReadAll(reader), WorkingDays.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow()))));

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
