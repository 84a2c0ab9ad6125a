using Greffe.Governance.KeepNetwork;
using Greffe.Look;
using Greffe.Records;

namespace Greffe.Governance.AnswerQuestions;

/// <summary>Subjects of the desk, and forty invented questions over the last half year.</summary>
internal static class SeededQuestions
{
    private static readonly (string Code, string Title, string Entity)[] Subjects =
    [
        ("decisions", "Décisions publiées", "SNU-DIFF"), ("interfaces", "Interfaces et fichiers", "SNU"), ("chiffres", "Chiffres et indicateurs", "DSJ-STAT"),
        ("donnees-personnelles", "Données personnelles", "demo-siege"), ("reutilisation", "Réutilisation et licence", "SNU-DIFF"), ("autre", "Autre question", "demo-cour-a"),
    ];

    private static readonly string[] Texts =
    [
        "(inventé) Où trouver les décisions des cours d’appel de l’an dernier dans un seul fichier ?", "(inventé) Le champ « solution » est parfois vide : est-ce attendu ?",
        "(inventé) Que compte exactement le délai moyen affiché au tableau de bord ?", "(inventé) Puis-je revendre un service qui cite vos décisions ?",
        "(inventé) À quelle fréquence le flux des changements est-il mis à jour ?", "(inventé) Pourquoi la série commence-t-elle en 2015 seulement ?",
    ];

    public static void Write(RecordWriter writer, DateOnly today, Random random)
    {
        SubjectsForm.Write(writer, [.. Subjects.Select(subject => new QuestionSubject { Code = subject.Code, Title = subject.Title, Entity = subject.Entity })]);
        var coverage = new Coverage(EntityTree.Read(writer), Term.ReadAll(writer), today);
        for (var at = 40; at > 0; at--) WriteOne(writer, coverage, Subjects[random.Next(Subjects.Length)], Texts[random.Next(Texts.Length)], today.AddDays(-(at * 4) - 1), random);
    }

    private static void WriteOne(RecordWriter writer, Coverage coverage, (string Code, string Title, string Entity) subject, string text, DateOnly received, Random random)
    {
        var to = coverage.Responsible(subject.Entity);
        var answered = WorkingDays.After(received, 1 + random.Next(8));
        var closed = WorkingDays.After(answered, random.Next(10));
        var (isAnswered, isClosed) = (answered < coverage.Day, closed < coverage.Day && random.NextDouble() < 0.9);
        var id = writer.First<long>("""
            INSERT INTO governance_questions (number, subject, about, dataset, text, name, contact, received, first_due, close_due, entity, agent, answered, answered_by, closed, outcome)
            VALUES (@number, @Code, '', '', @text, '', '', @received, @first, @close, @entity, @agent, @answered, @by, @closed, @outcome) RETURNING id
            """, new
        {
            number = AcknowledgementNumber.HashOf(AcknowledgementNumber.New()), subject.Code, text, received = Noon(received), first = DateWords.Machine(WorkingDays.After(received, 5)), close = DateWords.Machine(WorkingDays.After(received, 20)),
            entity = to?.Entity ?? "", agent = to?.Agent ?? "", answered = isAnswered ? Noon(answered) : null, by = isAnswered ? to?.Agent : null, closed = isAnswered && isClosed ? Noon(closed) : null, outcome = isAnswered && isClosed ? "answered" : null,
        });
        if (isAnswered)
            writer.Execute("INSERT INTO governance_messages (question, kind, agent, author, text, at) VALUES (@id, 'answer', @agent, @author, '(inventé) Merci de votre question. La réponse se lit sur la page « Réutiliser les données ».', @at)",
                new { id, agent = to?.Agent ?? "", author = to?.Name ?? "", at = Noon(answered) });
        writer.Index(Question.Kind, Question.ReferenceOf(id), $"{Question.ReferenceOf(id)} · {subject.Title}", text, SeenQuestions.Audience(to?.Entity ?? ""));
        writer.Trace("create", Question.Kind, Question.ReferenceOf(id), "subject", "text");
    }

    private static string Noon(DateOnly day) => RecordStore.Text(new DateTimeOffset(day.ToDateTime(new(12, 0)), TimeSpan.Zero));
}
