using System.Globalization;
using Greffe.Decisions.People;
using Greffe.Governance.ExchangeTables;
using Greffe.Governance.KeepNetwork;
using Greffe.Records;

namespace Greffe.Governance.AnswerQuestions;

/// <summary>The questions that an agent sees, with a filter: <c>ouvertes</c>, <c>retard</c>, <c>miennes</c>, <c>closes</c>, or all.</summary>
internal sealed record QuestionList(DateOnly Day, string Filter, IReadOnlyList<Question> Seen, IReadOnlyList<Question> Listed, EntityTree Tree, IReadOnlyDictionary<string, string> Subjects)
{
    /// <summary>Questions on one page.</summary>
    public const int PageSize = 50;

    public static IReadOnlyList<string> Filters { get; } = ["ouvertes", "retard", "miennes", "closes", "toutes"];

    /// <summary>The list on a day, newest first: four statements.</summary>
    public static QuestionList Read(RecordStore store, Agent agent, string? filter, DateOnly day) => store.Read(reader =>
    {
        var tree = EntityTree.Read(reader);
        var sees = SeenQuestions.Sees(agent, new(tree, Term.ReadAll(reader), day));
        List<Question> seen = [.. reader.Query<Question>($"SELECT {Question.Dates} FROM governance_questions ORDER BY id DESC").Where(sees)];
        var known = filter is not null && Filters.Contains(filter) ? filter : Filters[0];
        return new QuestionList(day, known, seen, [.. seen.Where(question => Passes(question, known, agent, day))], tree,
            QuestionSubject.ReadAll(reader).ToDictionary(subject => subject.Code, subject => subject.Title));
    });

    /// <summary>Pages of the list, at least one.</summary>
    public int Pages => Math.Max(1, (Listed.Count + PageSize - 1) / PageSize);

    /// <summary>The questions of one page, from 1.</summary>
    public IEnumerable<Question> OnPage(int page) => Listed.Skip((page - 1) * PageSize).Take(PageSize);

    /// <summary>The list as a table, without names, contacts and texts.</summary>
    public TableFile Table() => new("questions",
        ["reference", "sujet", "entite", "correspondant", "recue", "premiere_reponse_due", "repondue", "premiere_reponse_jours_ouvres", "cloture_due", "close", "cloture_jours_ouvres", "issue", "etat", "en_retard"],
        [.. Listed.Select(question => (IReadOnlyList<string>)[question.Reference, question.Subject, question.Entity, question.Agent, question.Received, question.FirstDue, question.Answered ?? "",
            Text(question.AnswerDays), question.CloseDue, question.Closed ?? "", Text(question.ClosingDays), question.Outcome ?? "", question.State.ToString().ToLowerInvariant(), question.IsLate(Day) ? "oui" : "non"])]);

    private static bool Passes(Question question, string filter, Agent agent, DateOnly day) => filter switch
    {
        "ouvertes" => question.Closed is null,
        "retard" => question.IsLate(day),
        "miennes" => question.Agent == agent.Id,
        "closes" => question.Closed is not null,
        _ => true,
    };

    private static string Text(int? days) => days?.ToString(CultureInfo.InvariantCulture) ?? "";
}

/// <summary>One question as an agent sees it.</summary>
internal sealed record QuestionSheet(
    Question Question, string Subject, EntityTree Tree, Term? Correspondent, IReadOnlyList<QuestionMessage> Messages, IReadOnlyList<AuditEntry> Trail, DateOnly Day, FormError? Error, string Form, string Typed)
{
    /// <summary>Reads it; null when there is none or the agent may not see it.</summary>
    public static QuestionSheet? Read(RecordStore store, Agent agent, long id, DateOnly day, FormError? error = null, string form = "", string typed = "") => store.Read(reader =>
    {
        if (SeenQuestions.Find(reader, agent, id, day) is not { } question) return null;
        var messages = reader.Query<QuestionMessage>("SELECT kind AS Kind, author AS Author, text AS Text, at AS At FROM governance_messages WHERE question = @id ORDER BY id", new { id });
        var term = Term.ReadAll(reader).LastOrDefault(term => term.Agent == question.Agent && term.IsInForce(day));
        return new QuestionSheet(question, QuestionSubject.ReadAll(reader).FirstOrDefault(subject => subject.Code == question.Subject)?.Title ?? question.Subject, EntityTree.Read(reader), term, messages,
            reader.Audit(Question.Kind, question.Reference), day, error, form, typed);
    });
}
