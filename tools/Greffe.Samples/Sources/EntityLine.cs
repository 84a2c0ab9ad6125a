using System.Globalization;
using System.Text;
using Greffe.Decisions;
using Greffe.Decisions.Occultations;

namespace Greffe.Samples.Sources;

/// <summary>
/// Reads one declaration: <c>@p1 partie demandeur: Karim / Benali | Ben Ali</c>. Words before the colon: identifier, role, then, in any
/// order, a category, a capacity (<c>demandeur</c>, <c>defendeur</c>, <c>temoin</c>) <c>hidden</c> or <c>kept</c>, and <c>marked</c>. A name written
/// <c>first names / surname</c> stands for its usual forms; further forms follow after bars.
/// </summary>
internal static class EntityLine
{
    public static SampleEntity Read(string slug, string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0) throw new SampleFormatException(slug, "a declaration lacks its colon.");
        var words = line[1..colon].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2) throw new SampleFormatException(slug, "a declaration lacks its role.");
        var role = Role(slug, words[1]);
        EntityCategory? category = null;
        var capacity = DefaultCapacity(role);
        bool? hidden = null;
        var onlyMarked = false;
        foreach (var word in words[2..])
            if (EntityCategories.TryParse(word, out var named)) category = named;
            else if (word is "hidden" or "kept") hidden = word == "hidden";
            else if (word == "marked") onlyMarked = true;
            else capacity = Capacity(slug, word);

        var kind = category ?? DefaultCategory(role);
        var cells = line[(colon + 1)..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (cells.Length == 0) throw new SampleFormatException(slug, "a declaration has no form.");
        List<string> forms = [];
        foreach (var cell in cells) forms.AddRange(cell.Contains(" / ", StringComparison.Ordinal) ? NameForms(cell) : TitledForms(cell));
        return new(words[0], role, kind, capacity, hidden ?? DefaultHidden(role, kind), forms[0], [.. forms.Distinct()]) { OnlyMarked = onlyMarked };
    }

    /// <summary>A form as it stands; «M. Dubreuil» also as «M. DUBREUIL».</summary>
    private static string[] TitledForms(string cell) =>
        Titles.FirstOrDefault(title => cell.StartsWith(title, StringComparison.Ordinal)) is { } title ? [cell, title + Upper(cell[title.Length..])] : [cell];

    private static readonly string[] Titles = ["M. ", "Mme ", "Me ", "Maître "];

    private static IEnumerable<string> NameForms(string cell)
    {
        var parts = cell.Split(" / ", 2, StringSplitOptions.TrimEntries);
        var (first, last) = (parts[0], parts[1]);
        var usual = first.Split([' ', ','], 2)[0];
        foreach (var given in new[] { first, usual, first.Replace(" ", ", ", StringComparison.Ordinal) })
            foreach (var name in Cases(last))
            {
                foreach (var written in new[] { given, Upper(given) })
                {
                    yield return $"{written} {name}";
                    yield return $"{name} {written}";
                }
            }

        foreach (var name in Cases(last)) yield return name;
    }

    private static string[] Cases(string name) => [name, Upper(name), Plain(Upper(name))];

    private static string Upper(string name) => name.ToUpper(CultureInfo.GetCultureInfo("fr-FR"));

    private static string Plain(string name) => string.Concat(name.Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).Normalize(NormalizationForm.FormC);

    private static MentionRole Role(string slug, string word) => word switch
    {
        "partie" => MentionRole.Partie,
        "tiers" => MentionRole.Tiers,
        "avocat" => MentionRole.Avocat,
        "magistrat" => MentionRole.Magistrat,
        "greffier" => MentionRole.Greffier,
        "other" => MentionRole.Other,
        _ => throw new SampleFormatException(slug, $"«{word}» is no role."),
    };

    private static PartyCapacity Capacity(string slug, string word) => word switch
    {
        "demandeur" => PartyCapacity.Claimant,
        "defendeur" => PartyCapacity.Defendant,
        "temoin" => PartyCapacity.ThirdPerson,
        _ => throw new SampleFormatException(slug, $"«{word}» is no category, capacity or flag."),
    };

    private static PartyCapacity DefaultCapacity(MentionRole role) => role switch
    {
        MentionRole.Avocat => PartyCapacity.Avocat,
        MentionRole.Magistrat => PartyCapacity.Magistrat,
        MentionRole.Greffier => PartyCapacity.Greffier,
        _ => PartyCapacity.Unknown,
    };

    private static EntityCategory DefaultCategory(MentionRole role) => role switch
    {
        MentionRole.Avocat => EntityCategory.ProfessionnelAvocat,
        MentionRole.Magistrat or MentionRole.Greffier => EntityCategory.ProfessionnelMagistratGreffier,
        _ => EntityCategory.PersonnePhysique,
    };

    private static bool DefaultHidden(MentionRole role, EntityCategory category) => category switch
    {
        EntityCategory.PersonneMorale or EntityCategory.Etablissement => false,
        EntityCategory.ProfessionnelAvocat or EntityCategory.ProfessionnelMagistratGreffier => false,
        EntityCategory.PersonnePhysique => role is MentionRole.Partie or MentionRole.Tiers or MentionRole.Other,
        _ => true,
    };
}
