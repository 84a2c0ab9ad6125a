using System.Globalization;
using Greffe.Governance.ExchangeTables;
using Greffe.Look;

namespace Greffe.Governance.FollowActions;

/// <summary>Both faces as tables. The columns of the internal one are those that an import reads: what is exported can be changed and sent back.</summary>
internal static class RegisterTables
{
    public const string Number = "numéro", Workstream = "chantier", Verb = "verbe", Title = "action", Owner = "responsable", Entity = "entité", Due = "échéance", State = "état",
        Indicator = "indicateur", Measure = "mesure", Unit = "unité", Baseline = "départ", Target = "cible", Reached = "atteint", IsPublic = "publique", PublicNote = "note publique", InternalNote = "note interne";

    public static IReadOnlyList<string> Columns { get; } =
        [Number, Workstream, Verb, Title, Owner, Entity, Due, State, Indicator, Measure, Unit, Baseline, Target, Reached, IsPublic, PublicNote, InternalNote];

    private static readonly string[] PublicColumns =
        [Number, Workstream, Verb, Title, Entity, Due, State, "en retard", Indicator, Unit, Baseline, Target, Reached, "calculé", "avancement (%)", "note", "preuves", "inventé"];

    public static TableFile Public(PublicRegister register, Words words) => new("actions", PublicColumns,
        [.. register.Actions.Select(action => (IReadOnlyList<string>)[Text(action.Number), action.Workstream, action.Verb, action.Title, action.Entity, action.Due, words[$"action.state.{action.State}"],
            YesNo(action.Late), action.Indicator, action.Unit, Text(action.Baseline), Text(action.Target), Text(action.Current), YesNo(action.Computed), Text(action.Percent), action.Note,
            string.Join(" ; ", action.Evidence.Select(one => $"{one.Label} : {(one.Address.Length > 0 ? one.Address : $"SHA-256 {one.Sha256}")}")), YesNo(action.Invented)])]);

    public static TableFile Internal(InternalRegister register, Words words) => new("actions-interne", Columns,
        [.. register.Actions.Select(action => (IReadOnlyList<string>)[Text(action.Face.Number), action.Face.Workstream, action.Face.Verb, action.Face.Title, action.Owner, action.Face.Entity, action.Face.Due,
            words[$"action.state.{action.Face.State}"], action.Face.Indicator, action.Measure, action.Face.Unit, Text(action.Face.Baseline), Text(action.Face.Target), Text(action.Face.Current),
            YesNo(action.IsPublic), action.Face.Note, action.Note])]);

    private static string Text(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";

    private static string YesNo(bool value) => value ? "oui" : "non";
}
