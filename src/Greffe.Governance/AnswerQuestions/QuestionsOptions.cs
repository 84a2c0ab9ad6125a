using System.ComponentModel.DataAnnotations;

namespace Greffe.Governance.AnswerQuestions;

/// <summary>Clocks and limits of the contact desk.</summary>
public sealed class QuestionsOptions
{
    /// <summary>Section of the settings.</summary>
    public const string Section = "Governance:Questions";

    /// <summary>Working days until a first answer.</summary>
    [Range(1, 60)]
    public int FirstAnswerDays { get; set; } = 5;

    /// <summary>Working days until a question is closed.</summary>
    [Range(1, 250)]
    public int ClosingDays { get; set; } = 20;

    /// <summary>Days after the closing until what was written is erased.</summary>
    [Range(1, 1_000)]
    public int EraseDays { get; set; } = 90;

    /// <summary>Days after the receipt until what was written is erased, even when nobody closed the question.</summary>
    [Range(1, 2_000)]
    public int EraseOpenDays { get; set; } = 365;

    /// <summary>Questions that one address may send in an hour.</summary>
    [Range(1, 10_000)]
    public int PerHourAndAddress { get; set; } = 10;

    /// <summary>Questions that all addresses together may send in an hour.</summary>
    [Range(1, 100_000)]
    public int PerHour { get; set; } = 200;
}
