using System.Globalization;
using Greffe.Governance.ExchangeTables;
using Greffe.Records;

namespace Greffe.Governance.AnswerQuestions;

/// <summary>What the desk publishes: all questions, then each subject. Counted from the same rows as the agents' list.</summary>
internal sealed record DeskNumbers(DateOnly Day, DeskFigures All, IReadOnlyList<(string Subject, DeskFigures Figures)> BySubject)
{
    /// <summary>The figures of that day: two statements.</summary>
    public static DeskNumbers Read(RecordStore store, DateOnly day) => store.Read(reader =>
    {
        var questions = reader.Query<Question>($"SELECT {Question.Dates} FROM governance_questions ORDER BY id");
        var bySubject = questions.ToLookup(question => question.Subject);
        return new DeskNumbers(day, DeskFigures.Of(questions, day), [.. QuestionSubject.ReadAll(reader).Select(subject => (subject.Title, DeskFigures.Of([.. bySubject[subject.Code]], day)))]);
    });

    /// <summary>The figures as a table.</summary>
    public TableFile Table() => new("guichet-des-donnees",
        ["sujet", "recues", "sans_reponse", "repondues", "closes", "en_retard", "premiere_reponse_mediane_jours_ouvres", "cloture_mediane_jours_ouvres", "repondues_dans_le_delai"],
        [.. BySubject.Prepend(("Tous les sujets", All)).Select(line => (IReadOnlyList<string>)[line.Item1, .. Cells(line.Item2)])]);

    private static IEnumerable<string> Cells(DeskFigures figures) =>
        new object?[] { figures.Received, figures.Waiting, figures.Answered, figures.Closed, figures.Late, figures.AnswerDays, figures.ClosingDays, figures.InTime }
            .Select(value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
}
