namespace Greffe.Catalogue.Checking;

/// <summary>A standard that files are checked against.</summary>
public enum Standard
{
    /// <summary>DCAT-AP 3.0.1, by its SHACL shapes.</summary>
    Dcat,

    /// <summary>Open Data Contract Standard 3.1, by its JSON Schema.</summary>
    Odcs,

    /// <summary>OpenLineage 2: an event, a list of events, or facets alone.</summary>
    OpenLineage,

    /// <summary>Table Schema 1.0 or 2.0, as the file says.</summary>
    TableSchema,
}
