using System.Data.Common;
using Greffe.Decisions.Figures;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Greffe.Indicators.ShowDashboards;

/// <summary>Draws the dashboards once beside the start of the server, so that the first reader does not wait for the engine to load.</summary>
internal sealed partial class StartEngine(IShowFigures figures, ILogger<StartEngine> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the server answers meanwhile
        try
        {
            foreach (var dashboard in figures.Dashboards)
            {
                if (stoppingToken.IsCancellationRequested) return;
                await figures.Dashboard(dashboard.Id, stoppingToken);
            }
        }
        catch (Exception failure) when (failure is DbException or IOException)
        {
            NotDrawn(log, failure.GetType().Name); // whoever opens the page is told; the server runs
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The dashboards could not be drawn at the start: {Failure}.")]
    private static partial void NotDrawn(ILogger log, string failure);
}
