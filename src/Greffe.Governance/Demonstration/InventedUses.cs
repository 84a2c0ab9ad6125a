using System.Text.Json;

namespace Greffe.Governance.Demonstration;

/// <summary>A use that nobody proposed; it has gone on that many steps, and three scorers gave those points, by criterion of the first grid.</summary>
internal sealed record InventedUse(
    string Kind, string Title, string Summary, string Entity, int Steps, IReadOnlyList<int[]> Points, params IReadOnlyList<(string Title, string Gap, bool Blocks)> Needs)
{
    /// <summary>What all of them answer.</summary>
    public static string Answers => JsonSerializer.Serialize(["Invité inventé, quelques fois par mois.", "Un tableau tenu à la main."], GovernanceJson.Default.StringArray);
}

/// <summary>Uses of the demonstration: two of them say the same thing, so that there is a duplicate to merge.</summary>
internal static class InventedUses
{
    public static IReadOnlyList<InventedUse> All { get; } =
    [
        new("indicator", "Suivre le délai entre le dépôt et la mise en ligne des décisions",
            "Chaque mois, savoir par juridiction combien de décisions sont en ligne dans le délai et combien ne le sont pas, pour aider celles qui prennent du retard.",
            "service-inventé-1", 4, [[5, 4, 5, 1], [5, 5, 4, 1], [4, 4, 5, 2]], ("Dates de dépôt au greffe", "quality", false)),
        new("opendata", "Publier les jeux de données déjà demandés par les chercheurs",
            "Recenser les demandes reçues deux fois ou plus et publier ces jeux sous licence ouverte, avec leur description et leur contrat.",
            "service-inventé-2", 3, [[4, 4, 5, 2], [5, 3, 5, 2], [4, 4, 4, 3]], ("Registre des demandes d’accès", "none", false)),
        new("api", "Ouvrir une API des juridictions compétentes par commune",
            "Les sites d’information du public affichent une mauvaise adresse quand une juridiction fusionne : une API datée donnerait la bonne.",
            "service-inventé-3", 2, [[4, 5, 4, 1], [3, 5, 3, 1], [4, 5, 4, 1]], ("Annuaire daté des juridictions", "none", false)),
        new("ai", "Proposer les occultations à relire dans les décisions",
            "Une machine propose ce qui doit être caché, une personne décide ; on mesure ce que la machine oublie, décision par décision.",
            "service-inventé-1", 3, [[5, 3, 5, 4], [5, 2, 5, 5], [4, 4, 4, 2]], ("Décisions relues à la main", "access", true)),
        new("ai", "Regrouper les requêtes qui soulèvent la même question",
            "Repérer les séries de requêtes semblables dès leur arrivée, pour les confier à une même formation.",
            "service-inventé-4", 0, [[4, 2, 3, 5], [2, 1, 4, 4], [5, 4, 3, 2]], ("Texte des requêtes", "law", true)),
        new("indicator", "Tableau des délais de publication par juridiction",
            "Un tableau mensuel qui dit, pour chaque juridiction, la part des décisions mises en ligne dans le délai et celles en retard.",
            "service-inventé-5", 0, [], ("Dates de dépôt au greffe", "quality", false)),
        new("opendata", "Ouvrir le référentiel des natures d’affaires",
            "Publier la liste des codes de nature d’affaire avec leurs dates, pour que chacun lise les statistiques de la même façon.",
            "service-inventé-2", 1, [[3, 5, 3, 1], [3, 4, 4, 1], [2, 5, 3, 1]], ("Nomenclature des affaires civiles", "freshness", false)),
        new("api", "Donner aux services la liste des experts inscrits",
            "Une API interne de la liste des experts, à jour chaque nuit, au lieu d’un fichier envoyé par courriel.",
            "service-inventé-6", 0, [[3, 2, 2, 3], [3, 3, 2, 3], [2, 2, 3, 4]], ("Liste des experts", "absent", true)),
        new("indicator", "Mesurer la charge des greffes à partir des affaires nouvelles",
            "Rapprocher les affaires nouvelles et les effectifs pour prévoir où la charge augmente dans les six mois.",
            "service-inventé-4", 0, [], ("Effectifs par service", "access", true)),
    ];
}
