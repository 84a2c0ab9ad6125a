using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Greffe.Governance.ScoreUses;

/// <summary>The grid as its editor typed it: one line of fields a criterion; a line without a name is left out.</summary>
internal sealed record GridForm(Grid Typed, IReadOnlyList<FormError> Errors)
{
    public static GridForm Of(IFormCollection form, Grid current)
    {
        List<Criterion> criteria = [];
        List<FormError> errors = [];
        for (var at = 0; at < Grid.MaxCriteria; at++)
        {
            if (form.Text($"nom-{at}") is not { Length: > 0 } label) continue;
            if (!int.TryParse(form.Text($"poids-{at}"), NumberStyles.None, CultureInfo.InvariantCulture, out var weight) || weight > Grid.MaxWeight)
                errors.Add(new($"poids-{at}", "grid.error.weight", label, Grid.MaxWeight));
            if (label.Length > Grid.MaxLabel) errors.Add(new($"nom-{at}", "grid.error.label", Grid.MaxLabel));
            var key = form.Text($"cle-{at}") is { Length: > 0 } known && current.Criteria.Any(one => one.Key == known) ? known : KeyOf(label);
            if (criteria.Any(one => one.Key == key)) errors.Add(new($"nom-{at}", "grid.error.twice", label));
            criteria.Add(new(key, label, weight, form.Ticked($"cout-{at}"), Cut(form.Text($"bas-{at}")), Cut(form.Text($"haut-{at}"))));
        }

        if (criteria.Sum(one => one.Weight) == 0) errors.Add(new("nom-0", "grid.error.none"));
        if (!int.TryParse(form.Text("echelle"), NumberStyles.None, CultureInfo.InvariantCulture, out var scale) || scale is < 2 or > 10)
            errors.Add(new("echelle", "grid.error.scale"));
        return new(Grid.Of(current.Version, scale, criteria), errors);
    }

    /// <summary>«Qualité des données» as <c>qualite-des-donnees</c>.</summary>
    public static string KeyOf(string label)
    {
        var plain = label.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
        return string.Join('-', string.Concat(plain.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Cut(string text) => text.Length <= Grid.MaxMeaning ? text : text[..Grid.MaxMeaning];
}
