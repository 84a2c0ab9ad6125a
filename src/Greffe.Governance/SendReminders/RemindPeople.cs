using Greffe.Governance.AnswerQuestions;
using Greffe.Governance.KeepNetwork;
using Greffe.Records;

namespace Greffe.Governance.SendReminders;

/// <summary>Reminders of the day: computed from the network and the desk, then sent, each once.</summary>
internal sealed class RemindPeople(RecordStore store, IOutbox outbox, TimeProvider time)
{
    /// <summary>What wants a reminder now.</summary>
    public IReadOnlyList<Reminder> Now() => store.Read(reader =>
    {
        var terms = Term.ReadAll(reader);
        var open = reader.Query<Question>($"SELECT {Question.Dates} FROM governance_questions WHERE closed IS NULL ORDER BY id");
        return Reminder.Of(new(EntityTree.Read(reader), terms, WorkingDays.DayOf(time.GetUtcNow())), terms, open);
    });

    /// <summary>Sends what was not sent yet.</summary>
    /// <returns>How many messages were new.</returns>
    public int Send() => outbox.Send([.. Now().Select(reminder => reminder.Message)]);
}
