using System.Globalization;
using System.Text;
using Greffe.Decisions.Occultations;
using Greffe.Pseudonymisation.HideTexts;

namespace Greffe.Host.CommandLine;

/// <summary>What was hidden and what stayed, one entity a paragraph, its mentions in their words; plain text of 100 columns.</summary>
internal static class Explanation
{
    private const int Around = 28;

    public static string Of(string text, PseudonymiseResponse answer)
    {
        var page = new StringBuilder();
        var lines = LineStarts(text);
        var hidden = answer.Entities.Count(entity => entity.Hidden);
        page.AppendLine(CultureInfo.InvariantCulture, $"{hidden} mention(s) occultée(s), {answer.Entities.Count - hidden} laissée(s) ; doute {answer.Doubt:P1} ; moteur {answer.Version}");
        Append(page, "OCCULTÉ", text, answer.Entities.Where(entity => entity.Hidden), lines);
        Append(page, "LAISSÉ", text, answer.Entities.Where(entity => !entity.Hidden), lines);
        return page.ToString();
    }

    private static void Append(StringBuilder page, string title, string text, IEnumerable<PseudonymisedEntity> entities, List<int> lines)
    {
        page.AppendLine().AppendLine(title);
        foreach (var group in entities.GroupBy(entity => (entity.EntityId, entity.Category)))
        {
            var first = group.First();
            page.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{first.Replacement ?? "(laissé)"}  {Label(first)}  {group.Count()} mention(s)");
            foreach (var reason in group.GroupBy(entity => entity.Why))
            {
                page.AppendLine(CultureInfo.InvariantCulture, $"    {reason.Key}  (confiance {reason.Min(entity => entity.Score):P0})");
                foreach (var entity in reason) page.AppendLine(CultureInfo.InvariantCulture, $"        l. {Line(lines, entity.Start),4}  {Context(text, entity)}");
            }
        }
    }

    private static string Label(PseudonymisedEntity entity) =>
        EntityCategories.TryParse(entity.Category, out var category) && entity.Role == "other" ? category.Label : $"{category.Label}, {entity.Role}";

    // Control and direction characters of the text must not reach the terminal.
    private static string Context(string text, PseudonymisedEntity entity)
    {
        var from = Math.Max(0, entity.Start - Around);
        var to = Math.Min(text.Length, entity.End + Around);
        var words = $"{(from > 0 ? "…" : "")}{text[from..entity.Start]}⟦{text[entity.Start..entity.End]}⟧{text[entity.End..to]}{(to < text.Length ? "…" : "")}";
        return string.Concat(words.Select(letter => char.IsControl(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.Format ? ' ' : letter));
    }

    private static List<int> LineStarts(string text)
    {
        List<int> starts = [0];
        for (var at = 0; at < text.Length; at++) if (text[at] == '\n') starts.Add(at + 1);
        return starts;
    }

    private static int Line(List<int> starts, int offset)
    {
        var found = starts.BinarySearch(offset);
        return found >= 0 ? found + 1 : ~found;
    }
}
