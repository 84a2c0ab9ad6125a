using System.Collections.Frozen;
using static Greffe.Catalogue.Describe.FieldType;
using static Greffe.Catalogue.Describe.RecordKind;
using static Greffe.Catalogue.Describe.Visibility;

namespace Greffe.Catalogue.Describe;

/// <summary>Which fields each kind has, in the order of forms and files, with who usually sees them.</summary>
public static class FieldRules
{
    /// <summary>Most values of a field that takes several.</summary>
    public const int MaxValues = 100;

    /// <summary>Classes of personal data, from none to those of criminal convictions (GDPR articles 4, 9 and 10).</summary>
    public static IReadOnlyList<string> PersonalDataClasses { get; } = ["none", "pseudonymised", "personal", "sensitive", "criminal"];

    /// <summary>Licences known by a short name: reuse of public information (CRPA D323-2-1) and those of software.</summary>
    public static IReadOnlyDictionary<string, string> Licences { get; } = new Dictionary<string, string>
    {
        ["lov2"] = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
        ["odbl-1.0"] = "https://opendatacommons.org/licenses/odbl/1-0/",
        ["cc-by-4.0"] = "https://creativecommons.org/licenses/by/4.0/",
        ["cc-by-sa-4.0"] = "https://creativecommons.org/licenses/by-sa/4.0/",
        ["cc0-1.0"] = "https://creativecommons.org/publicdomain/zero/1.0/",
        ["eupl-1.2"] = "https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12",
        ["mit"] = "https://opensource.org/license/mit",
        ["apache-2.0"] = "https://www.apache.org/licenses/LICENSE-2.0",
        ["gpl-3.0"] = "https://www.gnu.org/licenses/gpl-3.0.html",
    }.ToFrozenDictionary();

    private static readonly string[] Themes = ["AGRI", "ECON", "EDUC", "ENER", "ENVI", "GOVE", "HEAL", "INTR", "JUST", "REGI", "SOCI", "TECH", "TRAN"];

    private static readonly FieldRule[] Common =
    [
        Of(Fields.Title, Line, needed: true), Of(Fields.Description, Text, needed: true), Linked(Fields.Domain, false, Domain), Of(Fields.Owner, Line, needed: true),
        Of(Fields.Steward, Line, Internal), Of(Fields.Contact, FieldType.Contact), Of(Fields.Keywords, Line, many: true),
    ];

    private static readonly FieldRule[] Legal = [Of(Fields.LegalBasis, Text), Coded(Fields.PersonalDataClass, PersonalDataClasses), Of(Fields.Retention, Line)];

    private static readonly FieldRule[] Dated = [Coded(Fields.Frequency, Freshness.Frequencies), Of(Fields.Issued, Day), Of(Fields.Modified, Day)];

    private static readonly FieldRule[] Last = [Of(Fields.LandingPage, Address), Of(Fields.Notes, Text, Restricted)];

    private static readonly FrozenDictionary<RecordKind, IReadOnlyList<FieldRule>> ByKind = new Dictionary<RecordKind, IReadOnlyList<FieldRule>>
    {
        [Domain] = [.. Common.Where(rule => rule.Name != Fields.Domain), Linked(Fields.Related, true, Domain), .. Last],
        [Product] = [.. Common, Of(Fields.Promise, Text), Of(Fields.Licence, FieldType.Licence), .. Legal, .. Dated, Of(Fields.Quality, Text), .. Last],
        [DataSet] =
        [
            .. Common, Of(Fields.Licence, FieldType.Licence), .. Legal, .. Dated, Of(Fields.PeriodStart, Day), Of(Fields.PeriodEnd, Day), Of(Fields.Spatial, Line, many: true),
            Coded(Fields.Theme, Themes, many: true), Of(Fields.Language, Line, many: true), Of(Fields.ConformsTo, Address, many: true), Of(Fields.Quality, Text),
            Of(Fields.Location, Line, Restricted), Linked(Fields.Related, true, DataSet, Term, Reference), .. Last,
        ],
        [Distribution] =
        [
            Of(Fields.Title, Line), Of(Fields.Description, Text), Of(Fields.AccessUrl, Address, needed: true), Of(Fields.DownloadUrl, Address), Of(Fields.Format, Line), Of(Fields.MediaType, Line),
            Of(Fields.ByteSize, Number), Of(Fields.Checksum, Line), Of(Fields.Licence, FieldType.Licence), Of(Fields.ConformsTo, Address, many: true), Of(Fields.Issued, Day), Of(Fields.Modified, Day),
        ],
        [Service] =
        [
            .. Common, Of(Fields.Endpoint, Address, needed: true, many: true), Of(Fields.Documentation, Address), Linked(Fields.Serves, true, DataSet), Of(Fields.Licence, FieldType.Licence), .. Legal, .. Dated,
            Of(Fields.ConformsTo, Address, many: true), .. Last,
        ],
        [Algorithm] =
        [
            .. Common, Of(Fields.Purpose, Text, needed: true), .. Legal, Of(Fields.PeopleAffected, Text), Coded(Fields.DecisionRole, ["help", "proposal", "automated"]), Of(Fields.Evaluation, Text),
            Of(Fields.HumanControl, Text), Linked(Fields.UsesCode, true, RecordKind.Code), Linked(Fields.Serves, true, DataSet), Of(Fields.Modified, Day), .. Last,
        ],
        [RecordKind.Code] = [.. Common, Of(Fields.Repository, Address, needed: true), Of(Fields.Licence, FieldType.Licence), Of(Fields.ProgrammingLanguage, Line, many: true), .. Dated, .. Last],
        [Term] = [.. Common, Of(Fields.Synonyms, Line, many: true), Of(Fields.DefinedBy, Line), Linked(Fields.Related, true, Term, DataSet, Reference), .. Last],
        [Reference] = [.. Common, Of(Fields.Authority, Line), Of(Fields.Licence, FieldType.Licence), .. Dated, Of(Fields.DownloadUrl, Address), Linked(Fields.Related, true, DataSet, Term), .. Last],
    }.ToFrozenDictionary();

    /// <summary>Fields of a kind, in order.</summary>
    public static IReadOnlyList<FieldRule> Of(RecordKind kind) => ByKind[kind];

    /// <summary>One field of a kind, or null when it has none of that name.</summary>
    public static FieldRule? Find(RecordKind kind, string name) => ByKind[kind].FirstOrDefault(rule => rule.Name == name);

    private static FieldRule Of(string name, FieldType type, Visibility usual = Public, bool needed = false, bool many = false) => new(name, type, usual, needed, many, [], []);

    private static FieldRule Coded(string name, IReadOnlyList<string> codes, bool many = false) => new(name, FieldType.Code, Public, false, many, codes, []);

    private static FieldRule Linked(string name, bool many, params RecordKind[] kinds) => new(name, Link, Public, false, many, [], kinds);
}
