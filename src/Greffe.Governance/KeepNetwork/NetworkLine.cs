using System.Globalization;
using Greffe.Governance.AnswerQuestions;
using Greffe.Governance.ExchangeTables;
using Greffe.Look;
using Greffe.Records;

namespace Greffe.Governance.KeepNetwork;

/// <summary>An entity as the list of the network shows it.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Depth">How deep it stands, from 0.</param>
/// <param name="Holder">Its correspondent; null when it has none.</param>
/// <param name="Deputy">The deputy; null when it has none.</param>
/// <param name="Responsible">Who answers for it, were it from above; null when nobody does.</param>
/// <param name="IsVacant">Whether it must have a correspondent and has none.</param>
/// <param name="Since">First day of the vacancy; null when it never had one.</param>
/// <param name="Open">Open questions that stand with it.</param>
/// <param name="Late">Of which past their day.</param>
/// <param name="ReplyDays">Median of working days until its first answers; null while there is none.</param>
internal sealed record NetworkLine(Entity Entity, int Depth, Term? Holder, Term? Deputy, Term? Responsible, bool IsVacant, DateOnly? Since, int Open, int Late, double? ReplyDays)
{
    /// <summary>The whole network on a day: three statements.</summary>
    public static IReadOnlyList<NetworkLine> Read(RecordReader reader, DateOnly day)
    {
        var coverage = new Coverage(EntityTree.Read(reader), Term.ReadAll(reader), day);
        var questions = reader.Query<Question>($"SELECT {Question.Dates} FROM governance_questions WHERE entity <> ''").ToLookup(question => question.Entity);
        return [.. coverage.Tree.InOrder().Select(place => Of(place.Entity, place.Depth, coverage, [.. questions[place.Entity.Code]]))];
    }

    /// <summary>The list as a table.</summary>
    public static TableFile Table(IReadOnlyList<NetworkLine> lines) => new("reseau",
        ["code", "entite", "rattachement", "lieu", "correspondant", "fin_mandat", "suppleant", "repond", "vacant", "vacant_depuis", "questions_ouvertes", "questions_en_retard", "delai_median_jours_ouvres"],
        [.. lines.Select(line => (IReadOnlyList<string>)[line.Entity.Code, line.Entity.Name, line.Entity.Parent ?? "", line.Entity.Place, line.Holder?.Name ?? "",
            line.Holder is { } holder ? DateWords.Machine(holder.LastDay) : "", line.Deputy?.Name ?? "", line.Responsible?.Name ?? "", line.IsVacant ? "oui" : "non",
            line.Since is { } since ? DateWords.Machine(since) : "", Text(line.Open), Text(line.Late), line.ReplyDays?.ToString(CultureInfo.InvariantCulture) ?? ""])]);

    private static NetworkLine Of(Entity entity, int depth, Coverage coverage, IReadOnlyList<Question> questions)
    {
        var (vacant, since) = coverage.Vacancy(entity);
        return new(entity, depth, coverage.At(entity.Code, Term.Holder), coverage.At(entity.Code, Term.Deputy), coverage.Responsible(entity.Code), vacant, since,
            questions.Count(question => question.Closed is null), questions.Count(question => question.IsLate(coverage.Day)), Median.Of(questions.Select(question => question.AnswerDays).OfType<int>()));
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
