using Greffe.Catalogue.Describe;

namespace Greffe.Catalogue.Demonstrate;

/// <summary>The invented records.</summary>
internal static class InventedCatalogue
{
    private const string Mark = "Fiche inventée pour la démonstration.";

    public static IReadOnlyList<CatalogueRecord> All { get; } =
    [
        One(RecordKind.Domain, "inv-activite", "Activité des juridictions (inventé)", "Affaires, audiences et délais."),
        One(RecordKind.Domain, "inv-penitentiaire", "Exécution des peines (inventé)", "Peines, aménagements et établissements."),
        One(RecordKind.Domain, "inv-moyens", "Moyens du ministère (inventé)", "Agents, bâtiments, achats et budget."),
        One(RecordKind.Domain, "inv-acces-au-droit", "Accès au droit (inventé)", "Aide juridictionnelle, points de conseil, médiation."),
        Set("inv-audiences", "Audiences et renvois par juridiction (inventé)", "Nombre d'audiences tenues et de renvois, par juridiction et par mois.", "inv-activite", "none", "MONTHLY", "2026-11-04", "lov2", "csv", "xlsx"),
        Set("inv-stocks", "Affaires en cours au civil (inventé)", "Affaires en cours, terminées et nouvelles, par nature d'affaire.", "inv-activite", "none", "QUARTERLY", "2026-04-10", "lov2", "csv", "parquet"),
        Set("inv-delais", "Durée des procédures (inventé)", "Durée moyenne et médiane, par contentieux et par ressort.", "inv-activite", "none", "ANNUAL", "2026-06-30", "lov2", "csv", "json"),
        Set("inv-peines", "Peines prononcées et exécutées (inventé)", "Une ligne par peine, du prononcé à la fin de l'exécution.", "inv-penitentiaire", "criminal", "MONTHLY", "2026-11-02", null) is var penalties
            ? penalties with { Visibility = Visibility.Internal, Values = penalties.Values.With(Fields.Location, "entrepot-invente/public.peines").With(Fields.Notes, "Note inventée : l'extraction se demande deux jours avant.") } : penalties,
        Set("inv-amenagements", "Aménagements de peine (inventé)", "Aménagements accordés, par type et par ressort.", "inv-penitentiaire", "pseudonymised", "QUARTERLY", "2026-10-05", "odbl-1.0", "csv"),
        Set("inv-effectifs", "Effectifs par métier et par site (inventé)", "Agents en poste, en équivalents temps plein, par corps et par site.", "inv-moyens", "personal", "MONTHLY", "2026-09-01", null, "xlsx") with { Visibility = Visibility.Internal },
        Set("inv-marches", "Marchés publics du ministère (inventé)", "Marchés conclus : objet, montant, titulaire, durée.", "inv-moyens", "none", "WEEKLY", "2026-11-20", "lov2", "json", "csv"),
        Set("inv-energie", "Consommation d'énergie des bâtiments (inventé)", "Relevés mensuels d'électricité, de gaz et d'eau, par bâtiment.", "inv-moyens", "none", "MONTHLY", "2026-10-28", "lov2", "csv", "parquet"),
        Set("inv-aide", "Aide juridictionnelle (inventé)", "Demandes, admissions et rejets, par bureau et par contentieux.", "inv-acces-au-droit", "none", "MONTHLY", "2025-12-01", "lov2", "csv"),
        Set("inv-points", "Points d'accès au droit (inventé)", "Adresse, horaires et spécialités des lieux de conseil gratuit.", "inv-acces-au-droit", "none", "IRREG", "2026-07-15", "lov2", "geojson", "csv"),
        One(RecordKind.Service, "inv-api-points", "API des points d'accès au droit (inventé)", "Recherche des points par commune.", (Fields.Domain, "inv-acces-au-droit"), (Fields.Endpoint, "https://example.org/api/points"), (Fields.Serves, "inv-points"), (Fields.Licence, "lov2")),
        One(RecordKind.Algorithm, "inv-tri-courriers", "Orientation des courriers reçus (inventé)", "Propose le service destinataire d'un courrier d'après son texte.", (Fields.Domain, "inv-moyens"), (Fields.Purpose, "Gagner du temps à l'accueil : le service proposé est confirmé par un agent."),
            (Fields.LegalBasis, "Base inventée : mission de service public (RGPD, art. 6, 1, e)."), (Fields.PersonalDataClass, "personal"), (Fields.PeopleAffected, "Les personnes qui écrivent au ministère."), (Fields.DecisionRole, "proposal"),
            (Fields.Evaluation, "Chiffre inventé : 91 % des propositions confirmées sur 2 000 courriers."), (Fields.HumanControl, "Un agent confirme ou change chaque proposition ; rien n'est envoyé sans lui."), (Fields.UsesCode, "inv-code-courriers")),
        One(RecordKind.Algorithm, "inv-prevision-audiences", "Prévision de la charge des audiences (inventé)", "Estime le nombre d'affaires à audiencer dans les trois mois.", (Fields.Domain, "inv-activite"), (Fields.Purpose, "Préparer les calendriers d'audience."),
            (Fields.LegalBasis, "Base inventée : organisation du service."), (Fields.PersonalDataClass, "none"), (Fields.PeopleAffected, "Aucune personne n'est visée : des nombres par juridiction."), (Fields.DecisionRole, "help"), (Fields.HumanControl, "Le chef de juridiction fixe le calendrier."), (Fields.Serves, "inv-audiences")),
        One(RecordKind.Code, "inv-code-courriers", "Code de l'orientation des courriers (inventé)", "Code source du classement des courriers.", (Fields.Domain, "inv-moyens"), (Fields.Repository, "https://example.org/code/courriers"), (Fields.Licence, "eupl-1.2"), (Fields.ProgrammingLanguage, "Python")),
        One(RecordKind.Code, "inv-code-cartes", "Code des cartes de ressorts (inventé)", "Fabrication des cartes à partir des listes de communes.", (Fields.Domain, "inv-activite"), (Fields.Repository, "https://example.org/code/cartes"), (Fields.Licence, "mit"), (Fields.ProgrammingLanguage, "R")),
        One(RecordKind.Reference, "inv-contentieux", "Nomenclature des contentieux (inventé)", "Codes et libellés des contentieux civils.", (Fields.Domain, "inv-activite"), (Fields.Authority, "Bureau inventé des nomenclatures"), (Fields.Licence, "lov2")) with
        {
            Editions = [new("2026.1", new(2026, 1, 1), null, 412, "Douze codes ajoutés au contentieux du logement (inventé)."), new("2024.1", new(2024, 1, 1), new(2025, 12, 31), 400, "Première édition (inventée).")],
        },
        One(RecordKind.Reference, "inv-etablissements", "Liste des établissements (inventé)", "Code, nom et capacité des établissements.", (Fields.Domain, "inv-penitentiaire"), (Fields.Authority, "Direction inventée")) with { Editions = [new("2026-10", new(2026, 10, 1), null, 187, null)] },
        One(RecordKind.Term, "inv-renvoi", "Renvoi d'audience (inventé)", "Report d'une affaire à une audience ultérieure, à la demande d'une partie ou d'office.", (Fields.Domain, "inv-activite"), (Fields.Related, "inv-audiences"), (Fields.Synonyms, "report")),
        One(RecordKind.Product, "inv-produit-activite", "Tableau de l'activité civile (inventé)", "Audiences, affaires et durées, rapprochées par juridiction et par mois.", (Fields.Domain, "inv-activite"), (Fields.Promise, "Promesse inventée : le cinq de chaque mois, pour toutes les juridictions."), (Fields.Licence, "lov2"), (Fields.Frequency, "MONTHLY")) with
        {
            Visibility = Visibility.Internal,
            Ports = [new(PortDirection.Input, "audiences", "inv-audiences"), new(PortDirection.Input, "stocks", "inv-stocks"), new(PortDirection.Output, "durees", "inv-delais")],
        },
    ];

