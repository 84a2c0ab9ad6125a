using Greffe.Decisions.People;
using Greffe.Governance.KeepNetwork;
using Greffe.Records;

namespace Greffe.Governance.AnswerQuestions;

/// <summary>
/// Which questions an agent sees, because they hold askers' personal data: the chief data officer all of them; a correspondent those that stand with them, with an
/// entity that they answer for (by a term of office, or as the entity of their sign-in), or with nobody.
/// </summary>
internal static class SeenQuestions
{
    /// <summary>A question, or null when there is none or the agent may not see it on that day.</summary>
    public static Question? Find(RecordReader reader, Agent agent, long id, DateOnly day) =>
        reader.First<Question>($"SELECT {Question.Columns} FROM governance_questions WHERE id = @id", new { id }) is { } question
        && Sees(agent, new(EntityTree.Read(reader), Term.ReadAll(reader), day))(question) ? question : null;

    /// <summary>The rule for one agent on a day.</summary>
    public static Func<Question, bool> Sees(Agent agent, Coverage coverage)
    {
        if (agent.Is(Role.ChiefDataOfficer)) return _ => true;
        if (!agent.Is(Role.Correspondent)) return _ => false;
        var covered = Covered(agent, coverage);
        return question => question.Agent == agent.Id || question.Entity.Length == 0 || covered.Contains(question.Entity);
    }

    /// <summary>Audience of the questions that stand with an entity, in the search; with nobody when empty.</summary>
    public static string Audience(string entity) => $"question/{entity}";

    /// <summary>Audiences of an agent: the same rule, said to the search.</summary>
    public static IReadOnlyCollection<string> Audiences(Agent agent, Coverage coverage) =>
        agent.Is(Role.ChiefDataOfficer) ? [Audience(""), .. coverage.Tree.InOrder().Select(place => Audience(place.Entity.Code))]
        : agent.Is(Role.Correspondent) ? [Audience(""), .. Covered(agent, coverage).Select(Audience)] : [];

    /// <summary>Entities that a correspondent answers for: those of their terms of office, and their own entity, with all below.</summary>
    private static HashSet<string> Covered(Agent agent, Coverage coverage) =>
        [.. coverage.Of(agent.Id), .. agent.Entity is { } own ? coverage.Tree.Downwards(own).Select(entity => entity.Code) : []];
}
