namespace Greffe.Decisions;

/// <summary>Branch of a dispute, as far as the publication calendar tells branches apart (arrêté of 28 April 2021, as amended).</summary>
public enum Matter
{
    /// <summary>Civil, social and commercial disputes before the judicial courts of law in general.</summary>
    Civil,

    /// <summary>Disputes before commercial courts.</summary>
    Commercial,

    /// <summary>Labour disputes before conseils de prud'hommes.</summary>
    Prudhomale,

    /// <summary>Criminal: délits at first instance.</summary>
    Delictuelle,

    /// <summary>Criminal: contraventions.</summary>
    Contraventionnelle,

    /// <summary>Criminal: crimes.</summary>
    Criminelle,

    /// <summary>Criminal, kind of offence not determined.</summary>
    Penale,

    /// <summary>Disputes before the administrative courts.</summary>
    Administrative,
}
