namespace Greffe.Decisions;

/// <summary>Kind of court. Keys are those of Judilibre, completed for the administrative order (see the glossary).</summary>
public enum Jurisdiction
{
    /// <summary>A court of no kind known here: no publication rule admits its decisions.</summary>
    Autre,

    /// <summary>Cour de cassation (<c>cc</c>).</summary>
    CourDeCassation,

    /// <summary>Cour d'appel (<c>ca</c>).</summary>
    CourDAppel,

    /// <summary>Tribunal judiciaire, and the courts it replaced in 2020 (<c>tj</c>).</summary>
    TribunalJudiciaire,

    /// <summary>Tribunal de commerce or tribunal des activités économiques (<c>tcom</c>).</summary>
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
}

/// <summary>Keys and labels of <see cref="Jurisdiction"/>.</summary>
public static class Jurisdictions
{
    private static readonly (Jurisdiction Value, string Key, string Label)[] Table =
    [
        (Jurisdiction.CourDeCassation, "cc", "Cour de cassation"),
        (Jurisdiction.CourDAppel, "ca", "Cour d'appel"),
        (Jurisdiction.TribunalJudiciaire, "tj", "Tribunal judiciaire"),
        (Jurisdiction.TribunalDeCommerce, "tcom", "Tribunal de commerce"),
        (Jurisdiction.ConseilDePrudhommes, "cph", "Conseil de prud'hommes"),
        (Jurisdiction.ConseilDEtat, "ce", "Conseil d'État"),
        (Jurisdiction.CourAdministrativeDAppel, "caa", "Cour administrative d'appel"),
        (Jurisdiction.TribunalAdministratif, "ta", "Tribunal administratif"),
        (Jurisdiction.TribunalDesConflits, "tc", "Tribunal des conflits"),
        (Jurisdiction.Autre, "autre", "Autre juridiction"),
    ];

    /// <summary>Every kind, in hierarchical order.</summary>
    public static IReadOnlyList<Jurisdiction> All { get; } = [.. Table.Select(row => row.Value)];

    extension(Jurisdiction jurisdiction)
    {
        /// <summary>Short key on the wire (<c>cc</c>, <c>ca</c>, <c>tj</c>, …).</summary>
        public string Key => Table.First(row => row.Value == jurisdiction).Key;

        /// <summary>French label.</summary>
        public string Label => Table.First(row => row.Value == jurisdiction).Label;

        /// <summary>Whether the court belongs to the administrative order.</summary>
        public bool IsAdministrative => jurisdiction
            is Jurisdiction.ConseilDEtat or Jurisdiction.CourAdministrativeDAppel or Jurisdiction.TribunalAdministratif;
    }

    /// <summary>Reads a key; false when no kind has it.</summary>
    public static bool TryParse(string? key, out Jurisdiction jurisdiction)
    {
        var index = Array.FindIndex(Table, row => row.Key == key);
        jurisdiction = index < 0 ? Jurisdiction.Autre : Table[index].Value;
        return index >= 0;
    }
}
