using System.Runtime.CompilerServices;
using Greffe.Catalogue;
using Greffe.Catalogue.Demonstrate;
using Greffe.Catalogue.ExportDcat;
using Greffe.Catalogue.TraceLineage;
using Greffe.Citations;
using Greffe.Courts;
using Greffe.Decisions;
using Greffe.Decisions.Citing;
using Greffe.Decisions.Publication;
using Greffe.Formats;
using Greffe.Formats.Receipts;
using Greffe.Formats.Writing;
using Greffe.Host.Assets;
using Greffe.Host.CommandLine;
using Greffe.Host.Consistency;
using Greffe.Host.Figures;
using Greffe.Host.Web;
using Greffe.Governance;
using Greffe.Governance.AnswerQuestions;
using Greffe.Governance.FollowActions;
using Greffe.Indicators;
using Greffe.Indicators.RefreshLive;
using Greffe.Journal;
using Greffe.Look;
using Greffe.Journal.Checkpoints;
using Greffe.Journal.Verify;
using Greffe.Judilibre;
using Greffe.Judilibre.Admin;
using Greffe.Judilibre.Catalogue;
using Greffe.Mcp;
using Greffe.Pipelines;
using Greffe.Portal;
using Greffe.Pseudonymisation;
using Greffe.Publication;
using Greffe.Publication.Bulk;
using Greffe.Publication.Projection;
using Greffe.Records;
using Greffe.Search;
using Greffe.SignIn;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Greffe.Host;

/// <summary>One installation, wired: every capability over one data folder. The verbs use it; serving is only one of them.</summary>
internal sealed class Installation : IAsyncDisposable
{
    /// <summary>What a citation in a document refers to: its canonical form as a name.</summary>
    private const string CitationUrn = "urn:greffe:citation:";

    private Installation(WebApplication app) => App = app;

    public WebApplication App { get; }

    public ReceiveDelivery Receive => App.Services.GetRequiredService<ReceiveDelivery>();

    public IPipeline Pipeline => App.Services.GetRequiredService<IPipeline>();

    public IPublicDecisions Public => App.Services.GetRequiredService<IPublicDecisions>();

    public PublicProjection Projection => App.Services.GetRequiredService<PublicProjection>();

    public BulkFiles Bulk => App.Services.GetRequiredService<BulkFiles>();

    public IndexFollower Index => App.Services.GetRequiredService<IndexFollower>();

