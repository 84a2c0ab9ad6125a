using Greffe.Decisions.People;
using Greffe.Governance.KeepNetwork;
using Greffe.Governance.SendReminders;
using Greffe.Records;

namespace Greffe.Governance.AnswerQuestions;

/// <summary>The agents' side: answer, note, hand over, close. Each asks first whether the agent may see the question.</summary>
internal sealed class TreatQuestion(RecordStore store, IOutbox outbox)
{
    public const int MaxText = 8_000;

    public static IReadOnlyList<string> Outcomes { get; } = ["answered", "referred", "refused"];

    /// <summary>Writes an answer, which the asker reads; with <paramref name="closes"/> the question is closed too.</summary>
    public FormError? Answer(Agent agent, long id, string text, bool closes) => Change(agent, id, text, (writer, question) =>
    {
        Say(writer, id, QuestionMessage.Answer, agent, text);
        writer.Execute("UPDATE governance_questions SET answered = coalesce(answered, @at), answered_by = coalesce(answered_by, @Id) WHERE id = @id", new { at = RecordStore.Text(writer.At), agent.Id, id });
        writer.Trace("answer", Question.Kind, question.Reference, "answer");
        if (closes) Close(writer, question, "answered");
        return null;
    });

    /// <summary>Writes a note, which the asker never reads.</summary>
    public FormError? Note(Agent agent, long id, string text) => Change(agent, id, text, (writer, question) =>
    {
        Say(writer, id, QuestionMessage.Note, agent, text);
        writer.Trace("note", Question.Kind, question.Reference, "note");
        return null;
    });

    /// <summary>Hands a question over to who answers for an entity, with the reason.</summary>
    public FormError? Move(Agent agent, long id, string entity, string reason)
    {
        string? to = null;
        var error = Change(agent, id, reason, (writer, question) =>
        {
            var tree = EntityTree.Read(writer);
            if (new Coverage(tree, Term.ReadAll(writer), WorkingDays.DayOf(writer.At)).Responsible(entity) is not { } term) return new("entite", "questions.error.nobody");
            if (question.Closed is not null) return new("entite", "questions.error.closed");
            to = term.Agent;
            Say(writer, id, QuestionMessage.Move, agent, $"{tree.NameOf(term.Entity)} : {reason}");
            writer.Execute("UPDATE governance_questions SET entity = @Entity, agent = @Agent WHERE id = @id", new { term.Entity, term.Agent, id });
            var subject = QuestionSubject.ReadAll(writer).FirstOrDefault(known => known.Code == question.Subject)?.Title ?? question.Subject;
            writer.Index(Question.Kind, question.Reference, $"{question.Reference} · {subject}", question.Text, SeenQuestions.Audience(term.Entity));
            writer.Trace("assign", Question.Kind, question.Reference, "entity", "agent");
            return null;
        });
        if (to is not null)
            outbox.Send([new($"question/{id}/{to}", to, $"Question {Question.ReferenceOf(id)} réattribuée", "Une question du guichet des données vous est confiée.", $"/gouvernance/questions/{id}")]);
        return error;
    }

    /// <summary>Closes a question without a further answer.</summary>
    public FormError? Close(Agent agent, long id, string outcome, string reason) => Change(agent, id, reason, (writer, question) =>
    {
        if (!Outcomes.Contains(outcome)) return new("issue", "questions.error.outcome");
        if (question.Closed is not null) return new("issue", "questions.error.closed");
        if (outcome == "answered" && question.Answered is null) return new("issue", "questions.error.unanswered");
        Say(writer, id, QuestionMessage.Note, agent, reason);
        Close(writer, question, outcome);
        return null;
    });

    private static void Close(RecordWriter writer, Question question, string outcome)
    {
        writer.Execute("UPDATE governance_questions SET closed = coalesce(closed, @at), outcome = coalesce(outcome, @outcome) WHERE id = @Id", new { at = RecordStore.Text(writer.At), outcome, question.Id });
        writer.Trace("close", Question.Kind, question.Reference, "closed", "outcome");
    }

    private FormError? Change(Agent agent, long id, string text, Func<RecordWriter, Question, FormError?> change) => store.Write(agent.Id, writer =>
    {
        if (SeenQuestions.Find(writer, agent, id, WorkingDays.DayOf(writer.At)) is not { } question) return new FormError("", "questions.error.unknown");
        if (question.Erased is not null) return new("", "questions.error.erased");
        if (text.Length == 0) return new("texte", "questions.error.empty");
        return text.Length > MaxText ? new("texte", "questions.error.long", MaxText) : change(writer, question);
    });

    private static void Say(RecordWriter writer, long question, string kind, Agent agent, string text) => writer.Execute(
        "INSERT INTO governance_messages (question, kind, agent, author, text, at) VALUES (@question, @kind, @Id, @Name, @text, @at)",
        new { question, kind, agent.Id, agent.Name, text, at = RecordStore.Text(writer.At) });
}
