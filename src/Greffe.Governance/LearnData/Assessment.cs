using System.Globalization;

namespace Greffe.Governance.LearnData;

/// <summary>Answers of one person to the questions of a path; an answer not given is 0.</summary>
internal sealed record Assessment(LearningPath Path, IReadOnlyList<int> Answers)
{
    /// <summary>The answers in an address (<c>q1=2&amp;q2=1</c>); null when there is none at all.</summary>
    public static Assessment? Read(LearningPath path, Func<string, string> value)
    {
        List<int> answers = [.. path.Questions.Select((question, at) =>
            int.TryParse(value(Field(at)), NumberStyles.None, CultureInfo.InvariantCulture, out var choice) && choice >= 1 && choice <= question.Choices.Count ? choice : 0)];
        return answers.All(answer => answer == 0) ? null : new(path, answers);
    }

    public static string Field(int at) => string.Create(CultureInfo.InvariantCulture, $"q{at + 1}");

    /// <summary>The answers as they stand in an address.</summary>
    public string Query => string.Join('&', Answers.Select((answer, at) => string.Create(CultureInfo.InvariantCulture, $"{Field(at)}={answer}")));

    /// <summary>How many are right.</summary>
    public int Score => Path.Questions.Where((question, at) => question.Answer == Answers[at]).Count();

    /// <summary>The level that the score speaks for: 2 from four right out of five, 1 from one out of two, 0 below.</summary>
    public int Level => Score * 5 >= Path.Questions.Count * 4 ? 2 : Score * 2 >= Path.Questions.Count ? 1 : 0;
}
