namespace Greffe.Tests.Preview;

/// <summary>Addresses to visit for every page of the site: a page without one fails <c>PagesTests</c>.</summary>
internal static class Visits
{
    public static IReadOnlyList<(string Pattern, string Address, int Status)> All { get; } =
    [
        ("/", "/", 200),
        ("/recherche", "/recherche", 200),
        ("/recherche", "/recherche?q=cour%20appel&juridiction=cc&publication=b", 200),
        ("/recherche", "/recherche?q=requ%C3%AAte&page=2&juridiction=martien", 200),
        ("/recherche", "/recherche?q=licenciement%20introuvablement", 200),
        ("/recherche", "/recherche?q=introuvablement&annee=1999", 200),
        ("/recherche", "/recherche?q=20-23.523&du=2020-01-01", 200),
        ("/recherche", "/recherche?q=" + new string('x', 2001), 400),
        ("/aide/recherche", "/aide/recherche", 200),
        ("/decision/{id}", $"/decision/{InventedDecisions.IdOf("cass-civ2")}", 200),
        ("/decision/{id}", $"/decision/{InventedDecisions.IdOf("cass-soc-long")}", 200),
        ("/decision/{id}", $"/decision/{InventedDecisions.IdOf("ca-lyon")}", 200),
        ("/decision/{id}", $"/decision/{InventedDecisions.IdOf("ce")}", 200),
        ("/decision/{id}", $"/decision/{InventedDecisions.IdOf("cph")}", 200),
        ("/decision/{id}", $"/decision/{InventedDecisions.IdOf("tcom")}", 200),
        ("/decision/{id}", $"/decision/{InventedDecisions.IdOf("tj")}", 200),
        ("/decision/{id}", $"/decision/{PublicDecisionsInMemory.WithdrawnId}", 410),
        ("/decision/{id}", "/decision/0123456789abcdef01234567", 404),
        ("/decision/{id}", "/decision/nimporte-quoi", 404),
        ("/juridictions", "/juridictions", 200),
        ("/juridictions/{code}", "/juridictions/ta75", 200),
        ("/juridictions/{code}", "/juridictions/ca_agen", 200),
        ("/juridictions/{code}", "/juridictions/zz", 404),
        ("/chiffres", "/chiffres", 200),
        ("/chiffres/alertes", "/chiffres/alertes", 200),
        ("/chiffres/{dashboard}", "/chiffres/prisons", 200),
        ("/chiffres/{dashboard}", "/chiffres/rien", 404),
        ("/chiffres/juridictions/{code}", "/chiffres/juridictions/ta75", 200),
        ("/chiffres/juridictions/{code}", "/chiffres/juridictions/zz", 404),
        ("/chiffres/integrer/{chart}", "/chiffres/integrer/types", 200),
        ("/a-propos", "/a-propos", 200),
        ("/occultation", "/occultation", 200),
        ("/donnees", "/donnees", 200),
        ("/accessibilite", "/accessibilite", 200),
        ("/erreur/{status:int:range(400,599)}", "/erreur/500", 500),
        ("/erreur/{status:int:range(400,599)}", "/nulle-part", 404),
    ];
}
