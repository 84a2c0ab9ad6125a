using System.Globalization;
using System.Text.RegularExpressions;

namespace Greffe.Catalogue.Describe;

/// <summary>One reason why a record is refused.</summary>
/// <param name="Field">The field at fault, or <c>id</c>, <c>ports</c>, <c>editions</c>, <c>distributions/IDENTIFIER/FIELD</c>.</param>
/// <param name="Message">French sentence with what was seen and what is expected.</param>
public sealed record RecordRefusal(string Field, string Message);

/// <summary>What makes a record well formed. Whether what it links to exists is asked where it is written.</summary>
public static partial class RecordRules
{
    /// <summary>Most distributions of a data set.</summary>
    public const int MaxDistributions = 1000;

    /// <summary>Every reason to refuse a record; none when it is well formed.</summary>
    public static IReadOnlyList<RecordRefusal> Check(CatalogueRecord record)
    {
        List<RecordRefusal> refusals = [];
        if (record.Kind == RecordKind.Distribution) refusals.Add(new("kind", "Une distribution s'écrit avec son jeu de données."));
        if (!Identifier().IsMatch(record.Id)) refusals.Add(new("id", "L'identifiant a de 2 à 80 signes : lettres minuscules sans accent, chiffres et tirets, en commençant par une lettre ou un chiffre."));
        Values(record, "", refusals);
        Ports(record, refusals);
        if (record.Editions.Count > 0 && record.Kind != RecordKind.Reference) refusals.Add(new("editions", "Seul un référentiel a des éditions."));
        foreach (var twice in record.Editions.GroupBy(edition => edition.Version).Where(group => group.Count() > 1)) refusals.Add(new("editions", $"L'édition « {twice.Key} » est donnée deux fois."));
        foreach (var edition in record.Editions.Where(edition => edition.To < edition.From)) refusals.Add(new("editions", $"L'édition « {edition.Version} » finit avant de commencer."));
        if (record.Distributions.Count > 0 && record.Kind != RecordKind.DataSet) refusals.Add(new("distributions", "Seul un jeu de données a des distributions."));
        if (record.Distributions.Count > MaxDistributions) refusals.Add(new("distributions", $"{record.Distributions.Count} distributions, au plus {MaxDistributions}."));
        foreach (var twice in record.Distributions.GroupBy(distribution => distribution.Id).Where(group => group.Count() > 1)) refusals.Add(new("distributions", $"La distribution « {twice.Key} » est donnée deux fois."));
        foreach (var distribution in record.Distributions) Values(distribution, $"distributions/{distribution.Id}/", refusals);
        return refusals;
    }

    private static void Values(CatalogueRecord record, string place, List<RecordRefusal> refusals)
    {
        var rules = FieldRules.Of(record.Kind);
        foreach (var rule in rules.Where(rule => rule.IsNeeded && record.Values[rule.Name] is null)) refusals.Add(new(place + rule.Name, "Ce champ est nécessaire."));
        foreach (var name in record.Access.Keys.Where(name => name == Fields.Title || FieldRules.Find(record.Kind, name) is null))
            refusals.Add(new(place + name, name == Fields.Title ? "Le titre a la visibilité de la fiche." : $"« {name} » n'est pas un champ de ce type de fiche."));
        foreach (var (name, values) in record.Values.Pairs)
        {
            if (FieldRules.Find(record.Kind, name) is not { } rule) refusals.Add(new(place + name, $"« {name} » n'est pas un champ de ce type de fiche."));
            else if (Fault(rule, values) is { } fault) refusals.Add(new(place + name, fault));
        }

        if (Freshness.Day(record.Values[Fields.PeriodStart]) > Freshness.Day(record.Values[Fields.PeriodEnd])) refusals.Add(new(place + Fields.PeriodEnd, "La période finit avant de commencer."));
    }

    private static string? Fault(FieldRule rule, IReadOnlyList<string> values)
    {
        var limit = rule.IsMany ? FieldRules.MaxValues : 1;
        if (values.Count > limit) return string.Create(CultureInfo.InvariantCulture, $"{values.Count} valeurs, au plus {limit}.");
        foreach (var value in values)
        {
            if (value.Length > rule.MaxLength) return string.Create(CultureInfo.InvariantCulture, $"{value.Length} signes, au plus {rule.MaxLength}.");
            if (value.Any(sign => char.IsControl(sign) && !(rule.Type == FieldType.Text && sign is '\n' or '\t'))) return "Un signe de contrôle ou un retour à la ligne n'a pas sa place ici.";
            if (Fault(rule, value) is { } fault) return fault;
        }

        return null;
    }

    /// <summary>Whether one value may stand in a field.</summary>
    internal static bool IsFit(FieldRule rule, string value) => Fault(rule, [value]) is null;

    private static string? Fault(FieldRule rule, string value) => rule.Type switch
    {
        FieldType.Day when Freshness.Day(value) is null => $"« {value} » n'est pas un jour : AAAA-MM-JJ est attendu.",
        FieldType.Number when !long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _) => $"« {value} » n'est pas un nombre entier.",
        FieldType.Code when !rule.Codes.Contains(value) => $"« {value} » n'est pas dans la liste : {string.Join(", ", rule.Codes)}.",
        FieldType.Address when !IsAddress(value) => "Une adresse commence par http:// ou https://.",
        FieldType.Licence when !FieldRules.Licences.ContainsKey(value) && !IsAddress(value) => $"« {value} » n'est ni une licence connue ({string.Join(", ", FieldRules.Licences.Keys)}) ni une adresse.",
        FieldType.Contact when !IsAddress(value) && !Mail().IsMatch(value) => "Une adresse électronique ou une adresse web est attendue.",
        FieldType.Link when !Identifier().IsMatch(value) => $"« {value} » n'est pas l'identifiant d'une fiche.",
        _ => null,
    };

    private static void Ports(CatalogueRecord record, List<RecordRefusal> refusals)
    {
        if (record.Ports.Count > 0 && record.Kind != RecordKind.Product) refusals.Add(new("ports", "Seul un produit de données a des ports."));
        foreach (var port in record.Ports.Where(port => !Identifier().IsMatch(port.Name) || !Identifier().IsMatch(port.Target)))
            refusals.Add(new("ports", $"Le port « {port.Name} » a un nom ou une cible mal formés : lettres minuscules sans accent, chiffres et tirets."));
        foreach (var twice in record.Ports.GroupBy(port => (port.Direction, port.Name)).Where(group => group.Count() > 1)) refusals.Add(new("ports", $"Le port « {twice.Key.Name} » est donné deux fois."));
    }

    private static bool IsAddress(string value) => Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0;

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{1,79}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"^[^@\s]{1,64}@[^@\s]{1,190}\.[^@\s.]{2,}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mail();
}
