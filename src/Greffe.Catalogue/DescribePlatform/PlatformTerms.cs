namespace Greffe.Catalogue.DescribePlatform;

/// <summary>Terms that the platform's own data use, with the text that defines them.</summary>
internal static class PlatformTerms
{
    public static IReadOnlyList<(string Id, string Title, string Definition, string Source)> All { get; } =
    [
        ("decision-de-justice", "Décision de justice", "Jugement, ordonnance ou arrêt rendu par une juridiction. Les décisions judiciaires et administratives sont mises à disposition du public sous forme électronique.", "COJ, art. L111-13 ; CJA, art. L10"),
        ("occultation", "Occultation", "Retrait, avant la mise à disposition, des nom et prénoms des personnes physiques, et des autres éléments d'identification quand leur divulgation porte atteinte à la sécurité ou à la vie privée.", "COJ, art. L111-13 et R111-12 ; CJA, art. R741-14"),
        ("donnee-pseudonymisee", "Donnée pseudonymisée", "Donnée qui ne peut plus être attribuée à une personne précise sans une information supplémentaire, conservée à part.", "Règlement (UE) 2016/679, art. 4, 5°"),
        ("produit-de-donnees", "Produit de données", "Des données offertes avec une promesse écrite (un contrat), par des ports nommés, et dont une entité répond.", "Glossaire de la plateforme"),
        ("contrat-de-donnees", "Contrat de données", "Ce qu'un producteur promet de ses données : colonnes, types, règles de qualité, version. Il se contrôle sur les données mêmes.", "Open Data Contract Standard, version 3.1"),
    ];
}
