using System.Globalization;
using Greffe.Decisions.People;
using Greffe.Governance.AnswerCampaign;
using Greffe.Governance.ExchangeTables;
using Greffe.Governance.ScoreUses;
using Greffe.Look;
using Greffe.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Greffe.Governance.RankPortfolio;

internal sealed record UsesView(IReadOnlyList<PotentialUse> Uses, UseFilter Filter, bool IsChief, bool Scores) : View;

internal sealed record LookalikesView(IReadOnlyList<Lookalike> Pairs, int Compared, int Uses) : View;

internal sealed record PortfolioView(Portfolio Portfolio) : View;

/// <summary>Lists of uses: those of everyone, the portfolio in its order, the pairs that resemble one another.</summary>
internal static class UseEndpoints
{
    private const string Root = "/gouvernance/usages";

    private static readonly string[] Columns = ["numéro", "usage", "nature", "état", "entité", "proposé le", "description"];

    public static void MapUses(this IEndpointRouteBuilder routes)
    {
        var agents = routes.MapGroup("").OnlyFor();
        agents.MapPage(Root, (HttpRequest request, RecordStore store, ICurrentAgent current, TimeProvider time) => SitePages.Page<UsesPage>(new
        {
            Model = new UsesView(Listed(request, store, current, time), UseFilter.Of(request), current.Agent.Is(Role.ChiefDataOfficer), current.Agent.Is([.. CampaignForm.ScoringRoles])),
        }));
        agents.MapGet(Root + ".{form:regex(^(csv|xlsx)$)}", (string form, HttpRequest request, RecordStore store, ICurrentAgent current, TimeProvider time, Words words) => WriteTable.Download(new("usages", Columns,
            [.. Listed(request, store, current, time).Select(use => (IReadOnlyList<string>)[Text(use.Number), use.Title, words[$"use.kind.{use.Kind}"], words[$"use.state.{use.State}"],
                use.Entity, use.Proposed[..10], use.Summary])]), form));
        agents.MapUse();

        var chief = routes.MapGroup("").OnlyFor(Role.ChiefDataOfficer);
        chief.MapPage(Root + "/portefeuille", (RecordStore store, ICurrentAgent current, TimeProvider time) =>
            SitePages.Page<PortfolioPage>(new { Model = new PortfolioView(Read(store, current, time)) }));
        chief.MapGet(Root + "/portefeuille.{form:regex(^(csv|xlsx)$)}", (string form, RecordStore store, ICurrentAgent current, TimeProvider time, Words words) =>
            WriteTable.Download(Table(Read(store, current, time), words), form));
        chief.MapPage(Root + "/doublons", (Uses uses) => uses.Standing() is var all
            ? SitePages.Page<LookalikesPage>(new { Model = new LookalikesView(Lookalikes.Among(all), Math.Min(all.Count, Lookalikes.MaxCompared), all.Count) }) : Results.NotFound());
        chief.MapUseDecisions();
    }

    private static IReadOnlyList<PotentialUse> Listed(HttpRequest request, RecordStore store, ICurrentAgent current, TimeProvider time) => UseFilter.Of(request) is var filter && filter.ToScore
        ? filter.Of(store.Read(reader => UsesToScore.Of(reader, current.Agent, CampaignEndpoints.Today(time)))) : filter.Of(store.Read(Uses.Standing));

    private static Portfolio Read(RecordStore store, ICurrentAgent current, TimeProvider time) =>
        store.Read(reader => Portfolio.Read(reader, current.Agent, CampaignEndpoints.Today(time)));

    private static TableFile Table(Portfolio portfolio, Words words) => new("portefeuille",
        ["rang", "rang le meilleur", "rang le pire", "points sur 100", "numéro", "usage", "nature", "état", "cotateurs", "désaccords", "bloqué par", .. portfolio.Grid.Criteria.Select(one => $"{one.Label} (moyenne)")],
        [.. portfolio.Ranked.Select(line => (IReadOnlyList<string>)[Text(line.Place!.Rank), Text(line.Place.Best), Text(line.Place.Worst), // ranked: it has a place
            line.Place.Points.ToString("0.0", CultureInfo.InvariantCulture), Text(line.Use.Number), line.Use.Title, words[$"use.kind.{line.Use.Kind}"], words[$"use.state.{line.Use.State}"],
            Text(line.Opinions.Scorers), string.Join(" ; ", line.Opinions.Contested.Select(one => one.Criterion.Label)), string.Join(" ; ", line.Blocking.Select(need => need.Title)),
            .. line.Opinions.Criteria.Select(one => one.Mean?.ToString("0.00", CultureInfo.InvariantCulture) ?? "")])]);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What a list of uses is narrowed to.</summary>
/// <param name="Words">Words that it holds.</param>
/// <param name="Kind">Its kind; empty for all.</param>
/// <param name="State">Its state; empty for all.</param>
/// <param name="ToScore">Only those that wait for the reader's scores.</param>
internal sealed record UseFilter(string Words, string Kind, string State, bool ToScore)
{
    /// <summary>The list of what a person has to score.</summary>
    public const string ToScoreAddress = "/gouvernance/usages?anoter=oui";

    public static UseFilter Of(HttpRequest request) => new(request.Query["q"].ToString().Trim(), request.Query["nature"].ToString(), request.Query["etat"].ToString(), request.Query.ContainsKey("anoter"));

    /// <summary>The filters as a query, with its question mark.</summary>
    public string Query => new QueryString("").Add("q", Words).Add("nature", Kind).Add("etat", State).ToString() + (ToScore ? "&anoter=oui" : "");

    public IReadOnlyList<PotentialUse> Of(IReadOnlyList<PotentialUse> uses) => [.. uses.Where(use => (Kind.Length == 0 || use.Kind == Kind) && (State.Length == 0 || use.State == State)
        && Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => CultureInfo.InvariantCulture.CompareInfo.IndexOf(use.Text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0))];
}
