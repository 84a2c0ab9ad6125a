namespace Greffe.Structure.Zoning;

/// <summary>Headings of parts in the judgments of cours d'appel, tribunaux judiciaires, conseils de prud'hommes and commercial courts.</summary>
internal static class JudicialHeadings
{
    /// <summary>Facts and procedure.</summary>
    public static readonly string[] Facts =
    [
        "EXPOSE DU LITIGE", "EXPOSE DES FAITS", "EXPOSE DE L AFFAIRE", "EXPOSE", "LES FAITS", "FAITS", "FAITS ET PROCEDURE", "FAITS PROCEDURE",
        "FAITS ET PRETENTIONS", "RAPPEL DES FAITS", "RAPPEL DE LA PROCEDURE", "RAPPEL DU LITIGE", "LE LITIGE", "OBJET DU LITIGE", "DONNEES DU LITIGE",
        "LA PROCEDURE", "PROCEDURE", "FAITS CONSTANTS", "ELEMENTS DU LITIGE", "LES FAITS ET LA PROCEDURE", "FAITS MOYENS", "DEROULEMENT DES DEBATS",
        "LA PREVENTION", "LE JUGEMENT", "DECISION DEFEREE",
    ];

    /// <summary>Claims and grounds of the parties.</summary>
    public static readonly string[] Claims =
    [
        "PRETENTIONS DES PARTIES", "PRETENTIONS ET MOYENS", "MOYENS ET PRETENTIONS", "MOYENS DES PARTIES", "LES MOYENS", "LES PRETENTIONS",
        "DEMANDES DES PARTIES", "DEMANDES ET MOYENS", "DIRES DES PARTIES", "PRETENTIONS", "MOYENS", "MOYENS ET DEMANDES", "LES DEMANDES DES PARTIES", "LES MOYENS DES PARTIES", "LES PRETENTIONS DES PARTIES",
        "LES PRETENTIONS ET MOYENS DES PARTIES", "LES MOYENS ET PRETENTIONS DES PARTIES", "MOYENS ET PRETENTIONS DES PARTIES", "PRETENTIONS ET MOYENS DES PARTIES",
    ];

    /// <summary>Reasons.</summary>
    public static readonly string[] Reasons =
    [
        "MOTIFS", "MOTIFS DE LA DECISION", "MOTIFS DE L ARRET", "MOTIFS DU JUGEMENT", "MOTIFS DE L ORDONNANCE", "MOTIFS ET DECISION", "LES MOTIFS",
        "MOTIVATION", "MOTIVATIONS", "MOTIVATION DE LA DECISION", "EXPOSE DES MOTIFS", "DISCUSSION", "DISCUSSION ET MOTIFS", "DISCUSSION DES MOTIFS",
        "MOTIVATION DU JUGEMENT", "MOTIFS DE DECISION", "MOTIFS DE FAIT ET DE DROIT", "SUR QUOI", "CECI ETANT EXPOSE", "CELA ETANT EXPOSE", "LA COUR",
    ];

    /// <summary>Reasons, announced within a sentence: the rest of the line does not matter.</summary>
    public static readonly string[] ReasonsOpening =
        ["SUR CE", "SUR QUOI LA COUR", "SUR QUOI LE TRIBUNAL", "SUR QUOI LE CONSEIL", "CECI ETANT EXPOSE", "CELA ETANT EXPOSE"];

    /// <summary>Operative part.</summary>
    public static readonly string[] Operative = ["PAR CES MOTIFS", "PAR CES SEULS MOTIFS", "PAR TOUS CES MOTIFS", "PAR SES MOTIFS"];

    /// <summary>Openings of a narrative where no heading announces the facts.</summary>
    public static readonly string[] Narrative =
    [
        "PAR ACTE", "PAR JUGEMENT", "PAR REQUETE", "PAR ORDONNANCE", "PAR DECLARATION", "PAR CONTRAT", "PAR EXPLOIT", "PAR ASSIGNATION", "PAR ARRET",
        "PAR DECISION", "PAR LETTRE", "PAR COURRIER", "PAR AVIS", "SUIVANT ACTE", "SUIVANT CONTRAT", "SUIVANT OFFRE", "SELON", "STATUANT SUR",
        "VU LE JUGEMENT", "VU LA REQUETE", "VU L ASSIGNATION", "VU L APPEL", "VU LA DECLARATION", "LE TRIBUNAL AYANT", "LA COUR AYANT", "SUR ASSIGNATION",
        "AUX TERMES", "SAISI PAR", "SAISIE PAR",
    ];

    /// <summary>Lines that name the decision under appeal: they open as a narrative does.</summary>
    public static readonly string[] Contested = ["DECISION ATTAQUEE", "DECISION DEFEREE", "JUGEMENT ATTAQUE", "JUGEMENT DEFERE", "SUR APPEL", "SUR RENVOI"];
}
