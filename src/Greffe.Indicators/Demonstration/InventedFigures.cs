using Greffe.Decisions;
using Greffe.Indicators.KeepFacts;

namespace Greffe.Indicators.Demonstration;

/// <summary>Figures for the demonstration: invented, from a seed, always the same, and marked so in their source.</summary>
public static class InventedFigures
{
    private const string Source = "Chiffres inventés pour la démonstration";
    private const int Seed = 20260701, FirstYear = 2021, LastYear = 2025, Months = 25;

    private static readonly DateOnly Last = new(2026, 7, 1);
    private static readonly DateOnly Stated = new(2026, 8, 3);

    private static readonly string[] Directorates = ["Bordeaux", "Dijon", "Lille", "Lyon", "Marseille", "Paris", "Rennes", "Strasbourg", "Toulouse", "Outre-mer"];

    /// <summary>Every invented figure.</summary>
    /// <param name="parentOf">What a court belongs to, in words; empty when unknown.</param>
    public static IReadOnlyList<Observation> All(Func<CourtCode, string> parentOf)
    {
#pragma warning disable CA5394 // not for security: a demonstration must be the same twice
        var random = new Random(Seed);
        return [.. KnownCourts.All.Where(court => court.Code.Value.StartsWith("tj", StringComparison.Ordinal)).SelectMany(court => Activity(court.Code, court.Label, parentOf(court.Code), random)),
            .. Directorates.SelectMany((name, at) => Prisons(name, at, random))];
    }

    private static IEnumerable<Observation> Activity(CourtCode court, string label, string parent, Random random)
    {
        var size = random.Next(1500, 14_000);
        var stock = size * (0.6 + random.NextDouble());
        var monthly = 0.0;
        for (var year = FirstYear; year <= LastYear; year++)
        {
            var received = Math.Round(size * (0.92 + (random.NextDouble() * 0.16)));
            var closed = Math.Round(received * (0.88 + (random.NextDouble() * 0.2)));
            stock = Math.Max(Math.Round(stock + received - closed), 100);
            monthly = closed / 12;
            foreach (var (measure, value) in new[]
            {
                ("nouvelles", received), ("terminees", closed), ("stock", stock), ("anciennete-cumulee", Math.Round(stock * (8 + (random.NextDouble() * 9)))),
                ("stock-ancien", Math.Round(stock * (0.05 + (random.NextDouble() * 0.15)))), ("etp-magistrats", Math.Round(size / 350.0, 1)),
            })
                yield return new($"activite.{measure}", court.Value, label, parent, court.Jurisdiction.Key, "", Grain.Year, new(year, 1, 1), value, MissingMark.None, Source, Stated);
        }

        for (var month = 0; month < Months; month++)
        {
            var day = Last.AddMonths(month - Months + 1);
            var closed = Math.Round(monthly * (0.7 + (random.NextDouble() * 0.6)));
            stock = Math.Max(Math.Round(stock + (monthly * (0.97 + (random.NextDouble() * 0.08))) - closed), 100);
            yield return new("activite.terminees-mois", court.Value, label, parent, court.Jurisdiction.Key, "", Grain.Month, day, closed, MissingMark.None, Source, Stated);
            yield return new("activite.stock", court.Value, label, parent, court.Jurisdiction.Key, "", Grain.Day, day, stock, MissingMark.None, Source, Stated);
        }
    }

    private static IEnumerable<Observation> Prisons(string directorate, int at, Random random)
    {
        foreach (var (kind, share) in new[] { ("MA/QMA", 1.35), ("CD/QCD", 0.97), ("QSL", 0.8) })
        {
            var places = (double)random.Next(900, 4200);
            var detained = places * share * (0.9 + (random.NextDouble() * 0.25));
            for (var month = 0; month < Months; month++)
            {
                detained *= 0.995 + (random.NextDouble() * 0.016);
                var day = Last.AddMonths(month - Months + 1);
                foreach (var (measure, value) in new[] { ("detenus", Math.Round(detained)), ("places", places), ("prevenus", kind == "MA/QMA" ? Math.Round(detained * 0.43) : kind == "QSL" ? 2 : 12) })
                    yield return new($"prisons.{measure}", $"demo:{at}", $"Établissements de démonstration, {directorate}", $"Direction de {directorate}", kind, "", Grain.Day, day, value, MissingMark.None, Source, Stated);
            }
        }
    }
#pragma warning restore CA5394
}