    private static CatalogueRecord Set(string id, string title, string description, string domain, string personal, string frequency, string modified, string? licence, params string[] formats) =>
        One(RecordKind.DataSet, id, title, description, (Fields.Domain, domain), (Fields.PersonalDataClass, personal), (Fields.Frequency, frequency), (Fields.Modified, modified), (Fields.Licence, licence), (Fields.Theme, "JUST"),
            (Fields.LegalBasis, personal == "none" ? null : "Base inventée : mission de service public."), (Fields.Retention, personal == "none" ? null : "Durée inventée : cinq ans.")) with
        {
            Distributions = [.. formats.Select(format => new CatalogueRecord
            {
                Id = format, Kind = RecordKind.Distribution, Values = FieldValues.Of((Fields.Title, $"Fichier {format.ToUpperInvariant()} (inventé)"), (Fields.AccessUrl, $"https://example.org/{id}.{format}"), (Fields.Format, format), (Fields.Modified, modified)),
            })],
        };

    private static CatalogueRecord One(RecordKind kind, string id, string title, string description, params IEnumerable<(string, string?)> values) => new()
    {
        Id = id, Kind = kind, Values = FieldValues.Of([(Fields.Title, title), (Fields.Description, $"{description} {Mark}"), (Fields.Owner, "Service inventé des données"), (Fields.Steward, "Administratrice inventée"), (Fields.Contact, "donnees@example.org"), (Fields.Keywords, "inventé"), .. values]),
    };
}
