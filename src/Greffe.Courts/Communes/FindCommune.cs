using Greffe.Decisions.Courts;

namespace Greffe.Courts.Communes;

/// <summary>Settles on the commune that a text means, or says what is missing. Pure over the index.</summary>
internal sealed class FindCommune(CommuneIndex communes)
{
    private const int ShownCandidates = 10;

    public CommuneLookup Find(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 5 && CommuneCode.IsWellFormed(trimmed.ToUpperInvariant()) && Coded(trimmed.ToUpperInvariant()) is { } coded) return coded;
        var place = PlaceText.Read(trimmed, communes.Departments);
        if (place.Names.Count == 0 && place.Postcode is null) return Nothing("Indiquez une commune : nom, code postal ou code INSEE.");
        return place.Postcode is { } postcode ? WithPostcode(place, postcode) : WithoutPostcode(place);
    }

    /// <summary>Communes for completion: whole names first, then the most populated.</summary>
    public IReadOnlyList<CommuneMatch> Complete(string text, int limit)
    {
        var key = PlaceName.Key(text.Length > 100 ? text[..100] : text);
        if (key.Length == 0) return [];
        var found = key.All(char.IsAsciiDigit)
            ? communes.PostcodesBeginning(key).Take(limit).SelectMany(communes.Posted).Where(name => name.As is null)
            : communes.Beginning(key);
        return [.. found.OrderByDescending(name => name.Key == key).ThenByDescending(name => name.Today.Population).DistinctBy(name => name.Today.Code)
            .Take(limit).Select(name => Match(name, null, name.As is null ? "name" : "former"))];
    }

    private CommuneLookup? Coded(string code)
    {
        var row = communes.Coded(code).FirstOrDefault();
        if (row is null || communes.Today(row) is not { } today) return null;
        return Settled(new(today.Code, today.Name, today.Department, today.Postcodes, "code", row == today ? null : row.Name.Length > 0 ? row.Name : null)
            { FormerCode = row == today ? null : row.Code });
    }

    private CommuneLookup WithPostcode(PlaceText place, string postcode)
    {
        var posted = communes.Posted(postcode).ToList();
        if (place.Names.Count == 0)
            return posted.Count == 0 ? Nothing($"Aucune commune n'a le code postal {postcode}.")
                : Choose([.. posted.Where(name => name.As is null)], place, "postcode", $"Plusieurs communes ont le code postal {postcode} : ajoutez le nom.");
        foreach (var name in place.Names)
            if (Known(name).Where(known => known.Today.Postcodes.Contains(postcode)).ToList() is { Count: > 0 } here)
                return Choose(here, place, "name", Homonyms);
        var department = DepartmentOf(postcode);
        // A CEDEX postcode is in no list: the name decides within the department.
        foreach (var name in place.Names)
            if (posted.Count == 0 && Known(name).Where(known => known.Today.Department == department).ToList() is { Count: > 0 } around)
                return Choose(around, place, "name", Homonyms);
        if (Nearest(place.Names, posted) is { } near) return Choose(near, place, "near", Homonyms);
        foreach (var name in place.Names)
            if (Known(name).Where(known => known.Today.Department == department).ToList() is { Count: > 0 } around)
                return Choose(around, place, "name", Homonyms);
        return Elsewhere(place, postcode, department);
    }

    private CommuneLookup Elsewhere(PlaceText place, string postcode, string department)
    {
        if (Spelt(place.Names[0], department) is { Count: > 0 } spelt) return Choose(spelt, place, "near", Homonyms);
        var known = place.Names.SelectMany(Known).DistinctBy(name => name.Today.Code).Take(ShownCandidates).ToList();
        return known.Count == 0
            ? Nothing($"Aucune commune de ce nom près du code postal {postcode}.")
            : new(null, [.. known.Select(name => Match(name, place, "name"))], $"Le nom et le code postal {postcode} ne vont pas ensemble : corrigez l'un des deux.");
    }

    private CommuneLookup WithoutPostcode(PlaceText place)
    {
        foreach (var name in place.Names)
            if (Known(name).Where(known => place.Department is null || known.Today.Department == place.Department).ToList() is { Count: > 0 } known)
                return Choose(known, place, "name", Homonyms);
        if (Spelt(place.Names[0], place.Department) is { Count: > 0 } spelt) return Choose(spelt, place, "near", "Plusieurs noms s'écrivent presque ainsi : ajoutez le code postal.");
        return Nothing("Aucune commune de ce nom : vérifiez l'orthographe ou donnez le code postal.");
    }

    private const string Homonyms = "Plusieurs communes portent ce nom : ajoutez le département ou le code postal.";

    private IEnumerable<NamedCommune> Known(string name) => communes.Exact(name).Any() ? communes.Exact(name) : communes.Loose(name);

    /// <summary>Names of the postcode spelt nearest, when near enough: with so few to choose from, a third of the letters may be wrong.</summary>
    private static List<NamedCommune>? Nearest(IReadOnlyList<string> names, List<NamedCommune> posted)
    {
        foreach (var name in names)
        {
            var limit = Math.Max(1, name.Length * 2 / 5);
            var best = posted.Select(known => (known, Distance: Math.Min(Spelling.Distance(name, known.Key, limit), Spelling.Distance(PlaceName.Loose(name), PlaceName.Loose(known.Key), limit))))
                .Where(pair => pair.Distance <= limit).ToList();
            if (best.Count > 0) return [.. best.Where(pair => pair.Distance == best.Min(other => other.Distance)).Select(pair => pair.known)];
        }

        return null;
    }

    private List<NamedCommune> Spelt(string name, string? department)
    {
        var limit = name.Length switch { < 4 => 0, < 9 => 1, < 16 => 2, _ => 3 };
        var near = communes.Near(name, limit, department);
        return [.. near.Where(pair => pair.Distance == near[0].Distance).Select(pair => pair.Commune)];
    }

    private CommuneLookup Choose(IReadOnlyList<NamedCommune> found, PlaceText place, string read, string missing)
    {
        // A name of today and an old name of the same commune are one commune.
        var matches = found.OrderBy(name => name.As is null ? 0 : 1).ThenByDescending(name => name.Today.Population)
            .DistinctBy(name => name.Today.Code).Select(name => Match(name, place, read)).ToList();
        return matches.Count == 1 ? Settled(matches[0]) : new(null, [.. matches.Take(ShownCandidates)], missing);
    }

    private CommuneMatch Match(NamedCommune name, PlaceText? place, string read)
    {
        var today = place?.Arrondissement is { } number && communes.Arrondissement(name.Today, number) is { } part ? part : name.Today;
        return new(today.Code, today.Name, today.Department, today.Postcodes, read == "name" && name.As is not null ? "former" : read, name.As) { FormerCode = name.FormerCode };
    }

    private static string DepartmentOf(string postcode) => postcode[..2] switch
    {
        "97" or "98" => postcode[..3],
        "20" => postcode[2] is '0' or '1' ? "2A" : "2B",
        _ => postcode[..2],
    };

    private static CommuneLookup Settled(CommuneMatch match) => new(match, [match], null);

    private static CommuneLookup Nothing(string missing) => new(null, [], missing);
}
