namespace Greffe.Decisions;

/// <summary>Controlled lists whose keys are on the wire. Keys and labels are those of Judilibre's taxonomies (Licence Ouverte 2.0).</summary>
public static class Terms
{
    /// <summary>Chambers of the Cour de cassation.</summary>
    public static IReadOnlyList<Term> Chambers { get; } =
    [
        new("pl", "Assemblée plénière"), new("mi", "Chambre mixte"), new("civ1", "Première chambre civile"),
        new("civ2", "Deuxième chambre civile"), new("civ3", "Troisième chambre civile"),
        new("comm", "Chambre commerciale financière et économique"), new("soc", "Chambre sociale"), new("cr", "Chambre criminelle"),
        new("creun", "Chambres réunies"), new("ordo", "Première présidence (Ordonnance)"), new(Term.OtherKey, "Autre"),
    ];

    /// <summary>Formations of the Cour de cassation.</summary>
    public static IReadOnlyList<Term> Formations { get; } =
    [
        new("fp", "Formation plénière de chambre"), new("fm", "Formation mixte"), new("fs", "Formation de section"),
        new("f", "Formation restreinte"), new("frh", "Formation restreinte hors RNSM/NA"), new("frr", "Formation restreinte RNSM/NA"),
    ];

    /// <summary>Outcomes.</summary>
    public static IReadOnlyList<Term> Solutions { get; } =
    [
        new("cassation", "Cassation"), new("rejet", "Rejet"), new("annulation", "Annulation"), new("avis", "Avis"),
        new("decheance", "Déchéance"), new("designation", "Désignation de juridiction"), new("irrecevabilite", "Irrecevabilité"),
        new("nonlieu", "Non-lieu à statuer"), new("qpc", "QPC renvoi"), new("qpcother", "QPC autres"), new("rabat", "Rabat"),
        new("reglement", "Règlement des juges"), new("renvoi", "Renvoi"), new(Term.OtherKey, "Autre"),
    ];

    /// <summary>Types of decision; <c>jugement</c> is ours, since the first-instance courts have no own key.</summary>
    public static IReadOnlyList<Term> Types { get; } =
    [
        new("arret", "Arrêt"), new("jugement", "Jugement"), new("ordonnance", "Ordonnance"), new("avis", "Demande d'avis"),
        new("qpc", "Question prioritaire de constitutionnalité (QPC)"), new("saisie", "Saisie"), new(Term.OtherKey, "Autre"),
    ];

    /// <summary>
    /// Publication levels: the judicial ones, then those of the administrative courts (<c>A</c> to <c>D</c>, <c>R</c>, <c>Z</c>) under
    /// keys of our own.
    /// </summary>
    public static IReadOnlyList<Term> PublicationLevels { get; } =
    [
        new("b", "Publié au Bulletin"), new("r", "Publié au Rapport"), new("l", "Publié aux Lettres de chambre"), new("c", "Communiqué"),
        new("n", "Non publié"), new("lebon", "Publié au recueil Lebon"), new("tables", "Mentionné aux tables du recueil Lebon"),
        new("inedit", "Inédit au recueil Lebon"),
    ];

    /// <summary>The term of that key; null when the list has none.</summary>
    public static Term? ByKey(this IReadOnlyList<Term> list, string? key) => list.FirstOrDefault(term => term.Key == key);

    /// <summary>The term with that label, case apart; otherwise <c>other</c> with the words as they are. Null for blank words.</summary>
    public static Term? FromLabel(this IReadOnlyList<Term> list, string? label)
    {
        if (string.IsNullOrWhiteSpace(label)) return null;
        var words = label.Trim();
        return list.FirstOrDefault(term => string.Equals(term.Label, words, StringComparison.OrdinalIgnoreCase)) ?? new(Term.OtherKey, words);
    }
}
