namespace Greffe.Load;

/// <summary>Words of the generated decisions and of the questions, drawn as in real texts: the n-th word about 1/n as often as the first.</summary>
internal sealed class Vocabulary
{
    private static readonly string[] Legal = """
        le la les de des du et à en que qui pour dans par sur au aux une un est a ont été il elle ne pas plus ce cette son sa ses leur
        société demande appel jugement contrat cour article code procédure civile travail salarié employeur licenciement faute grave cause
        réelle sérieuse préjudice moral indemnité indemnités dommages intérêts somme euros paiement condamne condamner déboute débouter
        confirme infirme arrêt décision tribunal judiciaire commerce conseil prud'hommes appelant intimé demandeur défendeur partie parties
        bail commercial locataire bailleur loyers charges résiliation expulsion logement habitation congé vente immeuble acquéreur vendeur
        garantie vices cachés assurance assureur sinistre expertise expert rapport dommage responsabilité délictuelle contractuelle
        obligation manquement mise demeure délai prescription recevable irrecevable irrecevabilité moyen moyens pourvoi cassation rejet
        renvoi annulation motifs dispositif conclusions audience débats délibéré président conseiller greffier ministère public avocat
        divorce enfant enfants autorité parentale résidence contribution entretien éducation pension alimentaire prestation compensatoire
        succession partage indivision donation testament héritier époux épouse mariage régime communauté liquidation créance créancier
        débiteur caution cautionnement prêt banque crédit taux intérêt légal remboursement échéance déchéance terme clause pénale
        liquidateur redressement liquidation judiciaire plan cession passif actif procédure collective mandataire administrateur
        marque concurrence déloyale parasitisme contrefaçon brevet droit auteur clientèle non-concurrence rupture brutale relation
        commerciale établie accident travail maladie professionnelle faute inexcusable caisse primaire assurance maladie rente incapacité
        taux invalidité harcèlement discrimination égalité traitement heures supplémentaires rappel salaire préavis ancienneté congés payés
        convention collective reclassement inaptitude médecin visite obligation sécurité prise acte requalification durée indéterminée
        déterminée temps partiel permis construire urbanisme maire commune arrêté préfet étranger titre séjour obligation quitter
        territoire français asile protection subsidiaire recours excès pouvoir référé suspension urgence doute légalité fonctionnaire
        sanction disciplinaire pension retraite impôt revenu taxe valeur ajoutée administration fiscale contribuable rectification
        majoration pénalité copropriété syndic assemblée générale lot travaux malfaçons désordres décennale réception architecte maître
        ouvrage entrepreneur sous-traitant servitude bornage voisinage trouble anormal expropriation indemnisation nantissement
        hypothèque saisie attribution exécution provisoire astreinte huissier signification notification forclusion appelante intimée
        """.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static readonly string[] Openings =
        ["b", "br", "c", "ch", "cl", "cr", "d", "dr", "f", "fl", "g", "gr", "j", "l", "m", "n", "p", "pl", "pr", "r", "s", "t", "tr", "v", "qu", ""];

    private static readonly string[] Middles = ["a", "e", "é", "i", "o", "u", "ai", "ou", "an", "en", "on", "in", "eau", "oi", "è"];

    private static readonly string[] Ends = ["", "t", "r", "s", "l", "n", "tion", "ment", "teur", "trice", "ité", "able", "ique", "al", "aux", "ée", "és", "ant"];

    private readonly string[] words;
    private readonly double[] reach;

    /// <summary>The words; the same for the same seed.</summary>
    public Vocabulary(int seed, int size = 60_000)
    {
        var random = new Random(seed);
        var all = Legal.Distinct().ToList();
        var known = all.ToHashSet();
        while (all.Count < size)
        {
            var word = string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick(random, Openings) + Pick(random, Middles))) + Pick(random, Ends);
            if (known.Add(word)) all.Add(word);
        }

        words = [.. all];
        reach = new double[words.Length];
        var sum = 0.0;
        for (var rank = 0; rank < words.Length; rank++) reach[rank] = sum += 1.0 / (rank + 4);
    }

    /// <summary>A word of a text.</summary>
    public string Draw(Random random)
    {
        var found = Array.BinarySearch(reach, random.NextDouble() * reach[^1]);
        return words[Math.Min(words.Length - 1, found < 0 ? ~found : found)];
    }

    /// <summary>A word that someone would look for: no article, legal terms more often than rare ones.</summary>
    public string DrawAsked(Random random) => random.Next(10) < 8 ? Legal[random.Next(40, Legal.Length)] : words[random.Next(Legal.Length, words.Length)];

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
