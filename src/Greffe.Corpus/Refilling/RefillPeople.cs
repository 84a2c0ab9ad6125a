using System.Text.RegularExpressions;
using Greffe.Corpus.Naming;
using Greffe.Corpus.Things;
using static Greffe.Corpus.Refilling.RefillPatterns;

namespace Greffe.Corpus.Refilling;

/// <summary>A stretch of a line: words that stay, or a mention.</summary>
internal sealed record Piece(string Words, EntityCategory? Category = null, MentionRole Role = MentionRole.Other, string Entity = "", string? Function = null, bool? Hidden = null);

/// <summary>Who stands behind the placeholders and the professional names of one decision, and how its lines are cut into pieces.</summary>
internal sealed class RefillPeople(Draw draw, NameStock names, PlaceStock places)
{
    private readonly Dictionary<string, string> given = [];
    private readonly Dictionary<string, string> surnames = [];
    private readonly Dictionary<string, string> professionals = [];
    private readonly Dictionary<string, string> things = [];
    private readonly Dictionary<string, List<(string Given, bool Female)>> bearers = [];
    private int seats;
    private readonly string origin = NameStock.Origin(draw);

    /// <summary>Every name drawn, for the proof that splits share none.</summary>
    public IEnumerable<string> Drawn => given.Values.Concat(surnames.Values).Concat(professionals.Values);

    /// <summary>Full names of the people behind placeholders.</summary>
    public IEnumerable<string> Parties => bearers.SelectMany(pair => pair.Value.Select(bearer => $"{given[bearer.Given]} {surnames[pair.Key]}"));

    /// <summary>First reading: which placeholders are first names and whose.</summary>
    public void Learn(string text)
    {
        foreach (Match match in Cutter().Matches(text))
        {
            var letters = Letters(match.Groups["ph"].Value);
            var held = match.Groups["held"].Value.Trim();
            if (letters.Count == 0 || (letters.Count == 1 && held.Length == 0)) continue;
            var female = match.Groups["title"].Value is "Mme" or "Madame" or "Mlle" or "Mademoiselle";
            var (first, last) = (letters.Count > 1 ? letters[0] : "h:" + held, letters[^1]);
            if (!given.ContainsKey(first)) given[first] = names.FirstName(draw, OriginOf(), female);
            Surname(last);
            if (!bearers.TryGetValue(last, out var known)) bearers[last] = known = [];
            if (!known.Any(bearer => bearer.Given == first)) known.Add((first, female));
        }
    }

    private string OriginOf() => draw.Chance(0.4) ? origin : NameStock.Origin(draw);

    private string Surname(string letter) => surnames.TryGetValue(letter, out var known) ? known : surnames[letter] = names.Surname(draw, OriginOf());

    /// <summary>The pieces of a line; null when a name would stay in it unmarked.</summary>
    public IReadOnlyList<Piece>? Cut(string line)
    {
        var bench = Bench().IsMatch(line);
        List<Piece> pieces = [];
        var from = 0;
        foreach (Match match in Cutter().Matches(line))
        {
            var made = Replace(match, line, bench, pieces);
            if (made is null) continue;
            if (match.Index > from) pieces.Insert(pieces.Count - made.Value, new(line[from..match.Index]));
            from = match.Index + match.Length;
        }
        if (from < line.Length) pieces.Add(new(line[from..]));
        return pieces.Where(piece => piece.Category is null).Any(piece => StillNamed().IsMatch(piece.Words)) ? null : pieces;
    }

    /// <summary>Adds the pieces of one match and tells how many; null when it stays as it is.</summary>
    private int? Replace(Match match, string line, bool bench, List<Piece> pieces)
    {
        var before = pieces.Count;
        if (match.Groups["thing"] is { Success: true } thing) return Thing(thing.Value, line[..match.Index], pieces) ? pieces.Count - before : null;
        if (match.Groups["ph"] is { Success: true } placeholders) Person(match, placeholders.Value, line[..match.Index], pieces);
        else if (match.Groups["firm"] is { Success: true } firm) Firm(firm.Value, pieces);
        else if (match.Groups["lawyer"] is { Success: true } lawyer) Professional(match.Groups["me"].Value, lawyer.Value, EntityCategory.ProfessionnelAvocat, MentionRole.Avocat, "avocat", pieces);
        else if (bench && match.Groups["names"] is { Success: true } list) BenchNames(match, list, line, pieces);
        else return null;
        return pieces.Count - before;
    }

