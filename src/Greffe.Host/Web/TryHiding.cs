using Greffe.Decisions.Occultations;
using Greffe.Host.CommandLine;
using Greffe.Portal.TryHiding;
using Greffe.Pseudonymisation;

namespace Greffe.Host.Web;

/// <summary>The engine behind the page «Essayer»: as many texts at a time as there are processors, nothing kept.</summary>
internal sealed class TryHiding(Pseudonymiser pseudonymiser) : ITryHiding, IDisposable
{
    private const int MaxLength = 1_000_000;

    private readonly SemaphoreSlim turns = new(Environment.ProcessorCount);

    public async ValueTask<TryOutcome> Hide(BroughtText brought, CancellationToken cancellation)
    {
        switch (TextFiles.Read(brought.FileName ?? "", brought.Content))
        {
            case FileText.Refused refused: return new TryOutcome.Refused(refused.Reason);
            case FileText.Read { Decision.Text.Length: > MaxLength and var length }:
                return new TryOutcome.Refused($"Le texte a {length} caractères, et la limite de cette page est de {MaxLength}. Utilisez « greffe pseudonymise ».");
            case FileText.Read { Decision: var decision }:
                await turns.WaitAsync(cancellation);
                try
                {
                    return await Task.Run(() => Outcome(decision.Text, pseudonymiser.Hide(decision.Text, decision.Id.Value, decision.Parties, decision.Order, decision.Nac)), cancellation);
                }
                finally
                {
                    turns.Release();
                }
            default: throw new InvalidOperationException("FileText is a closed set.");
        }
    }

    public void Dispose() => turns.Dispose();

    private static TryOutcome.Done Outcome(string clear, TextOccultation hidden) => new(
        clear,
        [.. hidden.Entities.Select(entity => new Mention(new(entity.Start, entity.End), entity.Category, entity.Role, entity.EntityId, entity.Hidden, entity.Score, entity.Why))],
        [.. hidden.Entities.Select(entity => entity.Replacement)], hidden.Doubt, hidden.Version);
}
