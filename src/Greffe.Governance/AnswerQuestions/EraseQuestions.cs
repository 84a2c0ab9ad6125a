using Greffe.Records;
using Microsoft.Extensions.Options;

namespace Greffe.Governance.AnswerQuestions;

/// <summary>
/// Empties what askers and agents wrote once the time is over: some days after the closing, or a year after the receipt of a question that nobody closed. Subject, dates
/// and outcome stay, so that the figures do not move.
/// </summary>
internal sealed class EraseQuestions(RecordStore store, IOptions<QuestionsOptions> options, TimeProvider time)
{
    /// <summary>Erases what is due.</summary>
    /// <returns>How many questions were emptied.</returns>
    public int Now()
    {
        var now = time.GetUtcNow();
        var limits = new { closed = RecordStore.Text(now.AddDays(-options.Value.EraseDays)), received = RecordStore.Text(now.AddDays(-options.Value.EraseOpenDays)) };
        if (Due(limits).Count == 0) return 0;
        return store.Write("system", writer =>
        {
            var due = writer.Query<long>(Statement, limits);
            foreach (var id in due)
            {
                writer.Execute("UPDATE governance_questions SET text = '', name = '', contact = '', erased = @at WHERE id = @id", new { id, at = RecordStore.Text(writer.At) });
                writer.Execute("DELETE FROM governance_messages WHERE question = @id", new { id });
                writer.Forget(Question.Kind, Question.ReferenceOf(id));
                writer.Trace("erase", Question.Kind, Question.ReferenceOf(id), "text", "name", "contact", "messages");
            }

            return due.Count;
        });
    }

    private const string Statement =
        "SELECT id FROM governance_questions WHERE erased IS NULL AND (closed <= @closed OR received <= @received) ORDER BY id";

    private IReadOnlyList<long> Due(object limits) => store.Read(reader => reader.Query<long>(Statement, limits));
}