    /// <summary>Wires everything over a folder.</summary>
    /// <param name="folder">The data folder; made when absent.</param>
    /// <param name="createKeys">Whether missing keys are made: for a first ingest, and for the demonstration.</param>
    /// <param name="urls">Addresses to listen on, for serving.</param>
    /// <param name="demonstration">Whether pages say that the data are invented.</param>
    /// <param name="settings">Settings of the command line, before those of files and environment.</param>
    /// <param name="logsToStandardError">Whether standard output is kept for something else than logs.</param>
    public static Installation Open(
        DataFolder folder, bool createKeys = false, string? urls = null, bool demonstration = false,
        IReadOnlyDictionary<string, string?>? settings = null, bool logsToStandardError = false)
    {
        Directory.CreateDirectory(folder.Root);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [$"{PublicationOptions.Section}:Database"] = folder.PublicDatabase,
            [$"{PublicationOptions.Section}:WithdrawalRegister"] = folder.WithdrawalRegister,
            [$"{PublicationOptions.Section}:BulkFolder"] = folder.Bulk,
            [$"{PublicationOptions.Section}:WebhooksDatabase"] = folder.Webhooks,
            [$"{SearchOptions.Section}:Folder"] = folder.Index,
            [$"{CourtsOptions.Section}:Database"] = folder.Courts,
            [$"{JudilibreOptions.Section}:{nameof(JudilibreOptions.Database)}"] = folder.Catalogue,
            [$"{CitationsOptions.Section}:Database"] = folder.CitationDatabase,
            [$"{IndicatorsOptions.Section}:Folder"] = folder.Indicators,
            [$"{RecordsOptions.Section}:{nameof(RecordsOptions.Database)}"] = folder.Records,
            [$"{SignInOptions.Section}:{nameof(SignInOptions.KeysFolder)}"] = folder.SignInKeys,
        });
        if (settings is not null) builder.Configuration.AddInMemoryCollection(settings);
        builder.WebHost.UseUrls(urls ?? "http://127.0.0.1:0");
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.ClearProviders().AddJsonConsole(console => console.UseUtcTimestamp = true);
        if (logsToStandardError) builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Polly", LogLevel.None); // each failed delivery is told by its own line, without a stack
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(10));

        AddCapabilities(builder, demonstration, new() { DataFolder = folder.Root, CreateMissingKeys = createKeys });
        builder.AddServer();
        return new(builder.Build());
    }

    private static void AddCapabilities(WebApplicationBuilder builder, bool demonstration, JournalOptions journal)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddJournal(journal);
        services.AddSingleton(builder.Configuration.GetSection(FormatsOptions.Section).Get<FormatsOptions>() ?? new FormatsOptions());
        services.AddSingleton<ReceiveDelivery>();
        var placeholders = PlaceholderKey.Of(journal.DataFolder, journal.CreateMissingKeys);
        services.AddSingleton(_ => new Pseudonymiser(new PseudonymisationOptions { Key = placeholders }));
        services.AddPseudonymisation(builder.Configuration).AddSingleton<Greffe.Portal.TryHiding.ITryHiding, TryHiding>();
        services.AddSingleton<IReleaseAudit, ReleasedBytesAudit>();
        services.AddSingleton<IDecisionRepresentation, AkomaNtosoRepresentation>();
        services.AddSingleton<JsonLdRepresentation>();
        services.AddSingleton<IDecisionRepresentation>(provider => provider.GetRequiredService<JsonLdRepresentation>());
        services.AddSingleton<IStructuredDecision>(provider => provider.GetRequiredService<JsonLdRepresentation>());
        services.AddSingleton<IEcliNotices, EcliSitemap>();
        services.AddSingleton<FindCitedSpans>(provider => text =>
            [.. provider.GetRequiredService<IFindCitations>().Find(text).Select(citation => new CitedSpan(citation.Span, CitationUrn + Uri.EscapeDataString(citation.Canonical)))]);
        services.AddBulkFormats();
        services.AddPublication(builder.Configuration).AddPublicationFollower();
        services.AddSingleton<IItemSource, AcceptedItems>();
        services.AddSingleton<IAsset, DecisionAsset>();
        services.AddSingleton<IAsset, OccultationAsset>();
        services.AddSingleton<IAsset, ReleaseAsset>();
        services.AddPipelines(new PipelinesOptions { DataFolder = journal.DataFolder });
        services.AddSearch(builder.Configuration);
        services.AddCourts(builder.Configuration);
        services.AddJudilibre(builder.Configuration);
        services.AddSingleton<ICourtPublications, CourtPublications>();
        services.AddSingleton<IPublicSurface, CatalogueSurface>();
        services.AddSingleton<ILiveFigures, PlatformFigures>();
        services.AddIndicators(builder.Configuration);
        services.AddSingleton<IPublicSurface, IndexSurface>();
        services.AddCitations(builder.Configuration).AddSingleton<IPublicSurface, CitationSurface>();
        services.AddMcp(builder.Configuration);
        services.AddOptions<McpOptions>().Configure<IOptions<PublicationOptions>, IOptions<PortalOptions>>((mcp, publication, portal) =>
            (mcp.SourceName, mcp.PublicAddress) = (publication.Value.SourceName, mcp.PublicAddress ?? portal.Value.PublicAddress));
        services.AddCatalogue().AddSingleton<CatalogueDemonstration>();
        services.AddSingleton<IPlatformRuns, PlatformRuns>();
        services.AddLineage().AddExchange();
        services.AddOptions<ExchangeOptions>().PostConfigure<IOptions<CatalogueOptions>, IOptions<PublicationOptions>>((exchange, catalogue, publication) =>
            (exchange.Address, exchange.Publisher) = (catalogue.Value.PublicAddress.AbsoluteUri.TrimEnd('/'), publication.Value.SourceName));
        services.AddOptions<CatalogueOptions>().PostConfigure<IOptions<PublicationOptions>>((catalogue, publication) => catalogue.PublicAddress = publication.Value.PublicAddress ?? catalogue.PublicAddress);
        services.AddSignIn(builder.Configuration, demonstration).AddRecordAddresses();
        services.AddOptions<SignInOptions>().PostConfigure<IOptions<PublicationOptions>>((signIn, publication) => signIn.PublicAddress ??= publication.Value.PublicAddress);
        services.AddSingleton<IMeasuredFacts, MeasuredPublication>().AddSingleton<IMeasuredFacts, MeasuredIndicators>();
        services.AddGovernance().AddSingleton<IDatasetEntities, DatasetEntities>();
        services.AddPortal(portal => portal.ReportAddress ??= "/signaler?decision={id}");
        services.AddOptions<PortalOptions>().PostConfigure<IOptions<PublicationOptions>>((portal, publication) => portal.PublicAddress ??= publication.Value.PublicAddress);
        services.AddLook(look =>
        {
            if (demonstration) look.DemoNotice = "Démonstration : toutes les décisions, personnes et entreprises sont inventées, comme tous les chiffres.";
        });
        services.AddSingleton<PublicConsistency>();
    }

    public ValueTask<WithdrawalProof> Withdraw(DecisionId id, RecallReason reason, CancellationToken cancellation) =>
        App.Services.GetRequiredService<WithdrawDecision>().Handle(id, reason, "cli", cancellation);

    /// <summary>Makes sure, before anything is answered or computed, that what was withdrawn is unreadable, whatever backup was put back.</summary>
    public ValueTask<Reconciliation> Reconcile(CancellationToken cancellation) =>
        App.Services.GetRequiredService<ReconcileWithdrawals>().Handle(cancellation);

    public ValueTask<bool> Restore(DecisionId id, RecallReason reason, CancellationToken cancellation) =>
        App.Services.GetRequiredService<RestoreDecision>().Handle(id, reason, "cli", cancellation);

    /// <summary>Every promise checked, in order: journal and blobs, then the public surfaces against one another.</summary>
    public async IAsyncEnumerable<Check> Examine([EnumeratorCancellation] CancellationToken cancellation)
    {
        var verdict = await App.Services.GetRequiredService<IVerifyJournal>().Verify(new BlobClaims().Of, null, cancellation);
        yield return new("journal et contenus", verdict.FirstBreak is null,
            verdict.FirstBreak?.Sentence ?? $"{verdict.Entries:N0} entrées, {verdict.Checkpoints:N0} points de contrôle, {verdict.Blobs:N0} contenus.");
        await Projection.CatchUp(cancellation);
        await Index.CatchUp(cancellation);
        await App.Services.GetRequiredService<DecisionCatalogue>().CatchUp(cancellation);
        await foreach (var check in App.Services.GetRequiredService<PublicConsistency>().Examine(cancellation)) yield return check;
    }

    /// <summary>Signs where the journal stands, so that a later cut of its end shows.</summary>
    public async ValueTask Sign(CancellationToken cancellation) =>
        await App.Services.GetRequiredService<ISignCheckpoints>().Sign(cancellation);

    public async ValueTask DisposeAsync() => await App.DisposeAsync();
}
