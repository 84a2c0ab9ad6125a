using System.Text.RegularExpressions;
using Greffe.Governance.KeepNetwork;
using Greffe.Records;
using Microsoft.AspNetCore.Http;

namespace Greffe.Governance.AnswerQuestions;

/// <summary>The subjects of the desk as they are typed: one a line, <c>code ; intitulé ; entité</c>, in the order of the form.</summary>
public sealed partial record SubjectsForm
{
    internal const int MaxSubjects = 40, MaxTitle = 120;

    /// <summary>The lines.</summary>
    public string Lines { get; init; } = "";

    internal IReadOnlyList<FormError> Errors { get; init; } = [];

    internal static SubjectsForm Read(IFormCollection form) => new() { Lines = form.Text("sujets") };

    internal static SubjectsForm Of(IEnumerable<QuestionSubject> subjects) => new() { Lines = string.Join('\n', subjects.Select(subject => $"{subject.Code} ; {subject.Title} ; {subject.Entity}")) };

    /// <summary>The subjects that are typed; what is wrong in <see cref="Errors"/>.</summary>
    internal (SubjectsForm Form, IReadOnlyList<QuestionSubject> Subjects) Parse(EntityTree tree)
    {
        List<FormError> errors = [];
        List<QuestionSubject> subjects = [];
        foreach (var (line, at) in Lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select((line, at) => (line, at + 1)))
        {
            if (line.Split(';', StringSplitOptions.TrimEntries) is not [var code, var title, var entity] || title.Length is 0 or > MaxTitle) errors.Add(new("sujets", "questions.error.line", at));
            else if (!Code().IsMatch(code) || subjects.Any(subject => subject.Code == code)) errors.Add(new("sujets", "questions.error.code", at));
            else if (tree.Find(entity) is null) errors.Add(new("sujets", "questions.error.entity", at));
            else subjects.Add(new() { Code = code, Title = title, Entity = entity });
        }

        if (errors.Count == 0 && subjects.Count is 0 or > MaxSubjects) errors.Add(new("sujets", "questions.error.count", MaxSubjects));
        return (this with { Errors = errors }, subjects);
    }

    /// <summary>Keeps the subjects in place of those before; questions keep the code they were asked under.</summary>
    internal static void Write(RecordWriter writer, IReadOnlyList<QuestionSubject> subjects)
    {
        writer.Execute("DELETE FROM governance_subjects");
        writer.Execute("INSERT INTO governance_subjects (code, title, entity, position) VALUES (@Code, @Title, @Entity, @position)", subjects.Select((subject, position) => new { subject.Code, subject.Title, subject.Entity, position }));
        writer.Trace("change", "question-subjects", "desk", "subjects");
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,39}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Code();
}
