using System.Threading.Channels;
using Microsoft.Extensions.Hosting;

namespace Greffe.Records;

/// <summary>Copies traces to the journal soon after each write, while the server runs.</summary>
internal sealed class FollowTraces(RecordStore store, JournalTraces traces) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        void Signal(object? sender, EventArgs written) => signals.Writer.TryWrite(true);
        store.Written += Signal;
        try
        {
            await traces.CatchUp(stoppingToken);
            await foreach (var _ in signals.Reader.ReadAllAsync(stoppingToken)) await traces.CatchUp(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; what is left is copied at the next start.
        }
        finally
        {
            store.Written -= Signal;
        }
    }
}
