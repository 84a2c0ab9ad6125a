using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Greffe.Decisions;
using Greffe.Decisions.Occultations;
using Greffe.Decisions.Publication;

namespace Greffe.Tests.Preview;

/// <summary>Decisions of people who do not exist (<c>Invented/*.txt</c>: a heading of <c>key: value</c> lines, then <c>=== zone</c>).</summary>
internal static partial class InventedDecisions
{
    public static IReadOnlyList<PublicDecision> All { get; } = Load();

    public static PublicDecision Named(string name) => All.Single(decision => decision.Id == IdOf(name));

    public static DecisionId IdOf(string name) => DecisionId.From("invented", name);

    /// <summary>One decision out of such a file.</summary>
    public static PublicDecision Parse(string name, string file)
    {
        var blank = file.IndexOf("\n\n", StringComparison.Ordinal);
        var fields = file[..blank].Split('\n').Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        var (text, zones) = Body(file[(blank + 2)..], fields.GetValueOrDefault("repeat"));
        Assert.True(CourtCode.TryParse(fields["court"], out var court));
        var date = Day(fields["date"]);
        return new()
        {
            Id = IdOf(name), Source = "invented", Text = text, Zones = zones, Replacements = Placeholders(text),
            Court = court, CourtLabel = KnownCourts.Label(court), Date = date, Numbers = fields["numbers"].Split(' '),
            Form = Enum.Parse<PublicationForm>(fields.GetValueOrDefault("form", "Full")),
            Rule = "essai@2025-01-01", OccultationVersion = "essai-1",
            PublishedOn = date.AddDays(90), UpdatedOn = fields.TryGetValue("updated", out var updated) ? Day(updated) : date.AddDays(90),
            Ecli = Ecli.TryParse(fields.GetValueOrDefault("ecli"), out var ecli) ? ecli : null,
            Type = Term(Terms.Types, fields.GetValueOrDefault("type")),
            Chamber = Term(Terms.Chambers, fields.GetValueOrDefault("chamber")),
            Formation = Term(Terms.Formations, fields.GetValueOrDefault("formation")),
            Solution = Term(Terms.Solutions, fields.GetValueOrDefault("solution")),
            PublicationLevels = [.. Words(fields, "levels", ' ').Select(key => Terms.PublicationLevels.ByKey(key)!)],
            Nac = fields.GetValueOrDefault("nac"), Bulletin = fields.GetValueOrDefault("bulletin"),
            Themes = Words(fields, "themes"), Visa = Words(fields, "visa"), Related = Words(fields, "related"),
            Abstracts = fields.TryGetValue("summary", out var summary) ? [new(Words(fields, "titles"), summary)] : [],
            Contested = Words(fields, "contested") is [var title, var day, ..] contested
                ? new(title, Day(day), contested.ElementAtOrDefault(2)) : null,
        };
    }

    private static List<PublicDecision> Load()
    {
        var assembly = typeof(InventedDecisions).Assembly;
        List<PublicDecision> decisions = [];
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("invented:", StringComparison.Ordinal)).Order())
        {
            using StreamReader reader = new(assembly.GetManifestResourceStream(name)!);
            decisions.Add(Parse(name["invented:".Length..], reader.ReadToEnd().ReplaceLineEndings("\n")));
        }

        // Enough of one kind for several pages of results.
        var model = decisions.Single(decision => decision.Court.Value == "ta75");
        for (var i = 1; i <= 27; i++)
            decisions.Add(model with
            {
                Id = IdOf($"ta-{i}"), Numbers = [(2308841 + i).ToString(CultureInfo.InvariantCulture)], Date = model.Date.AddDays(-17 * i),
            });
        return decisions;
    }

    private static (string Text, List<Zone> Zones) Body(string body, string? repeat)
    {
        if (!body.Contains("=== ", StringComparison.Ordinal)) return (body.Trim('\n'), []);
        StringBuilder text = new();
        List<Zone> zones = [];
        foreach (var part in body.Split("=== ", StringSplitOptions.RemoveEmptyEntries).Where(part => part.Contains('\n')))
        {
            var key = part[..part.IndexOf('\n')];
            Assert.True(ZoneKinds.TryParse(key, out var kind));
            var start = text.Length;
            text.Append(part.AsSpan(part.IndexOf('\n') + 1));
            if (repeat?.Split(' ') is [var zone, var times] && zone == key && zones.All(other => other.Kind != kind))
                for (var i = 5; i < 5 + int.Parse(times, CultureInfo.InvariantCulture); i++)
                    text.Append(CultureInfo.InvariantCulture, $"\n{i}. {Filler}\n");
            zones.Add(new(kind, new(start, text.Length)));
        }

        return (text.ToString(), zones);
    }

    private const string Filler =
        "La cour d'appel a relevé que le relevé déclaratif signé par [A] [B] ne donnait lieu à aucun contrôle de l'amplitude des journées, "
        + "que les entretiens produits étaient stéréotypés et que la société ne justifiait d'aucune mesure propre à corriger une charge "
        + "déraisonnable, de sorte que le droit à la santé et au repos n'était pas assuré. Elle en a exactement déduit que les "
        + "conventions étaient privées d'effet et que les intéressés pouvaient prétendre au paiement d'heures supplémentaires, dont elle "
        + "devait vérifier l'existence et le nombre au vu des éléments apportés de part et d'autre.";

    private static List<Replacement> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match =>
        new Replacement(new(match.Index, match.Index + match.Length), match.Value, CategoryOf(match.Value)))];

    private static EntityCategory CategoryOf(string placeholder) => placeholder.Trim('[', ']').TrimEnd(" 0123456789".ToCharArray()) switch
    {
        "Adresse" => EntityCategory.Adresse,
        "Localité" => EntityCategory.Localite,
        "Date naissance" => EntityCategory.DateNaissance,
        "Plaque" => EntityCategory.PlaqueImmatriculation,
        "Compte bancaire" => EntityCategory.CompteBancaire,
        "Numéro identifiant" => EntityCategory.NumeroIdentifiant,
        _ => EntityCategory.PersonnePhysique,
    };

    private static Term? Term(IReadOnlyList<Term> list, string? value) => value switch
    {
        null => null,
        _ when value.StartsWith("other ", StringComparison.Ordinal) => new(Decisions.Term.OtherKey, value["other ".Length..]),
        _ => list.ByKey(value),
    };

    private static string[] Words(Dictionary<string, string> fields, string key, char separator = '|') =>
        fields.GetValueOrDefault(key)?.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\[[A-Z][^\]\n]{0,30}\]", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
