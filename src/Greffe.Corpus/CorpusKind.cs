namespace Greffe.Corpus;

/// <summary>Which family of decisions is invented.</summary>
public enum CorpusKind
{
    /// <summary>A family drawn for each document.</summary>
    Mixed,

    /// <summary>Cour de cassation.</summary>
    Cassation,

    /// <summary>Court of appeal, civil and social.</summary>
    Appeal,

    /// <summary>Judicial court at first instance: civil, leases, enforcement, protection, social security.</summary>
    First,

    /// <summary>Conseil de prud'hommes.</summary>
    Labour,

    /// <summary>Commercial court.</summary>
    Commercial,

    /// <summary>Criminal courts.</summary>
    Criminal,

    /// <summary>Administrative courts, Conseil d'État included.</summary>
    Administrative,

    /// <summary>Family judge.</summary>
    Family,
}