    private void Person(Match match, string placeholders, string before, List<Piece> pieces)
    {
        var title = match.Groups["title"].Value;
        var heldGiven = match.Groups["held"].Value.Trim();
        if (title.Length > 0) pieces.Add(new(title + match.Groups["gap"].Value));
        var letters = Letters(placeholders);
        var female = title is "Mme" or "Madame" or "Mlle" or "Mademoiselle";
        var last = letters[^1];
        if (CompanyBefore().IsMatch(before + title))
        {
            pieces.Add(new(Surname(last), EntityCategory.PersonneMorale, MentionRole.Partie, "c-" + last, "societe", true));
            return;
        }
        if (letters.Count == 1 && given.TryGetValue(last, out var alone) && !bearers.ContainsKey(last))
        {
            pieces.Add(new(alone, EntityCategory.PersonnePhysique, MentionRole.Partie, "p-" + Bearer(last), "partie"));
            return;
        }
        var first = letters.Count > 1 ? given.GetValueOrDefault(letters[0]) : heldGiven.Length > 0 ? Held(heldGiven, female) : null;
        var key = letters.Count > 1 ? letters[0] : heldGiven.Length > 0 ? "h:" + heldGiven : Known(last, female);
        var words = first is null ? Surname(last) : $"{first} {Surname(last)}";
        pieces.Add(new(words, EntityCategory.PersonnePhysique, MentionRole.Partie, $"p-{key}-{last}", "partie"));
    }

    private string Held(string name, bool female)
    {
        if (!given.TryGetValue("h:" + name, out var known)) given["h:" + name] = known = names.FirstName(draw, OriginOf(), female);
        return known;
    }

    private string Bearer(string letter) => bearers.FirstOrDefault(pair => pair.Value.Any(bearer => bearer.Given == letter)).Key is { } last ? $"{letter}-{last}" : letter;

    /// <summary>Who a lone surname means: the bearer of the title's sex, else the first.</summary>
    private string Known(string letter, bool female)
    {
        if (!bearers.TryGetValue(letter, out var known)) return "";
        return known.FirstOrDefault(bearer => bearer.Female == female) is { Given: not null } same ? same.Given : known[0].Given;
    }

    private bool Thing(string placeholder, string before, List<Piece> pieces)
    {
        var kind = placeholder.TrimStart('[')[..2];
        if (kind == "..")
        {
            if (!SeatBefore().IsMatch(before)) return false;
            pieces.Add(new(Belongings.Address(draw, places, places.Town(draw), false), EntityCategory.Adresse, MentionRole.Partie, $"seat{++seats}"));
            return true;
        }
        if (!things.TryGetValue(placeholder, out var words)) things[placeholder] = words = Invent(kind, placeholder);
        var category = kind switch { "Ad" => EntityCategory.Adresse, "Lo" => EntityCategory.Localite, "Et" => EntityCategory.Etablissement, "Im" => EntityCategory.PlaqueImmatriculation, "XX" => EntityCategory.TelephoneFax, _ => EntityCategory.PersonneMorale };
        pieces.Add(new(words, category, MentionRole.Partie, placeholder.Trim('[', ']').Replace(" ", "", StringComparison.Ordinal), null, category == EntityCategory.PersonneMorale ? true : null));
        return true;
    }

    private string Invent(string kind, string placeholder) => kind switch
    {
        "Ad" => Belongings.Address(draw, places, places.Town(draw), false),
        "Lo" => places.Town(draw).Name,
        "Et" => $"{draw.Any("clinique", "école", "collège", "foyer", "hôpital", "résidence")} {places.Residence(draw)}",
        "Im" => Belongings.Plate(draw),
        "XX" => Belongings.Phone(draw),
        _ => surnames.Count > 0 && draw.Chance(0.5) ? surnames.Values.First() : surnames[placeholder] = names.Surname(draw, OriginOf()),
    };

    private void Firm(string firm, List<Piece> pieces)
    {
        var head = FirmHead().Match(firm).Value;
        pieces.Add(new(head + Each(firm[head.Length..]), EntityCategory.ProfessionnelAvocat, MentionRole.Avocat, "av-" + firm, "avocat", false));
    }

    private string Each(string list) => BenchName().Replace(list, match => Invented(match.Value));

    private void Professional(string title, string name, EntityCategory category, MentionRole role, string function, List<Piece> pieces)
    {
        if (title.Length > 0) pieces.Add(new(title));
        pieces.Add(new(Invented(name), category, role, $"{function[..2]}-{name.ToUpperInvariant()}", function, false));
    }

    private void BenchNames(Match match, Group list, string line, List<Piece> pieces)
    {
        pieces.Add(new(line[match.Index..list.Index]));
        var clerk = Clerk().IsMatch(line[(list.Index + list.Length)..]);
        var at = 0;
        foreach (Match name in BenchName().Matches(list.Value))
        {
            if (name.Index > at) pieces.Add(new(list.Value[at..name.Index]));
            Professional("", name.Value, EntityCategory.ProfessionnelMagistratGreffier, clerk ? MentionRole.Greffier : MentionRole.Magistrat, clerk ? "greffier" : "magistrat", pieces);
            at = name.Index + name.Length;
        }
        if (at < list.Length) pieces.Add(new(list.Value[at..]));
    }

    private string Invented(string name)
    {
        var key = name.ToUpperInvariant();
        if (!professionals.TryGetValue(key, out var known)) professionals[key] = known = names.Surname(draw, NameStock.Origin(draw));
        return name == key && name.Length > 2 ? known.ToUpperInvariant() : known;
    }

    private static List<string> Letters(string placeholders) => [.. Letter().Matches(placeholders).Select(match => match.Value.Trim('[', ']', '.'))];
}
