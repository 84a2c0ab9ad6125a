using Greffe.Courts.Directory;

namespace Greffe.Courts.ImportCourts;

/// <summary>What one file changes in the facts known: computed whole before anything is written.</summary>
internal sealed class FileImport(IReadOnlyCollection<Fact> known, TerritoryTable territories, IReadOnlySet<string> communes, string source, DateOnly on)
{
    private readonly Dictionary<(string, string), List<Fact>> _facts = known.GroupBy(fact => (fact.Court, fact.Field)).ToDictionary(group => group.Key, group => group.ToList());
    private readonly CourtMatcher _matcher = new(known.GroupBy(fact => fact.Court, StringComparer.Ordinal).Select(group => new CourtRecord(group.Key, group)));

    public List<Fact> Facts { get; } = [];

    public List<TerritoryFact> Territories { get; } = [];

    public List<RefusedRow> Refused { get; } = [];

    public List<CourtChangeLine> Changes { get; } = [];

    public int Matched { get; private set; }

    public int Added { get; private set; }

    public int Changed { get; private set; }

    public int OutOfScope { get; private set; }

    public void Apply(FileReading reading)
    {
        Refused.AddRange(reading.Refused);
        foreach (var seen in reading.Observations) Apply(seen);
        foreach (var row in reading.Territories) Apply(row);
    }

    private void Apply(Observation seen)
    {
        var number = seen.Facts.FirstOrDefault(fact => fact.Field == Fields.Srj).Value;
        if (_matcher.Find(seen.Name, seen.Seat, number, out var reason) is not { } court)
        {
            if (reason == RefusedReason.NoCourt) OutOfScope++;
            else Refuse(seen.Row, reason, seen.Name);
            return;
        }

        Matched++;
        foreach (var (field, value) in seen.Facts) Add(seen.Row, new(court.Code, field, value, seen.On ?? on, null, source));
    }

    private void Add(int row, Fact fact)
    {
        if (!_facts.TryGetValue((fact.Court, fact.Field), out var facts)) _facts[(fact.Court, fact.Field)] = facts = [];
        var before = FactTimeline.At(facts, fact.From ?? DateOnly.MinValue)?.Value;
        switch (FactTimeline.Judge(facts, fact))
        {
            case FactOutcome.Known:
                return;
            case FactOutcome.Conflict:
                Refused.Add(new(row, "conflict", $"Ligne {row} : {fact.Court} a déjà, pour {fact.Field} au {fact.From:yyyy-MM-dd}, une autre valeur ; la première est gardée."));
                return;
            case FactOutcome.Confirmed:
                break;
            case FactOutcome.Added:
                Added++;
                break;
            default:
                Changed++;
                Changes.Add(new(fact.Court, fact.Field, before ?? "", fact.Value));
                break;
        }

        facts.Add(fact);
        Facts.Add(fact);
    }

    private void Apply(TerritoryRow row)
    {
        if (!communes.Contains(row.Commune))
        {
            Refused.Add(new(row.Row, "unknown-commune", $"Ligne {row.Row} : la commune {row.Commune} n'est pas dans la liste des communes."));
            return;
        }

        Matched++;
        foreach (var (column, name, number) in row.Courts)
            // The ministry writes the commercial chambers of Alsace and Moselle as a court of their own: out of this column's reach.
            if (_matcher.Find(name, null, number, out var reason) is { } court) Add(row, column, court, number);
            else Refuse(row.Row, reason, name);
        // A list that has the column and leaves it empty says that the tribunal judiciaire is the local court.
        if (row.Courts.All(court => court.Column != TerritoryColumn.Tprx) && territories.At(row.Commune, TerritoryColumn.Tprx, on) is { Court.Length: > 0 } local)
            Move(row.Commune, TerritoryColumn.Tprx, local.Court, "");
    }

    private void Add(TerritoryRow row, TerritoryColumn column, CourtRecord court, string? number)
    {
        var before = territories.At(row.Commune, column, on);
        if (before is null || before.Court != court.Code) Move(row.Commune, column, before?.Court, court.Code);
        if (number is not null) Add(row.Row, new(court.Code, Fields.Srj, number, null, null, source));
    }

    private void Move(string commune, TerritoryColumn column, string? before, string after)
    {
        Territories.Add(new(commune, column, after, on, source));
        if (string.IsNullOrEmpty(before)) Added++;
        else
        {
            Changed++;
            Changes.Add(new(commune, column.ToString().ToLowerInvariant(), before, after));
        }
    }

    private void Refuse(int row, RefusedReason reason, string name) => Refused.Add(reason switch
    {
        RefusedReason.Several => new(row, "several-courts", $"Ligne {row} : plusieurs juridictions s'appellent « {Short(name)} »."),
        RefusedReason.NoCourt => new(row, "no-court", $"Ligne {row} : « {Short(name)} » n'est pas un nom de juridiction."),
        _ => new(row, "unknown-court", $"Ligne {row} : aucune juridiction du répertoire ne s'appelle « {Short(name)} »."),
    });

    private static string Short(string text) => text.Length <= 80 ? text : $"{text[..80]}…";
}
