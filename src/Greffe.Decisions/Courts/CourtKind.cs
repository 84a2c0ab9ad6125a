namespace Greffe.Decisions.Courts;

/// <summary>Kind of court of the directory: finer than <see cref="Jurisdiction"/>, and with the courts that no longer sit.</summary>
public enum CourtKind
{
    /// <summary>Cour de cassation (<c>cc</c>).</summary>
    CourDeCassation,

    /// <summary>Cour d'appel (<c>ca</c>).</summary>
    CourDAppel,

    /// <summary>Tribunal supérieur d'appel of Saint-Pierre-et-Miquelon (<c>tsa</c>).</summary>
    TribunalSuperieurDAppel,

    /// <summary>Tribunal judiciaire (<c>tj</c>).</summary>
    TribunalJudiciaire,

    /// <summary>Tribunal de première instance of an overseas territory (<c>tpi</c>).</summary>
    TribunalDePremiereInstance,

    /// <summary>Chambre de proximité of a tribunal judiciaire, called tribunal de proximité (<c>tprx</c>).</summary>
    TribunalDeProximite,

    /// <summary>Tribunal de commerce, or tribunal des activités économiques since 2025 (<c>tcom</c>).</summary>
    TribunalDeCommerce,

    /// <summary>Conseil de prud'hommes (<c>cph</c>).</summary>
    ConseilDePrudhommes,

    /// <summary>Conseil d'État (<c>ce</c>).</summary>
    ConseilDEtat,

    /// <summary>Cour administrative d'appel (<c>caa</c>).</summary>
    CourAdministrativeDAppel,

    /// <summary>Tribunal administratif (<c>ta</c>).</summary>
    TribunalAdministratif,

    /// <summary>Tribunal des conflits (<c>tc</c>).</summary>
    TribunalDesConflits,

    /// <summary>Tribunal de grande instance, until 31 December 2019 (<c>tgi</c>).</summary>
    TribunalDeGrandeInstance,

    /// <summary>Tribunal d'instance, until 31 December 2019 (<c>ti</c>).</summary>
    TribunalDInstance,
}

/// <summary>Keys and labels of <see cref="CourtKind"/>.</summary>
public static class CourtKinds
{
    private static readonly (string Key, string Label)[] Table =
    [
        ("cc", "Cour de cassation"), ("ca", "Cour d'appel"), ("tsa", "Tribunal supérieur d'appel"), ("tj", "Tribunal judiciaire"),
        ("tpi", "Tribunal de première instance"), ("tprx", "Tribunal de proximité"), ("tcom", "Tribunal de commerce"),
        ("cph", "Conseil de prud'hommes"), ("ce", "Conseil d'État"), ("caa", "Cour administrative d'appel"),
        ("ta", "Tribunal administratif"), ("tc", "Tribunal des conflits"), ("tgi", "Tribunal de grande instance"),
        ("ti", "Tribunal d'instance"),
    ];

    /// <summary>Every kind, in the order of the enumeration.</summary>
    public static IReadOnlyList<CourtKind> All { get; } = Enum.GetValues<CourtKind>();

    extension(CourtKind kind)
    {
        /// <summary>Short key on the wire, for example <c>tprx</c>.</summary>
        public string Key => Table[(int)kind].Key;

        /// <summary>French label.</summary>
        public string Label => Table[(int)kind].Label;
    }

    /// <summary>Reads a key; false when no kind has it.</summary>
    public static bool TryParse(string? key, out CourtKind kind)
    {
        var index = Array.FindIndex(Table, row => row.Key == key);
        kind = index < 0 ? default : (CourtKind)index;
        return index >= 0;
    }
}
