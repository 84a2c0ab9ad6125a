using System.Collections.Concurrent;
using Greffe.Decisions;
using Greffe.Decisions.Figures;
using Greffe.Indicators.KeepFacts;
using Greffe.Indicators.RaiseAlerts;
using Greffe.Indicators.RefreshLive;

namespace Greffe.Indicators.ShowDashboards;

/// <summary>Dashboards over the figures that hold today; what was drawn is kept until a figure changes.</summary>
internal sealed class ReadDashboards(
    FactFiles facts, IReadOnlyList<DashboardFile> files, DrawChart draw, RefreshLiveFigures refresh, FindAlerts alerts) : IShowFigures
{
    private const int MostKept = 5000;
    private readonly ConcurrentDictionary<(string Version, string Chart, string Court), FigureChart> _drawn = new();

    private CourtsOf _courts = new("", []);

    public IReadOnlyList<FigureDashboard> Dashboards { get; } =
        [.. files.Where(file => !file.OfCourt).Select(file => new FigureDashboard(file.Id, file.Title, file.Lead, []))];

    public async ValueTask<string> Version(CancellationToken cancellation)
    {
        await refresh.CatchUp(cancellation);
        return facts.Version;
    }

    public async ValueTask<FigureDashboard?> Dashboard(string id, CancellationToken cancellation) =>
        files.FirstOrDefault(file => file.Id == id && !file.OfCourt) is { } file ? await Drawn(file, null, cancellation) : null;

    public async ValueTask<FigureDashboard> Court(CourtCode court, CancellationToken cancellation) =>
        await Drawn(files.First(file => file.OfCourt), court, cancellation);

    public async ValueTask<FigureChart?> Chart(string id, CourtCode? court, CancellationToken cancellation)
    {
        if (files.FirstOrDefault(file => file.Charts.Any(chart => chart.Id == id)) is not { } file || file.OfCourt != court is not null) return null;
        return One(file, file.Charts.First(chart => chart.Id == id), court, await Version(cancellation));
    }

    public async ValueTask<IReadOnlyList<FigureAlert>> Alerts(CancellationToken cancellation)
    {
        await refresh.CatchUp(cancellation);
        return alerts.Find();
    }

    public async ValueTask<IReadOnlyList<string>> Changes(CancellationToken cancellation)
    {
        var version = await Version(cancellation);
        return [.. files.Where(file => !file.OfCourt).SelectMany(file => file.Charts.Where(chart => chart is { By: null, Sql: null })
            .Select(chart => One(file, chart, null, version))).Where(chart => chart.Points.Count(point => point.Value is not null) > 1)
            .DistinctBy(chart => chart.Api).Select(chart => chart.Sentence)];
    }

    public async ValueTask<IReadOnlyList<CourtCode>> Courts(CancellationToken cancellation)
    {
        var version = await Version(cancellation);
        if (_courts is var known && known.Version != version) _courts = known = new(version, Places());
        return known.Courts;
    }

    private List<CourtCode> Places()
    {
        List<CourtCode> courts = [];
        if (facts.Measures.Count == 0) return courts;
        using var connection = facts.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT DISTINCT place FROM read_parquet({FactFiles.Quoted(Path.Combine(facts.Current, "*.parquet"))}) ORDER BY place";
        using var row = command.ExecuteReader();
        while (row.Read())
            if (CourtCode.TryParse(row.GetString(0), out var court) && court != CourtCode.Unknown) courts.Add(court);
        return courts;
    }

    private async ValueTask<FigureDashboard> Drawn(DashboardFile file, CourtCode? court, CancellationToken cancellation)
    {
        var version = await Version(cancellation);
        var title = court is { } one ? KnownCourts.Label(one) : file.Title;
        return new(file.Id, title, file.Lead, [.. file.Charts.Select(chart => One(file, chart, court, version))]);
    }

    private FigureChart One(DashboardFile file, ChartFile chart, CourtCode? court, string version)
    {
        var key = (version, chart.Id, court?.Value ?? "");
        if (_drawn.TryGetValue(key, out var drawn)) return drawn;
        // Charts of a former version are of no more use; a chart being drawn under it cannot come back under the new one.
        if (_drawn.Keys.FirstOrDefault() is { Version: { } held } && held != version || _drawn.Count >= MostKept) _drawn.Clear();
        return _drawn[key] = draw.Draw(file, chart, court);
    }

    /// <summary>Courts under one version of the figures: replaced whole, so that two readers never see halves of two.</summary>
    private sealed record CourtsOf(string Version, IReadOnlyList<CourtCode> Courts);
}
