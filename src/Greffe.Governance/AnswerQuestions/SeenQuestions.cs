using Greffe.Decisions.People;
using Greffe.Governance.KeepNetwork;
using Greffe.Records;

namespace Greffe.Governance.AnswerQuestions;

/// <summary>
/// Which questions an agent sees, because they hold askers' personal data: the chief data officer all of them; a correspondent those that stand with them, with an
/// entity that they answer for, or with nobody.
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
        var covered = coverage.Of(agent.Id);
        return question => question.Agent == agent.Id || question.Entity.Length == 0 || covered.Contains(question.Entity);
    }
}
