using Greffe.Decisions;
using Greffe.Samples.Sources;

namespace Greffe.Benchmarks.Generation;

/// <summary>
/// Makes decision number <c>i</c> of a seed, always the same. A sample of the chosen kind of court gives heading and operative part;
/// facts and reasons are drawn, line by line, from all samples of its family until the length is reached (mean about 3,000 words).
/// Names, courts, dates, numbers and amounts are new in each.
/// </summary>
internal sealed class DecisionGenerator(IReadOnlyList<Skeleton> skeletons, GeneratedFormat format, int seed)
{
    private static readonly DateOnly LastDay = new(2026, 10, 30);

    /// <summary>Share of each kind of court, and the day from which its decisions are public.</summary>
    private static readonly (Jurisdiction Kind, int Share, DateOnly PublicFrom)[] Mix =
    [
        (Jurisdiction.CourDeCassation, 15, new(2021, 9, 30)), (Jurisdiction.CourDAppel, 38, new(2022, 4, 30)),
        (Jurisdiction.TribunalJudiciaire, 18, new(2025, 9, 30)), (Jurisdiction.TribunalDeCommerce, 8, new(2024, 12, 31)),
        (Jurisdiction.ConseilDePrudhommes, 4, new(2026, 9, 30)), (Jurisdiction.ConseilDEtat, 3, new(2021, 9, 30)),
        (Jurisdiction.CourAdministrativeDAppel, 5, new(2022, 3, 31)), (Jurisdiction.TribunalAdministratif, 9, new(2022, 6, 30)),
    ];

    private readonly (Jurisdiction Kind, int Share, DateOnly PublicFrom)[] _mix = [.. Mix.Where(row => Writes(format, row.Kind))];

    private readonly ILookup<Jurisdiction, Skeleton> _byKind = skeletons
        .Where(skeleton => skeleton.Sample.Decision.Matter is null or Matter.Civil or Matter.Commercial or Matter.Prudhomale or Matter.Administrative)
        .Where(skeleton => skeleton.Sample.Decision.Order?.ReasonsWithheld != true)
        .ToLookup(skeleton => skeleton.Sample.Decision.Court.Jurisdiction);

    private readonly ILookup<(int Family, ZoneKind Zone), Line> _stock = skeletons
        .SelectMany(skeleton => skeleton.Zones.SelectMany(zone => zone.Lines.Where(line => line.WordCount > 12)
            .Select(line => (Key: (Family(skeleton.Sample.Decision.Court.Jurisdiction), zone.Kind), Line: line))))
        .ToLookup(pair => pair.Key, pair => pair.Line);

    private readonly Dictionary<(int Family, ZoneKind Zone), Line[]> _arrays = [];

    private readonly ILookup<Jurisdiction, CourtCode> _courts = KnownCourts.All.ToLookup(court => court.Code.Jurisdiction, court => court.Code);

    /// <summary>Decision number <paramref name="index"/>.</summary>
    public Sample Make(int index)
    {
        Random random = new(HashCode(seed, index));
        var (kind, _, publicFrom) = Draw(random);
        Skeleton[] hosts = [.. _byKind[kind]];
        var host = hosts[random.Next(hosts.Length)];
        var courts = _courts[kind].ToArray();
        var court = courts[random.Next(courts.Length)];
        var date = Day(random, publicFrom);
        var number = Number(kind, random, date, index);
        Drafting drafting = new(random, new Cast(random, date), court, date, number);
        foreach (var (zone, lines) in Compose(host, random)) drafting.AddZone(zone, lines);
        return Finish(host, drafting, kind, index);
    }

    private static int HashCode(int seed, int index) => unchecked((seed * 486_187_739) ^ (index * (int)2_654_435_761));

    private static bool Writes(GeneratedFormat format, Jurisdiction kind) => format switch
    {
        GeneratedFormat.Dila => kind.IsAdministrative || kind is Jurisdiction.CourDeCassation or Jurisdiction.CourDAppel,
        GeneratedFormat.Judilibre => !kind.IsAdministrative,
        _ => true,
    };

    private static int Family(Jurisdiction kind) => kind == Jurisdiction.CourDeCassation ? 0 : kind.IsAdministrative ? 1 : 2;

