namespace Greffe.Pseudonymisation.Reading;

/// <summary>The words themselves, folded, by what they do.</summary>
internal static class LexiconWords
{
    /// <summary>Flags and the words that carry them.</summary>
    public static IReadOnlyList<(WordFlags Flags, string Words)> Lists { get; } =
    [
        (WordFlags.Civility | WordFlags.Masculine, "m mr monsieur sieur"),
        (WordFlags.Civility | WordFlags.Feminine, "mme madame mlle melle mademoiselle vve"),
        (WordFlags.Civility, "dr docteur pr professeur nomme nommee denomme denommee prenomme prenommee feu feue"),
        (WordFlags.Civility | WordFlags.Plural | WordFlags.Masculine, "mm messieurs mrs sieurs"),
        (WordFlags.Civility | WordFlags.Plural | WordFlags.Feminine, "mmes mesdames mlles mesdemoiselles"),
        (WordFlags.Civility | WordFlags.Plural, "consorts nommes"),
        (WordFlags.Civility | WordFlags.LawyerCivility, "me maitre"),
        (WordFlags.Civility | WordFlags.LawyerCivility | WordFlags.Plural, "mes maitres"),
        (WordFlags.Particle, "de du des d la le les l el al ben ibn bin bint van von der den da das do dos di della del lo y e abd ould mac san santa saint sainte st ste te ten zu"),
        (WordFlags.Magistrate, "president presidente vicepresident vicepresidente conseiller conseillere conseillers conseilleres juge juges juridictionnel assesseur assesseurs assesseure assesseure assesseures magistrat magistrate magistrats procureur procureure substitut substitute rapporteur rapporteure rapporteurs rapporteurpublic doyen doyenne premierpresident presidentrapporteur viceprocureur viceprocureure presidence auditeur auditrice auditeurs maitredesrequetes"),
        (WordFlags.Clerk, "greffier greffiere greffiers greffieres greffe"),
        (WordFlags.Lawyer, "avocat avocate avocats avocates avoue avoues avouee barreau toque"),
        (WordFlags.Officer, "notaire notaires huissier huissiers commissaire liquidateur liquidatrice mandataire mandataires administrateur administratrice expert experte geometre medecin syndic curateur curatrice tuteur tutrice interprete psychologue conciliateur conciliatrice mediateur mediatrice gardien brigadier adjudant policier policiers gendarme gendarmes capitaine lieutenant officier"),
        (WordFlags.Organisation, "societe societes sa sarl sas sasu eurl sci snc selarl selas selafa gie gaec earl scea sccv scpi sem epic epa association syndicat federation confederation union fondation banque mutuelle compagnie caisse credit groupe groupement entreprise entreprises etablissements ets cabinet clinique cpam urssaf caf carsat msa cnav cavimac cipav carmf carpimko ircantec agirc arrco ofii ofpra mdph ddfip drfip dgfip dreets direccte sncf ratp commune communaute departement region ministere prefecture office agence institut centre hospitalier cooperative copropriete comite comites conseil direction holding assurances assurance scp sdc asl snte cgt cfdt fo cftc unsa sud"),
        (WordFlags.Firm, "scp selarl selas selarlu aarpi selafa selurl"),
        (WordFlags.Way, "rue avenue boulevard bd blvd impasse chemin allee allees quai faubourg ruelle sentier venelle av lotissement hameau lieudit traverse esplanade promenade chaussee"),
        (WordFlags.LooseWay, "place cours route passage square cite villa voie parc rondpoint clos residence montee cote mail galerie domaine quartier port ferme mas zone za zi zac pont sente"),
        (WordFlags.Month, "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"),
        (WordFlags.OtherName, "nee ne epouse veuve vve divorcee dit dite alias surnomme surnommee surnom surnoms pseudo pseudonyme appelle appelait ep"),
        (WordFlags.Relative, "enfant enfants fils fille filles mineur mineure mineurs bebe jumeaux jumelles frere soeur prenom prenoms prenommes prenommees"),
        (WordFlags.Court, "cour tribunal tribunaux conseil prudhommes barreau barreaux greffe parquet juridiction prefecture prefet maire mairie commune ville departement chambre caf cpam urssaf caisse pole academie rectorat tgi ti tj tass ca ta caa rcs registre consulat ambassade aeroport gare prison penitentiaire universite chu hopital pres"),
        (WordFlags.PartyHeading, "appelant appelante appelants appelantes intime intimee intimes intimees demandeur demanderesse demandeurs demanderesses defendeur defenderesse defendeurs defenderesses requerant requerante requerants requerantes entre prevenu prevenue prevenus partie parties intervenant intervenante intervenants plaignant debiteur creancier accuse temoin"),
        (WordFlags.Monument, "ecole lycee college hopital clinique universite prix loi arret jurisprudence stade gymnase theatre musee bibliotheque eglise maison foyer ehpad residence rapport affaire traite accord ordonnance convention decret accords institut centre campus gare aeroport hotel restaurant salon square pont tour immeuble plan"),
        (WordFlags.Stop, Functional), (WordFlags.Stop, Judicial),
    ];

    private const string Functional =
        "a au aux avec ce ces cette cet comme contre dans depuis dont elle elles en entre est et etait eu eux il ils je leur leurs lors lorsque "
        + "mais me meme ni nous notre on ont ou par parce pas pendant pour pourtant puis qu quand que quel quelle quelles quels qui quoi sa sans "
        + "se selon ses si sis sise soit son sont sous sur ta toi tous tout toute toutes tres un une vers vous votre vu plus moins ainsi alors "
        + "apres avant aussi cependant chez donc car ensuite enfin or outre bien ici ladite ledit lesdits ayant etant sera seront devant "
        + "no numero demeurant domicilie domiciliee domicilies representant represente representee representes assiste assistee assistes comparant "
        + "comparante nonobstant attendu considerant declare dit dire condamne deboute ordonne rejette fixe rappelle constate statuant prononce confirme "
        + "infirme annule casse resulte dossier minute decision audience debats delibere prononcee rendu rendue signe plaidant postulant";

    private const string Judicial =
        "cour cassation appel chambre tribunal instance judiciaire commerce conseil etat republique francaise francais france peuple nom motifs sur moyen "
        + "moyens branche branches arret jugement ordonnance article articles code civil civile procedure penal travail loi decret faits pretentions "
        + "president presidente conseiller conseillere juge greffier greffiere avocat avocate avocats procureur general premier premiere deuxieme "
        + "rapporteur rapporteure magistrat assesseur assesseurs ministere public societe association syndicat madame monsieur mademoiselle messieurs mesdames "
        + "maitre docteur professeur appelant appelante intime intimee demandeur demanderesse defendeur defenderesse requerant requerante composition partie "
        + "parties rg portalis numeros pourvoi ecli siege social rcs siren siret bp cs cedex commune departement nationalite profession notaire huissier "
        + "directeur directrice gerant gerante secretaire delegue syndical defenseur chef sarl sas sa sci scp selarl euros euro janvier fevrier juin juillet aout "
        + "septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche mme mlle mm mmes mes tel fax expose litige "
        + "discussion grief griefs pieces conclusions dispositif copie expedition grosse";
}
