namespace Greffe.Catalogue.Describe;

/// <summary>Stable names of the fields of records, in files and in the API.</summary>
public static class Fields
{
#pragma warning disable CS1591 // Each name says what it is; its meaning for people is in the words of the interface, «catalogue.field.NAME».
    public const string Title = "title";
    public const string Description = "description";
    public const string Domain = "domain";
    public const string Owner = "owner";
    public const string Steward = "steward";
    public const string Contact = "contact";
    public const string Keywords = "keywords";
    public const string Notes = "notes";
    public const string Licence = "licence";
    public const string PersonalDataClass = "personalData";
    public const string LegalBasis = "legalBasis";
    public const string Retention = "retention";
    public const string Frequency = "frequency";
    public const string Issued = "issued";
    public const string Modified = "modified";
    public const string PeriodStart = "periodStart";
    public const string PeriodEnd = "periodEnd";
    public const string Spatial = "spatial";
    public const string Theme = "theme";
    public const string Language = "language";
    public const string ConformsTo = "conformsTo";
    public const string LandingPage = "landingPage";
    public const string Quality = "quality";
    public const string Location = "location";
    public const string AccessUrl = "accessUrl";
    public const string DownloadUrl = "downloadUrl";
    public const string Format = "format";
    public const string MediaType = "mediaType";
    public const string ByteSize = "byteSize";
    public const string Checksum = "checksum";
    public const string Endpoint = "endpoint";
    public const string Documentation = "documentation";
    public const string Serves = "serves";
    public const string Promise = "promise";
    public const string Purpose = "purpose";
    public const string PeopleAffected = "peopleAffected";
    public const string DecisionRole = "decisionRole";
    public const string Evaluation = "evaluation";
    public const string HumanControl = "humanControl";
    public const string Repository = "repository";
    public const string ProgrammingLanguage = "programmingLanguage";
    public const string UsesCode = "usesCode";
    public const string Synonyms = "synonyms";
    public const string Related = "related";
    public const string DefinedBy = "definedBy";
    public const string Authority = "authority";
#pragma warning restore CS1591
}
