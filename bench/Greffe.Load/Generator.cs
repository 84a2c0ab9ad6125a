using System.Text;
using Greffe.Decisions;
using Greffe.Decisions.Occultations;
using Greffe.Decisions.Publication;

namespace Greffe.Load;

/// <summary>Decisions of no sense but of the right size and spread: for measuring the index, not for reading.</summary>
internal sealed class Generator(int seed, int meanWords)
{
    private static readonly ZoneKind[] Kinds = [ZoneKind.Introduction, ZoneKind.Expose, ZoneKind.Moyens, ZoneKind.Motivations, ZoneKind.Dispositif];
    private static readonly double[] Shares = [0.06, 0.24, 0.22, 0.4, 0.08];
    private static readonly Court[] Courts = [.. KnownCourts.All.Where(court => court.Code.Jurisdiction != Jurisdiction.Autre)];

    private readonly Vocabulary vocabulary = new(seed);

    /// <summary>The vocabulary of the texts.</summary>
    public Vocabulary Vocabulary => vocabulary;

    /// <summary>The decision of that number; always the same for the same seed.</summary>
    public PublicDecision Decision(int number)
    {
        var random = new Random(unchecked(seed * 7_919 + number));
        var court = random.Next(4) == 0 ? Courts.First(known => known.Code == CourtCode.CourDeCassation) : Courts[random.Next(Courts.Length)];
        var supreme = court.Code == CourtCode.CourDeCassation;
        var text = new StringBuilder(meanWords * 7);
        List<Zone> zones = [];
        List<Replacement> replacements = [];
        var length = (int)(meanWords * (0.25 + 1.5 * random.NextDouble()));
        for (var part = 0; part < Kinds.Length; part++)
        {
            var start = text.Length;
            Write(random, (int)(length * Shares[part]), text, replacements);
            zones.Add(new(Kinds[part], new(start, text.Length)));
        }

        var date = new DateOnly(2015 + random.Next(11), 1 + random.Next(12), 1 + random.Next(28));
        var published = supreme && random.Next(5) == 0;
        return new()
        {
            Id = Id(number),
            Source = "load",
            Text = text.ToString(),
            Court = court.Code,
            CourtLabel = court.Label,
            Date = date,
            Numbers = [supreme ? $"{date.Year % 100:00}-{number / 1000 % 100:00}.{number % 1000:000}" : $"{date.Year % 100:00}/{number % 100_000:00000}"],
            Form = PublicationForm.Full,
            Rule = "load",
            PublishedOn = new(2026, 1, 1),
            UpdatedOn = new(2026, 1, 1),
            OccultationVersion = "load",
            Type = Terms.Types[random.Next(3)],
            Chamber = supreme ? Terms.Chambers[random.Next(Terms.Chambers.Count)] : null,
            Formation = supreme ? Terms.Formations[random.Next(Terms.Formations.Count)] : null,
            Solution = Terms.Solutions[random.Next(Terms.Solutions.Count)],
            PublicationLevels = supreme ? [published ? Terms.PublicationLevels[0] : Terms.PublicationLevels[4]] : [],
            Zones = zones,
            Replacements = replacements,
            Themes = published ? [vocabulary.DrawAsked(random), vocabulary.DrawAsked(random)] : [],
            Abstracts = published ? [new([], string.Join(' ', Enumerable.Range(0, 40).Select(_ => vocabulary.Draw(random))))] : [],
        };
    }

    /// <summary>Identifier of the decision of that number.</summary>
    public static DecisionId Id(int number) => DecisionId.From("load", number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private void Write(Random random, int words, StringBuilder text, List<Replacement> replacements)
    {
        for (var word = 0; word < words; word++)
        {
            if (random.Next(70) == 0)
            {
                var placeholder = $"[{(char)('A' + random.Next(8))}]";
                replacements.Add(new(new(text.Length, text.Length + placeholder.Length), placeholder, EntityCategory.PersonnePhysique));
                text.Append(placeholder);
            }
            else if (random.Next(60) == 0) text.Append("L. ").Append(random.Next(1, 1400)).Append('-').Append(random.Next(1, 30));
            else if (random.Next(80) == 0) text.Append(random.Next(10, 90_000));
            else text.Append(vocabulary.Draw(random));
            text.Append(random.Next(14) switch { 0 => ".\n", 1 => ", ", _ => " " });
        }

        text.Append('\n');
    }
}
