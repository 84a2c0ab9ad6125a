namespace Greffe.Governance.AnswerQuestions;

/// <summary>What the desk publishes of itself; every number is counted from the list of questions and from nothing else.</summary>
/// <param name="Received">Questions received.</param>
/// <param name="Waiting">Of which without an answer.</param>
/// <param name="Answered">Of which answered and not closed.</param>
/// <param name="Closed">Of which closed.</param>
/// <param name="Late">Of those open, how many are past their day.</param>
/// <param name="AnswerDays">Median of working days until the first answer; null while there is none.</param>
/// <param name="ClosingDays">Median of working days until the closing; null while there is none.</param>
/// <param name="InTime">Of those answered, how many were so in time.</param>
internal sealed record DeskFigures(int Received, int Waiting, int Answered, int Closed, int Late, double? AnswerDays, double? ClosingDays, int InTime)
{
    /// <summary>How many ever had an answer.</summary>
    public int EverAnswered { get; private init; }

    /// <summary>The figures of a list on a day.</summary>
    public static DeskFigures Of(IReadOnlyCollection<Question> questions, DateOnly day) => new(
        questions.Count, Count(questions, QuestionState.Waiting), Count(questions, QuestionState.Answered), Count(questions, QuestionState.Closed),
        questions.Count(question => question.IsLate(day)), Median.Of(questions.Select(question => question.AnswerDays).OfType<int>()),
        Median.Of(questions.Select(question => question.ClosingDays).OfType<int>()),
        questions.Count(question => question.Answered is { } at && WorkingDays.DayOf(Records.RecordStore.Instant(at)) <= KeepNetwork.Term.Day(question.FirstDue)))
    {
        EverAnswered = questions.Count(question => question.Answered is not null),
    };

    private static int Count(IEnumerable<Question> questions, QuestionState state) => questions.Count(question => question.State == state);
}
