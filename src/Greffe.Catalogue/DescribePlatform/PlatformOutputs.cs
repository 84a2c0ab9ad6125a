using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Greffe.Catalogue.Describe;
using Greffe.Decisions.Courts;
using Greffe.Decisions.Figures;
using Greffe.Decisions.Publication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Greffe.Catalogue.DescribePlatform;

/// <summary>The platform's own outputs, asked of the very ports that its public surfaces read. A port that the host does not wire is an output that is not there.</summary>
internal sealed class PlatformOutputs(IServiceProvider services, IOptions<CatalogueOptions> options, TimeProvider time)
{
    public const string Domain = "justice-ouverte";

    private string Site => options.Value.PublicAddress.ToString().TrimEnd('/');

    public IReadOnlyList<PlatformOutput> All => [Decisions(), Changes(), Files(), Courts(), Figures()];

    /// <summary>The domain of all of them.</summary>
    public CatalogueRecord DomainRecord => new()
    {
        Id = Domain, Kind = RecordKind.Domain,
        Values = Values("Justice ouverte", "Les données que la plateforme met à disposition : décisions, changements, fichiers, juridictions et indicateurs. Décrites par le système en marche."),
    };

    private PlatformOutput Decisions() => new(
        DataSet("decisions", "Décisions de justice pseudonymisées", "Texte intégral et métadonnées des décisions admises par une règle légale datée, dont les noms ont été occultés, puis contrôlées par une autre méthode.",
            "CONT", "pseudonymised", "Code de l'organisation judiciaire, art. L111-13 ; code de justice administrative, art. L10", ("json", "/v1/decisions", "Par l'API")),
        Service("api-decisions", "API des décisions", "Lecture, liste et filtres des décisions publiques, en JSON et sous d'autres formes.", "/v1/decisions", "decisions"),
        "produit-decisions", "Une décision retirée disparaît de toutes les surfaces en moins d'une minute ; une décision publiée garde son identifiant.", [], "decisions", async cancellation =>
            services.GetService<IPublicDecisions>() is { } decisions ? (await LastChange(decisions, cancellation), await decisions.Count(PublicDecisionFilter.All, cancellation)) : null,
        cancellation => services.GetRequiredService<IPublicDecisions>().Read(PublicDecisionFilter.All, null, true, cancellation).Select(decision => Encoding.UTF8.GetString(PublicDecisionJson.WriteComplete(decision))));

