namespace Greffe.Decisions.Occultations;

/// <summary>What a hidden element is. Keys and replacement terms follow the categories of the Cour de cassation's Label.</summary>
public enum EntityCategory
{
    /// <summary>Natural person (<c>personnePhysique</c>).</summary>
    PersonnePhysique,

    /// <summary>Date of birth (<c>dateNaissance</c>).</summary>
    DateNaissance,

    /// <summary>Date of marriage or PACS (<c>dateMariage</c>).</summary>
    DateMariage,

    /// <summary>Date of death (<c>dateDeces</c>).</summary>
    DateDeces,

    /// <summary>Identification number: NIR, passport, foreigner's number (<c>numeroIdentifiant</c>).</summary>
    NumeroIdentifiant,

    /// <summary>Legal person (<c>personneMorale</c>); hidden only on order or when it bears a hidden person's name.</summary>
    PersonneMorale,

    /// <summary>Establishment (<c>etablissement</c>).</summary>
    Etablissement,

    /// <summary>SIREN or SIRET number (<c>numeroSiretSiren</c>).</summary>
    NumeroSiretSiren,

    /// <summary>Address (<c>adresse</c>).</summary>
    Adresse,

    /// <summary>Place that tells where someone lives (<c>localite</c>).</summary>
    Localite,

    /// <summary>Telephone or fax (<c>telephoneFax</c>).</summary>
    TelephoneFax,

    /// <summary>E-mail address (<c>email</c>).</summary>
    Email,

    /// <summary>Web site or account that identifies someone (<c>siteWebSensible</c>).</summary>
    SiteWebSensible,

    /// <summary>Bank account or card (<c>compteBancaire</c>).</summary>
    CompteBancaire,

    /// <summary>Cadastral reference (<c>cadastre</c>).</summary>
    Cadastre,

    /// <summary>Number plate (<c>plaqueImmatriculation</c>).</summary>
    PlaqueImmatriculation,

    /// <summary>Magistrate or member of the registry (<c>professionnelMagistratGreffier</c>); kept unless ordered.</summary>
    ProfessionnelMagistratGreffier,

    /// <summary>Lawyer (<c>professionnelAvocat</c>); kept.</summary>
    ProfessionnelAvocat,

    /// <summary>A term that the judge ordered to hide and that fits no other category (<c>termePersonnalise</c>).</summary>
    TermePersonnalise,
}

/// <summary>Wire keys and labels of <see cref="EntityCategory"/>.</summary>
public static class EntityCategories
{
    private static readonly (string Key, string Label)[] Table =
    [
        ("personnePhysique", "Personne physique"), ("dateNaissance", "Date de naissance"), ("dateMariage", "Date de mariage ou de PACS"),
        ("dateDeces", "Date de décès"), ("numeroIdentifiant", "Numéro identifiant"), ("personneMorale", "Personne morale"),
        ("etablissement", "Établissement"), ("numeroSiretSiren", "N° SIREN ou SIRET"), ("adresse", "Adresse"), ("localite", "Localité"),
        ("telephoneFax", "Téléphone ou fax"), ("email", "Courriel"), ("siteWebSensible", "Site web sensible"),
        ("compteBancaire", "Compte bancaire"), ("cadastre", "Cadastre"), ("plaqueImmatriculation", "Plaque d'immatriculation"),
        ("professionnelMagistratGreffier", "Magistrat ou membre du greffe"), ("professionnelAvocat", "Avocat"),
        ("termePersonnalise", "Terme occulté sur décision du juge"),
    ];

    extension(EntityCategory category)
    {
        /// <summary>Key on the wire, for example <c>personnePhysique</c>.</summary>
        public string Key => Table[(int)category].Key;

        /// <summary>French label.</summary>
        public string Label => Table[(int)category].Label;
    }

    /// <summary>Reads a wire key; false when no category has it.</summary>
    public static bool TryParse(string? key, out EntityCategory category)
    {
        var index = Array.FindIndex(Table, row => row.Key == key);
        category = index < 0 ? default : (EntityCategory)index;
        return index >= 0;
    }
}
