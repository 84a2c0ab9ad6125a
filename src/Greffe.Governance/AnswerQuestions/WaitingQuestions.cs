using Greffe.Decisions.People;
using Greffe.Look;
using Greffe.Records;

namespace Greffe.Governance.AnswerQuestions;

/// <summary>What waits for an agent: the open questions that stand with them, those that nobody answers for, and a record of skills that waits for their consent.</summary>
internal sealed class WaitingQuestions(RecordStore store, Words words) : IWaitingWork
{
    private const int Most = 5;

    public ValueTask<IReadOnlyList<WaitingItem>> For(Agent agent, CancellationToken cancellation) => new(store.Read(reader => Read(reader, agent)));

    private IReadOnlyList<WaitingItem> Read(RecordReader reader, Agent agent)
    {
        var questions = agent.Is(Role.Correspondent, Role.ChiefDataOfficer)
            ? reader.Query<Question>($"""
                SELECT {Question.Dates} FROM governance_questions WHERE closed IS NULL AND (agent = @Id OR (agent = '' AND @chief))
                ORDER BY CASE WHEN answered IS NULL THEN first_due ELSE close_due END, id LIMIT @Most
                """, new { agent.Id, chief = agent.Is(Role.ChiefDataOfficer), Most })
            : [];
        var record = reader.First<string>("SELECT until FROM governance_people WHERE agent = @Id AND consented IS NULL", new { agent.Id });
        return
        [
            .. questions.Select(question => new WaitingItem(words[question.Agent.Length == 0 ? "waiting.assign" : question.Answered is null ? "waiting.reply" : "waiting.close", question.Reference],
                $"/gouvernance/questions/{question.Id}", KeepNetwork.Term.Day(question.Answered is null ? question.FirstDue : question.CloseDue))),
            .. record is null ? (IEnumerable<WaitingItem>)[] : [new(words["waiting.consent"], "/gouvernance/competences/ma-fiche", KeepNetwork.Term.Day(record))],
        ];
    }
}
