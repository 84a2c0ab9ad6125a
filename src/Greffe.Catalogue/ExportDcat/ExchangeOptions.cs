namespace Greffe.Catalogue.ExportDcat;

/// <summary>Settings of exchange with other catalogues.</summary>
public sealed class ExchangeOptions
{
    /// <summary>Section of the settings.</summary>
    public const string Section = "Exchange";

    /// <summary>Public address of the site, without a final slash: addresses in what leaves begin by it.</summary>
    public string Address { get; set; } = "http://localhost";

    /// <summary>Title of the catalogue.</summary>
    public string Title { get; set; } = "Catalogue des données";

    /// <summary>Description of the catalogue.</summary>
    public string Description { get; set; } = "Jeux de données, référentiels et services décrits par cette plateforme.";

    /// <summary>Who publishes the catalogue.</summary>
    public string Publisher { get; set; } = "Greffe";

    internal DcatCatalogue Catalogue => new(Title, Description, Publisher);
}
