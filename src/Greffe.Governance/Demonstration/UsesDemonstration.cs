using Greffe.Governance.AnswerCampaign;
using Greffe.Governance.FollowActions;
using Greffe.Governance.RankPortfolio;
using Greffe.Governance.ScoreUses;
using Greffe.Look;
using Greffe.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Governance.Demonstration;

/// <summary>An invented census and an invented register, for <c>greffe demo</c>: every campaign and action says so on its page and in its files.</summary>
public static class UsesDemonstration
{
    private const string Author = "demonstration";

    private static readonly (string Agent, string Name)[] Scorers = [("demo-scorer-1", "Cotation A (inventée)"), ("demo-scorer-2", "Cotation B (inventée)"), ("demo-scorer-3", "Cotation C (inventée)")];

    /// <summary>Writes it into an empty census; does nothing when a campaign is there already.</summary>
    /// <param name="services">Services of the host, with <c>AddGovernance</c>.</param>
    /// <param name="cancellation">Stops between two records.</param>
    /// <returns>Whether anything was written.</returns>
    public static async ValueTask<bool> Seed(IServiceProvider services, CancellationToken cancellation)
    {
        var store = services.GetRequiredService<RecordStore>();
        if (services.GetRequiredService<Campaigns>().All().Count > 0) return false;
        var today = CampaignEndpoints.Today(services.GetRequiredService<TimeProvider>());
        var uses = store.Write(Author, writer => Census(writer, today));
        foreach (var (agent, name) in Scorers) store.Write(agent, writer => Score(writer, uses, agent, name));
        store.Write(Author, writer => Register(writer, uses, services.GetRequiredService<Measures>(), today));
        services.GetRequiredService<Snapshots>().Take("Ouverture du registre (inventé)", await services.GetRequiredService<Faces>().Internal(cancellation), Author);
        return true;
    }

    private static List<long> Census(RecordWriter writer, DateOnly today)
    {
        var open = Campaigns.Open(writer, new()
        {
            Title = "Recensement de démonstration : que feriez-vous des données ?", Intro = "Campagne inventée. Proposez un usage des données du ministère, petit ou grand.",
            Questions = "Qui s’en servirait, et combien de fois par mois ?\nQue fait-on aujourd’hui sans lui ?", Opens = DateWords.Machine(today.AddDays(-14)),
            Closes = DateWords.Machine(today.AddDays(45)), Scorers = string.Join('\n', CampaignForm.ScoringRoles), Invented = true,
        });
        Campaigns.Open(writer, new()
        {
            Title = "Recensement de l’an passé (inventé)", Intro = "Campagne inventée, close.", Opens = DateWords.Machine(today.AddDays(-400)), Closes = DateWords.Machine(today.AddDays(-340)),
            Scorers = string.Join('\n', CampaignForm.ScoringRoles), ScoringUntil = DateWords.Machine(today.AddDays(-300)), Invented = true,
        });
        List<long> numbers = [];
        foreach (var use in InventedUses.All)
        {
            var number = Uses.Propose(writer, new() { Campaign = open, Kind = use.Kind, Title = use.Title, Summary = use.Summary, Answers = InventedUse.Answers, Agent = Author, Entity = use.Entity });
            foreach (var (title, gap, blocks) in use.Needs) Uses.Need(writer, new() { OneUse = number, Title = title, Gap = gap, Blocks = blocks });
            foreach (var state in UseStates.All.Skip(1).Take(use.Steps)) Uses.Moved(writer, number, state, "");
            numbers.Add(number);
        }

        return numbers;
    }

    private static bool Score(RecordWriter writer, List<long> uses, string agent, string name)
    {
        var place = Array.FindIndex(Scorers, scorer => scorer.Agent == agent);
        foreach (var (at, use) in InventedUses.All.Index().Where(one => one.Item.Points.Count > 0))
            Scores.Score(writer, ScoreSheet.Of(uses[at], Grid.First, use.Points[place]) with { Agent = agent, Name = name });
        return true;
    }

    private static bool Register(RecordWriter writer, List<long> uses, Measures measures, DateOnly today)
    {
        foreach (var invented in InventedActions.All)
        {
            var measured = measures.Find(invented.Action.Measure) is not null;
            var number = Actions.Add(writer, invented.Action with
            {
                Due = DateWords.Machine(today.AddDays(invented.DueIn)), Invented = true, IsPublic = true, Entity = "Service inventé", Owner = "Responsable inventé",
                Measure = measured ? invented.Action.Measure : "", OneUse = invented.Use is { } at ? uses[at] : null,
            });
            foreach (var state in invented.States) Actions.Move(writer, number, state, state == ActionStates.Blocked ? "Accord d’un autre service attendu (inventé)." : "", "Note interne inventée.");
            if (invented.Evidence is { } evidence) Actions.Show(writer, new() { OneAction = number, Label = evidence.Label, Address = evidence.Address, IsPublic = true });
        }

        return true;
    }
}
