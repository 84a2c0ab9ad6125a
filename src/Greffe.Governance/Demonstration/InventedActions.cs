using Greffe.Governance.FollowActions;

namespace Greffe.Governance.Demonstration;

/// <summary>An action that no ministry promised, due in that many days, which delivers the invented use of that place.</summary>
internal sealed record InventedAction(RegisteredAction Action, int DueIn, int? Use, IReadOnlyList<string> States, (string Label, string Address)? Evidence = null);

/// <summary>Actions of the demonstration, in three workstreams.</summary>
internal static class InventedActions
{
    private const string Open = "Ouvrir les données", Know = "Connaître le patrimoine", Use = "Servir les services";

    public static IReadOnlyList<InventedAction> All { get; } =
    [
        new(new() { Workstream = Open, Verb = "Publier", Title = "les jeux de données demandés deux fois ou plus", Indicator = "Jeux de données publics", Measure = "catalogue.datasets.public", Baseline = "0", Target = "12", PublicNote = "Le nombre est compté par le catalogue, à l’instant." },
            120, 1, [ActionStates.Started], ("Le catalogue des données", "/catalogue")),
        new(new() { Workstream = Open, Verb = "Mettre en ligne", Title = "les décisions dans le délai", Indicator = "Décisions publiques", Measure = "publication.decisions", Baseline = "0", Target = "1000" },
            300, 0, [ActionStates.Started], ("Les chiffres de la plateforme", "/chiffres")),
        new(new() { Workstream = Open, Verb = "Ouvrir", Title = "l’API des juridictions compétentes", Indicator = "Appels par mois", Baseline = "0", Target = "50000", Reached = "12400", Unit = "appels" },
            60, 2, [ActionStates.Started, ActionStates.Blocked]),
        new(new() { Workstream = Know, Verb = "Décrire", Title = "tous les jeux de données du patrimoine", Indicator = "Jeux de données décrits", Measure = "catalogue.datasets", Baseline = "0", Target = "60" }, 210, null, [ActionStates.Started]),
        new(new() { Workstream = Know, Verb = "Mettre sous contrat", Title = "les jeux de données publics", Indicator = "Jeux de données sous contrat", Measure = "catalogue.datasets.with-contract", Baseline = "0", Target = "10" }, 270, null, []),
        new(new() { Workstream = Know, Verb = "Nommer", Title = "un correspondant dans chaque service", Indicator = "Services couverts", Baseline = "2", Target = "9", Reached = "9", Unit = "services" }, -30, null, [ActionStates.Started, ActionStates.Done]),
        new(new() { Workstream = Use, Verb = "Évaluer", Title = "la relecture assistée des occultations", Indicator = "Décisions relues deux fois", Baseline = "0", Target = "400", Reached = "150", Unit = "décisions" }, -10, 3, [ActionStates.Started]),
        new(new() { Workstream = Use, Verb = "Former", Title = "deux agents par service à lire les données", Indicator = "Agents formés", Baseline = "0", Target = "40", Reached = "11", Unit = "agents" }, 150, null, [ActionStates.Started]),
    ];
}
