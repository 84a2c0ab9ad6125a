using System.Globalization;
using Greffe.Governance.RankPortfolio;
using Microsoft.AspNetCore.Http;

namespace Greffe.Governance.FollowActions;

/// <summary>What the chief data officer typed of an action, and what is wrong with it.</summary>
internal sealed record ActionForm(RegisteredAction Typed, IReadOnlyList<FormError> Errors)
{
    /// <summary>Field of the form for each column of the tables.</summary>
    private static readonly Dictionary<string, string> Fields = new()
    {
        [RegisterTables.Workstream] = "chantier", [RegisterTables.Verb] = "verbe", [RegisterTables.Title] = "titre", [RegisterTables.Owner] = "responsable", [RegisterTables.Entity] = "entite",
        [RegisterTables.Due] = "echeance", [RegisterTables.State] = "etat", [RegisterTables.Indicator] = "indicateur", [RegisterTables.Measure] = "mesure", [RegisterTables.Unit] = "unite",
        [RegisterTables.Baseline] = "depart", [RegisterTables.Target] = "cible", [RegisterTables.Reached] = "atteint", [RegisterTables.PublicNote] = "note", [RegisterTables.InternalNote] = "note-interne",
    };

    public static ActionForm Of(IFormCollection form, RegisteredAction known, Measures measures, Uses uses)
    {
        var typed = known with
        {
            Workstream = form.Text("chantier"), Verb = form.Text("verbe"), Title = form.Text("titre"), Owner = form.Text("responsable"), Entity = form.Text("entite"),
            Due = ActionLine.Day(form.Text("echeance")), Indicator = form.Text("indicateur"), Measure = form.Text("mesure"), Unit = form.Text("unite"),
            Baseline = ActionLine.Decimal(form.Text("depart")), Target = ActionLine.Decimal(form.Text("cible")), Reached = ActionLine.Decimal(form.Text("atteint")),
            IsPublic = form.Ticked("publique"), PublicNote = form.Text("note"), InternalNote = form.Text("note-interne"),
            OneUse = long.TryParse(form.Text("usage"), NumberStyles.None, CultureInfo.InvariantCulture, out var use) ? use : null,
            Version = int.TryParse(form.Text("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0,
        };
        List<FormError> errors = [.. ActionLine.Refusals(typed, measures).Select(refusal => new FormError(Fields[refusal.Column], refusal.Key))];
        if (form.Text("usage").Length > 0 && (typed.OneUse is not { } one || uses.Find(one) is null)) errors.Add(new("usage", "action.error.use"));
        return new(typed, errors);
    }
}
