using Greffe.Decisions;
using Greffe.Decisions.Publication;

namespace Greffe.Search.Tests;

/// <summary>Small invented decisions.</summary>
internal static class Sample
{
    public static DecisionId Id(int number) => DecisionId.TryParse($"{number:x24}", out var id) ? id : throw new ArgumentException("Not an identifier.");

    public static string Name(DecisionId id) => id.Value.TrimStart('0');

    public static CourtCode Court(string code) => CourtCode.TryParse(code, out var court) ? court : throw new ArgumentException(code);

    public static PublicDecision Decision(int number, string text, string court = "ca_lyon", string date = "2023-10-05", params string[] numbers) => new()
    {
        Id = Id(number),
        Source = "jurica",
        Text = text,
        Court = Court(court),
        CourtLabel = KnownCourts.Label(Court(court)),
        Date = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture),
        Numbers = numbers.Length > 0 ? numbers : [$"22/{number:00000}"],
        Form = PublicationForm.Full,
        Rule = "test",
        PublishedOn = new(2024, 1, 1),
        UpdatedOn = new(2024, 1, 2),
        OccultationVersion = "test",
    };

    /// <summary>The same with zones, whose texts are joined in order.</summary>
    public static PublicDecision Zoned(int number, params (ZoneKind Kind, string Text)[] parts)
    {
        List<Zone> zones = [];
        var text = "";
        foreach (var (kind, part) in parts)
        {
            zones.Add(new(kind, new(text.Length, text.Length + part.Length)));
            text += part;
        }

        return Decision(number, text) with { Zones = zones };
    }
}
