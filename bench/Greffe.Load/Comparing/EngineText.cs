using Greffe.Decisions.Publication;

namespace Greffe.Load.Comparing;

/// <summary>What the engines under comparison are given.</summary>
internal static class EngineText
{
    /// <summary>Numbers, headings and summaries in one field, which weighs more than the text.</summary>
    public static string Heading(PublicDecision decision) => string.Join('\n',
        decision.Numbers.Append(decision.Ecli?.Value ?? "").Concat(decision.Themes).Concat(decision.Abstracts.SelectMany(item => item.Titles.Append(item.Summary)))).Replace('\0', ' ');

    /// <summary>Words of a question, for an engine whose own language would read its signs as operators.</summary>
    public static IEnumerable<string> Words(string question) =>
        question.Split([.. question.Where(c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
}
