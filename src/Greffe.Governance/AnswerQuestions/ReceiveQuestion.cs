using Greffe.Governance.KeepNetwork;
using Greffe.Governance.SendReminders;
using Greffe.Look;
using Greffe.Records;
using Microsoft.Extensions.Options;

namespace Greffe.Governance.AnswerQuestions;

/// <summary>The asker's side: a question comes in, goes to who answers for it, and is followed by its number.</summary>
internal sealed class ReceiveQuestion(RecordStore store, IOutbox outbox, IEnumerable<IDatasetEntities> owners, IOptions<QuestionsOptions> options)
{
    /// <summary>Keeps a question whose form has no error.</summary>
    /// <returns>The number by which the asker follows it: given once, only its hash is kept.</returns>
    public string Receive(ContactForm form)
    {
        var number = AcknowledgementNumber.New();
        List<string> owned = form.Dataset.Length == 0 ? [] : [.. owners.SelectMany(owner => owner.EntitiesOf(form.Dataset))];
        var (id, agent) = store.Write("public", writer =>
        {
            var subject = QuestionSubject.ReadAll(writer).First(known => known.Code == form.Subject);
            var day = WorkingDays.DayOf(writer.At);
            var tree = EntityTree.Read(writer);
            var to = new Coverage(tree, Term.ReadAll(writer), day).Responsible(Route(form, subject, owned, tree));
            var question = writer.First<long>("""
                INSERT INTO governance_questions (number, subject, about, dataset, text, name, contact, received, first_due, close_due, entity, agent)
                VALUES (@number, @Subject, @Entity, @Dataset, @Text, @Name, @Contact, @at, @first, @close, @with, @agent) RETURNING id
                """, new
            {
                number = AcknowledgementNumber.HashOf(number), form.Subject, form.Entity, form.Dataset, form.Text, form.Name, form.Contact, at = RecordStore.Text(writer.At),
                first = DateWords.Machine(WorkingDays.After(day, options.Value.FirstAnswerDays)), close = DateWords.Machine(WorkingDays.After(day, options.Value.ClosingDays)),
                with = to?.Entity ?? "", agent = to?.Agent ?? "",
            });
            writer.Index(Question.Kind, Question.ReferenceOf(question), $"{Question.ReferenceOf(question)} · {subject.Title}", form.Text, SeenQuestions.Audience(to?.Entity ?? ""));
            writer.Trace("create", Question.Kind, Question.ReferenceOf(question), "subject", "text");
            return (question, to?.Agent);
        });
        outbox.Send([new($"question/{id}", agent ?? OutgoingMessage.ChiefDataOfficer, $"Nouvelle question {Question.ReferenceOf(id)}", "Une question est arrivée au guichet des données.", $"/gouvernance/questions/{id}")]);
        return number;
    }

    /// <summary>What the asker may read under that number; null when there is no such question.</summary>
    public FollowedQuestion? Follow(string typed) => AcknowledgementNumber.HashOf(typed) is not { } number ? null : store.Read(reader =>
    {
        if (reader.First<Question>($"SELECT {Question.Columns} FROM governance_questions WHERE number = @number", new { number }) is not { } question) return null;
        var answers = reader.Query<QuestionMessage>(
            "SELECT kind AS Kind, author AS Author, text AS Text, at AS At FROM governance_messages WHERE question = @Id AND kind = 'answer' ORDER BY id", new { question.Id });
        return new FollowedQuestion(question, QuestionSubject.ReadAll(reader).FirstOrDefault(subject => subject.Code == question.Subject)?.Title ?? question.Subject,
            EntityTree.Read(reader).Find(question.Entity)?.Name, answers);
    });

    /// <summary>The entity that a question goes to: owner of the data set, else the entity named, else that of the subject.</summary>
    private static string? Route(ContactForm form, QuestionSubject subject, IReadOnlyList<string> owned, EntityTree tree) =>
        owned.Select(tree.Named).FirstOrDefault(entity => entity is not null)?.Code ?? (form.Entity.Length > 0 ? form.Entity : subject.Entity);
}

/// <summary>What an asker reads of a question: its dates and the answers, never the notes nor who wrote.</summary>
internal sealed record FollowedQuestion(Question Question, string Subject, string? With, IReadOnlyList<QuestionMessage> Answers);