    private PlatformOutput Changes() => new(
        DataSet("changements", "Flux des changements", "Chaque publication, correction, retrait et restitution, en ordre, depuis le premier jour : de quoi tenir une copie exacte.",
            "CONT", "none", "Code des relations entre le public et l'administration, art. L321-1", ("json", "/v1/changes", "Par l'API"), ("atom", "/v1/changes.atom", "Atom")),
        Service("api-changements", "API des changements", "Le flux par position, en JSON, NDJSON ou Atom, avec l'empreinte de l'ensemble.", "/v1/changes", "changements"),
        "produit-changements", "Les positions croissent toujours ; aucun changement n'est effacé du flux.", ["decisions"], "changements", async cancellation =>
            services.GetService<IPublicDecisions>() is { } decisions ? (await LastChange(decisions, cancellation), await decisions.Head(cancellation)) : null,
        cancellation => services.GetRequiredService<IPublicDecisions>().Changes(0, cancellation).Select(change => Line(new
        {
            sequence = change.Sequence, at = change.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture), kind = change.Kind.ToString().ToLowerInvariant(), id = change.Id.Value, court = change.Court.Value, contentHash = change.ContentHash,
        })));

    private PlatformOutput Files() => new(
        DataSet("fichiers", "Fichiers en masse", "Toute la collection par juridiction et par mois, avec les changements de chaque jour ; chaque fichier a son empreinte.",
            "DAILY", "pseudonymised", "Code des relations entre le public et l'administration, art. L321-1", ("jsonl", "/v1/bulk", "Manifeste des fichiers")),
        null, "produit-fichiers", "Les fichiers disent la même chose que l'API au même instant ; une empreinte publiée est celle du fichier.", ["decisions"], "fichiers", async cancellation =>
            services.GetService<IBulkListing>() is { } bulk ? (services.GetService<IPublicDecisions>() is { } decisions ? await LastChange(decisions, cancellation) : null, bulk.Files().Count) : null,
        _ => Lines(services.GetRequiredService<IBulkListing>().Files().Select(file => Line(new
        {
            address = file.Address, court = file.Court?.Value, period = file.Period, format = file.Format, entries = file.Entries, bytes = file.Bytes, sha256 = file.Sha256,
        }))));

    private PlatformOutput Courts() => new(
        DataSet("juridictions", "Annuaire daté des juridictions", "Nom, nature, siège, coordonnées et ressort de chaque juridiction, avec la source et les dates de chaque fait.",
            "IRREG", "none", "Code des relations entre le public et l'administration, art. L321-1", ("json", "/v1/courts", "Par l'API"), ("csv", "/v1/courts.csv", "CSV"), ("geojson", "/v1/courts.geojson", "GeoJSON")),
        Service("api-juridictions", "API des juridictions et de la compétence", "L'annuaire à un jour donné, et la juridiction compétente pour une commune et une matière.", "/v1/courts", "juridictions"),
        "produit-juridictions", "Un fait de l'annuaire n'est jamais changé : un autre, daté, le suit.", [], "juridictions", _ =>
            ValueTask.FromResult<(DateOnly?, long)?>(services.GetService<ICourtDirectory>() is { } courts ? (courts.Sources.Count == 0 ? null : courts.Sources.Max(source => source.Date), courts.List(Today).Count) : null),
        _ => Lines(services.GetRequiredService<ICourtDirectory>().List(Today).Select(court => Line(new
        {
            code = court.Code, kind = court.Kind.Key, name = court.Name, sits = court.Sits, seat = court.Seat, postcode = court.Postcode, latitude = court.Latitude, longitude = court.Longitude,
        }))));

    private PlatformOutput Figures() => new(
        DataSet("indicateurs", "Indicateurs de la justice", "Séries et tableaux de bord, avec leur formule, leur source et leur version ; les petits effectifs sont masqués.",
            "MONTHLY", "none", "Code des relations entre le public et l'administration, art. L321-1", ("json", "/v1/indicators", "Par l'API")),
        Service("api-indicateurs", "API des indicateurs", "Les mêmes chiffres que les pages, avec leur formule.", "/v1/indicators", "indicateurs"),
        "produit-indicateurs", "Un chiffre est le même sur la page, dans l'API et dans les fichiers.", ["decisions"], "indicateurs", async cancellation =>
        {
            if (services.GetService<IShowFigures>() is not { } figures) return null;
            var charts = await Charts(figures, cancellation).ToListAsync(cancellation);
            return (charts.Max(chart => chart.AsOf), charts.Sum(chart => (long)chart.Points.Count));
        },
        cancellation => Charts(services.GetRequiredService<IShowFigures>(), cancellation).SelectMany(chart => chart.Points.Select(point => Line(new
        {
            chart = chart.Id, unit = chart.Unit, group = point.Group, period = point.Period.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), value = point.Value, formulaVersion = chart.FormulaVersion,
        }))));

    private CourtFilter Today => new() { AsOf = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime) };

    private CatalogueRecord DataSet(string id, string title, string description, string frequency, string personal, string basis, params (string Format, string Path, string Title)[] forms)
    {
        var values = Values(title, description, (Fields.Domain, Domain), (Fields.Licence, "lov2"), (Fields.Frequency, frequency), (Fields.PersonalDataClass, personal), (Fields.LegalBasis, basis), (Fields.Theme, "JUST"), (Fields.Language, "fr"));
        return new()
        {
            Id = id, Kind = RecordKind.DataSet, Values = values,
            Distributions = [.. forms.Select(form => new CatalogueRecord
            {
                Id = $"{id}-{form.Format}", Kind = RecordKind.Distribution, Values = FieldValues.Of((Fields.Title, form.Title), (Fields.AccessUrl, Site + form.Path), (Fields.Format, form.Format), (Fields.Licence, "lov2")),
            })],
        };
    }

    private CatalogueRecord Service(string id, string title, string description, string path, string serves) => new()
    {
        Id = id, Kind = RecordKind.Service,
        Values = Values(title, description, (Fields.Domain, Domain), (Fields.Endpoint, Site + path), (Fields.Documentation, Site + "/docs"), (Fields.Serves, serves), (Fields.Licence, "lov2")),
    };

    public FieldValues Values(string title, string description, params IEnumerable<(string, string?)> more) =>
        FieldValues.Of([(Fields.Title, title), (Fields.Description, description), (Fields.Owner, options.Value.Owner), (Fields.Contact, options.Value.Contact), .. more]);

    private static async ValueTask<DateOnly?> LastChange(IPublicDecisions decisions, CancellationToken cancellation)
    {
        var head = await decisions.Head(cancellation);
        if (head == 0) return null;
        await foreach (var change in decisions.Changes(head - 1, cancellation)) return DateOnly.FromDateTime(change.At.UtcDateTime);
        return null;
    }

    private static async IAsyncEnumerable<FigureChart> Charts(IShowFigures figures, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var board in figures.Dashboards)
            foreach (var chart in (await figures.Dashboard(board.Id, cancellation))?.Charts ?? []) yield return chart;
    }

    private static async IAsyncEnumerable<string> Lines(IEnumerable<string> lines)
    {
        await Task.CompletedTask;
        foreach (var line in lines) yield return line;
    }

    private static string Line(object value) => JsonSerializer.Serialize(value);
}
