using System.Text.RegularExpressions;

namespace Greffe.Search.Questions;

/// <summary>A stretch of a question that says a date, a number, an article, or an expression of the reviewed lists.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">Just after its last.</param>
/// <param name="Asked">What it stands for.</param>
/// <param name="Said">The same in French, for people; null where it goes without saying.</param>
internal sealed record Recognition(int Start, int End, Ask Asked, string? Said)
{
    /// <summary>All of a question, in order, without overlap (the surer kind wins); nothing inside quotes.</summary>
    public static IReadOnlyList<Recognition> FindAll(string text)
    {
        try
        {
            return Find(text);
        }
        catch (RegexMatchTimeoutException)
        {
            // The patterns are linear; only a machine out of breath gets here, and then the text is searched as words.
            return [];
        }
    }

    private static List<Recognition> Find(string text)
    {
        List<Recognition> kept = [];
        var days = Dates.FindDays(text).ToList();
        var all = days.Concat(Numbers.FindAll(text)).Concat(Articles.FindAll(text)).Concat(Chambers.FindAll(text, days))
            .Concat(Dates.FindPeriods(text)).Concat(Expressions.FindAll(text));
        foreach (var found in all)
            if (!IsQuoted(text, found.Start) && !kept.Exists(other => other.Start < found.End && found.Start < other.End)) kept.Add(found);
        kept.Sort((left, right) => left.Start.CompareTo(right.Start));
        return kept;
    }

    private static bool IsQuoted(string text, int at)
    {
        var before = text.AsSpan(0, at);
        return before.Count('"') % 2 == 1 || before.LastIndexOfAny('«', '“', '„') > before.LastIndexOfAny('»', '”');
    }
}
