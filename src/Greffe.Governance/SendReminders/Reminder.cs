using Greffe.Governance.AnswerQuestions;
using Greffe.Governance.KeepNetwork;
using Greffe.Look;

namespace Greffe.Governance.SendReminders;

/// <summary>What wants a reminder on a day.</summary>
/// <param name="Kind"><c>ends</c>: a term ends soon; <c>vacant</c>: an entity has no correspondent; <c>late</c>: a question is past its day; <c>unassigned</c>: nobody answers for a question.</param>
/// <param name="Subject">Code of the entity, or reference of the question.</param>
/// <param name="Day">The day that counts: last day of the term, first day of the vacancy, day that was missed; null when there is none.</param>
/// <param name="Message">The message that says so.</param>
internal sealed record Reminder(string Kind, string Subject, DateOnly? Day, OutgoingMessage Message)
{
    /// <summary>Days before the end of a term from which one is reminded.</summary>
    public const int EndsWithinDays = 60;

    /// <summary>Every reminder of the day, in the order of urgency: late questions, unassigned ones, vacancies, terms that end.</summary>
    public static IReadOnlyList<Reminder> Of(Coverage coverage, IReadOnlyList<Term> terms, IReadOnlyList<Question> open) =>
    [
        .. open.Where(question => question.IsLate(coverage.Day)).Select(question => Late(question)),
        .. open.Where(question => question.Agent.Length == 0).Select(Unassigned),
        .. coverage.Tree.InOrder().Select(place => (place.Entity, Vacancy: coverage.Vacancy(place.Entity))).Where(place => place.Vacancy.IsVacant).Select(place => Vacant(place.Entity, place.Vacancy.Since)),
        .. terms.Where(term => term.IsInForce(coverage.Day) && term.LastDay <= coverage.Day.AddDays(EndsWithinDays) && !IsFollowed(term, terms)).OrderBy(term => term.LastDay).Select(term => Ends(term, coverage.Tree)),
    ];

    private static bool IsFollowed(Term term, IReadOnlyList<Term> terms) =>
        terms.Any(next => next.Entity == term.Entity && next.Duty == term.Duty && Term.Day(next.Started) == term.LastDay.AddDays(1));

    private static Reminder Late(Question question)
    {
        var due = Term.Day(question.Answered is null ? question.FirstDue : question.CloseDue);
        return new("late", question.Reference, due, new($"late/{question.Id}/{DateWords.Machine(due)}", To(question.Agent), $"Question {question.Reference} en retard",
            $"La question {question.Reference} devait être {(question.Answered is null ? "répondue" : "close")} le {DateWords.InWords(due)}.", $"/gouvernance/questions/{question.Id}"));
    }

    private static Reminder Unassigned(Question question) => new("unassigned", question.Reference, question.ReceivedDay,
        new($"unassigned/{question.Id}", OutgoingMessage.ChiefDataOfficer, $"Question {question.Reference} sans correspondant",
            $"Aucun correspondant ne couvre la question {question.Reference} : elle attend d’être attribuée.", $"/gouvernance/questions/{question.Id}"));

    private static Reminder Vacant(Entity entity, DateOnly? since) => new("vacant", entity.Code, since,
        new($"vacant/{entity.Code}/{(since is { } day ? DateWords.Machine(day) : "jamais")}", OutgoingMessage.ChiefDataOfficer, $"Mandat vacant : {entity.Name}",
            since is { } first ? $"{entity.Name} n’a plus de correspondant depuis le {DateWords.InWords(first)}." : $"{entity.Name} n’a jamais eu de correspondant.", $"/gouvernance/reseau/{Uri.EscapeDataString(entity.Code)}"));

    private static Reminder Ends(Term term, EntityTree tree) => new("ends", term.Entity, term.LastDay,
        new($"ends/{term.Id}", term.Agent, $"Fin de mandat le {DateWords.InWords(term.LastDay)}",
            $"Le mandat de {(term.Duty == Term.Holder ? "correspondant" : "suppléant")} pour {tree.NameOf(term.Entity)} prend fin le {DateWords.InWords(term.LastDay)}, et personne n’est encore désigné.",
            $"/gouvernance/reseau/{Uri.EscapeDataString(term.Entity)}"));

    private static string To(string agent) => agent.Length == 0 ? OutgoingMessage.ChiefDataOfficer : agent;
}
