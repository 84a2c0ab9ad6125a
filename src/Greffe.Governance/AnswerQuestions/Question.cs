using System.Globalization;
using Greffe.Records;

namespace Greffe.Governance.AnswerQuestions;

/// <summary>A question of a user of data.</summary>
internal sealed class Question
{
    /// <summary>What lists and figures read: nothing that an asker wrote.</summary>
    public const string Dates = """
        id AS Id, subject AS Subject, about AS About, dataset AS Dataset, received AS Received, first_due AS FirstDue, close_due AS CloseDue,
        entity AS Entity, agent AS Agent, answered AS Answered, answered_by AS AnsweredBy, closed AS Closed, outcome AS Outcome, erased AS Erased
        """;

    /// <summary>What the page of one question reads.</summary>
    public const string Columns = Dates + ", text AS Text, name AS Name, contact AS Contact";

    /// <summary>Kind of record in the trail and in the search.</summary>
    public const string Kind = "question";

    public long Id { get; init; }

    public string Subject { get; init; } = "";

    /// <summary>Entity that the asker named; empty when none.</summary>
    public string About { get; init; } = "";

    /// <summary>Data set that the asker named; empty when none.</summary>
    public string Dataset { get; init; } = "";

    /// <summary>The question; empty once erased.</summary>
    public string Text { get; init; } = "";

    public string Name { get; init; } = "";

    public string Contact { get; init; } = "";

    public string Received { get; init; } = "";

    /// <summary>Day by which a first answer is due.</summary>
    public string FirstDue { get; init; } = "";

    /// <summary>Day by which it is to be closed.</summary>
    public string CloseDue { get; init; } = "";

    /// <summary>Entity that it stands with; empty while nobody answers for it.</summary>
    public string Entity { get; init; } = "";

    /// <summary>Correspondent that it stands with; empty while nobody answers for it.</summary>
    public string Agent { get; init; } = "";

    public string? Answered { get; init; }

    public string? AnsweredBy { get; init; }

    public string? Closed { get; init; }

    /// <summary><c>answered</c>, <c>referred</c> or <c>refused</c> once closed.</summary>
    public string? Outcome { get; init; }

    public string? Erased { get; init; }

    /// <summary>Reference that agents speak of: <c>Q-00042</c>.</summary>
    public string Reference => ReferenceOf(Id);

    public DateOnly ReceivedDay => WorkingDays.DayOf(RecordStore.Instant(Received));

    /// <summary>Working days until the first answer; null while there is none.</summary>
    public int? AnswerDays => Answered is null ? null : WorkingDays.Between(ReceivedDay, WorkingDays.DayOf(RecordStore.Instant(Answered)));

    /// <summary>Working days until it was closed; null while it is open.</summary>
    public int? ClosingDays => Closed is null ? null : WorkingDays.Between(ReceivedDay, WorkingDays.DayOf(RecordStore.Instant(Closed)));

    public QuestionState State => Closed is not null ? QuestionState.Closed : Answered is not null ? QuestionState.Answered : QuestionState.Waiting;

    /// <summary>Whether a clock has run out on that day: no first answer in time, or not closed in time.</summary>
    public bool IsLate(DateOnly day) => Closed is null && day > KeepNetwork.Term.Day(Answered is null ? FirstDue : CloseDue);

    public static string ReferenceOf(long id) => string.Create(CultureInfo.InvariantCulture, $"Q-{id:00000}");
}

/// <summary>Where a question stands.</summary>
internal enum QuestionState
{
    /// <summary>No answer yet (<c>waiting</c>).</summary>
    Waiting,

    /// <summary>Answered, not closed (<c>answered</c>).</summary>
    Answered,

    /// <summary>Closed (<c>closed</c>).</summary>
    Closed,
}

/// <summary>What was written about a question: an answer, which the asker reads; a note or a move, which only agents read.</summary>
internal sealed class QuestionMessage
{
    public const string Answer = "answer", Note = "note", Move = "move";

    public string Kind { get; init; } = "";

    public string Author { get; init; } = "";

    public string Text { get; init; } = "";

    public string At { get; init; } = "";
}

/// <summary>What a question may be about, and who takes it when nothing else says so.</summary>
internal sealed class QuestionSubject
{
    public string Code { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary>Code of the entity; null when none.</summary>
    public string? Entity { get; init; }

    public static IReadOnlyList<QuestionSubject> ReadAll(RecordReader reader) =>
        reader.Query<QuestionSubject>("SELECT code AS Code, title AS Title, entity AS Entity FROM governance_subjects ORDER BY position, code");
}
