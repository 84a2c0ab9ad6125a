using Greffe.Decisions;

namespace Greffe.Publication;

/// <summary>What must be known and done before the law is even asked: not rules of law but of our own work (ADR 0009).</summary>
internal static class ProcessChecks
{
    /// <summary>First thing that is missing; null when all is there. Never null when the date is missing.</summary>
    public static GateVerdict.Withheld? Of(GateFacts facts, DateOnly today) => facts switch
    {
        { Court.Jurisdiction: Jurisdiction.Autre } =>
            new("court-unknown", "La juridiction n'est pas reconnue : complétez la livraison ou l'annuaire.", null),
        { Date: null } => new("date-missing", "La date de la décision est inconnue.", null),
        { Date: { } date } when date > today =>
            new("date-in-the-future", $"La décision est datée du {French.Day(date)}, après aujourd'hui.", null),
        { HasNumber: false } => new("number-missing", "La décision n'a aucun numéro : elle ne pourrait pas être citée.", null),
        { BlockingFindings: [var first, ..] } =>
            new("structure-blocked", $"Un contrôle de structure demande l'avis d'une personne ({first}).", null),
        { IsOcculted: false } => new("occultation-missing", "La décision n'a pas été occultée.", null),
        { LeakAuditPassed: null } => new("audit-missing", "L'audit de fuite n'a pas été fait.", null),
        { LeakAuditPassed: false } => new("audit-failed", "L'audit de fuite a trouvé un élément qui doit être masqué.", null),
        _ => null,
    };

    /// <summary>
    /// What the reading by persons leaves to be done, asked last: nobody reads what the law keeps back anyway. Null when all is done.
    /// </summary>
    public static GateVerdict.Withheld? OfReview(GateFacts facts) => facts.Review switch
    {
        null => new("review-undecided", "Personne n'a décidé si la décision doit être relue.", null),
        { FoundLeak: true } => new("review-leak",
            "Un lecteur y a vu un élément à occulter : remettez la décision avec les termes à occulter, ou faites revenir le lecteur sur son avis.", null),
        { IsSettled: false } standing => new("review-waiting",
            $"La décision attend d'être lue avant publication : {standing.Done} lecteur(s) sur {standing.Needed} (« greffe review list »).", null),
        _ => null,
    };
}