    private (Jurisdiction Kind, int Share, DateOnly PublicFrom) Draw(Random random)
    {
        var ticket = random.Next(_mix.Sum(row => row.Share));
        foreach (var row in _mix)
            if ((ticket -= row.Share) < 0) return row;
        return _mix[^1];
    }

    /// <summary>Most days are among those whose decisions are public; one in seven is anywhere since 2015.</summary>
    private static DateOnly Day(Random random, DateOnly publicFrom)
    {
        var first = random.Next(7) == 0 ? new DateOnly(2015, 1, 5) : publicFrom;
        var day = first.AddDays(random.Next(LastDay.DayNumber - first.DayNumber));
        return day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(-1), DayOfWeek.Sunday => day.AddDays(-2), _ => day } is var worked && worked < first
            ? first : worked;
    }

    private static string Number(Jurisdiction kind, Random random, DateOnly date, int index)
    {
        var year = date.Year - 1;
        return kind switch
        {
            Jurisdiction.CourDeCassation => $"{year % 100:00}-{random.Next(10, 27):00}.{index % 1000:000}",
            Jurisdiction.ConseilDEtat => $"{400_000 + index % 200_000}",
            Jurisdiction.CourAdministrativeDAppel => $"{year % 100:00}LY{index % 100_000:00000}",
            Jurisdiction.TribunalAdministratif => $"{year % 100:00}{index % 100_000:00000}",
            Jurisdiction.TribunalDeCommerce => $"{year}{index % 1_000_000:000000}",
            _ => $"{year % 100:00}/{index % 100_000:00000}",
        };
    }

    private IEnumerable<(ZoneKind Kind, IReadOnlyList<Line> Lines)> Compose(Skeleton host, Random random)
    {
        var left = Length(random) - host.Zones.Sum(zone => zone.Lines.Sum(line => line.WordCount));
        var family = Family(host.Sample.Decision.Court.Jurisdiction);
        foreach (var (kind, lines) in host.Zones)
        {
            var share = kind switch { ZoneKind.Expose => 0.35, ZoneKind.Motivations => 0.65, _ => 0 };
            yield return (kind, share == 0 || left <= 0 ? lines : [.. lines, .. Borrow((family, kind), (int)(left * share), random)]);
        }
    }

    private IEnumerable<Line> Borrow((int Family, ZoneKind Zone) key, int words, Random random)
    {
        if (!_arrays.TryGetValue(key, out var stock)) _arrays[key] = stock = [.. _stock[key]];
        if (stock.Length == 0) yield break;
        // A step prime to the length visits every line once before any comes back.
        var (at, step) = (random.Next(stock.Length), 1 + random.Next(stock.Length));
        while (Gcd(step, stock.Length) != 1) step++;
        for (; words > 0; at = (at + step) % stock.Length)
        {
            yield return stock[at];
            words -= stock[at].WordCount;
        }
    }

    private static int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);

    /// <summary>Log-normal: median about 2,500 words, mean about 3,000, rarely beyond 12,000.</summary>
    private static int Length(Random random)
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return (int)Math.Clamp(2_500 * Math.Exp(0.6 * normal), 300, 20_000);
    }

    private Sample Finish(Skeleton host, Drafting drafting, Jurisdiction kind, int index)
    {
        var isDila = format == GeneratedFormat.Dila || kind.IsAdministrative
            || (format == GeneratedFormat.Mixed && (kind == Jurisdiction.CourDeCassation || (kind == Jurisdiction.CourDAppel && index % 2 == 0)));
        var shape = isDila
            ? kind.IsAdministrative ? SampleFormat.Jade : kind == Jurisdiction.CourDAppel ? SampleFormat.Capp : SampleFormat.Inca
            : SampleFormat.Dbsder;
        var source = isDila
            ? new SourceReference("dila", $"{(kind.IsAdministrative ? "CETATEXT" : "JURITEXT")}8{seed % 1000:000}{index:00000000}")
            : new SourceReference(SystemOf(kind), $"9e{seed:x8}{index:x14}");
        return drafting.Finish(host.Sample, shape, source, index);
    }

    private static string SystemOf(Jurisdiction kind) => kind switch
    {
        Jurisdiction.CourDeCassation => "jurinet",
        Jurisdiction.CourDAppel => "jurica",
        Jurisdiction.TribunalDeCommerce => "juritcom",
        Jurisdiction.ConseilDePrudhommes => "portalis-cph",
        _ => "juritj",
    };
}
