namespace Greffe.Courts.Directory;

/// <summary>Columns of the list of competent courts.</summary>
internal enum TerritoryColumn
{
    /// <summary>Court of appeal.</summary>
    Ca,

    /// <summary>Tribunal judiciaire, or de première instance overseas.</summary>
    Tj,

    /// <summary>Tribunal de proximité; absent where the tribunal judiciaire itself is the local court.</summary>
    Tprx,

    /// <summary>Conseil de prud'hommes.</summary>
    Cph,

    /// <summary>Commercial court; in Alsace and Moselle the tribunal judiciaire, by its commercial chamber.</summary>
    Tcom,
}
