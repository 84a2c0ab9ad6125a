using Greffe.Pipelines.Ledgers;

namespace Greffe.Pipelines.Runs;

/// <summary>
/// Has the results of a batch audited. Items that a finding names fail; where only the batch as a whole fails, items are admitted by
/// halves, each part being checked together with all that was admitted before it: so what is admitted has passed as a whole.
/// </summary>
internal static class BatchAudit
{
    public static async ValueTask<IReadOnlyList<Outcome>> Apply(
        IAsset asset, IReadOnlyList<Outcome> outcomes, CancellationToken cancellation)
    {
        var refused = new Dictionary<long, Outcome>();
        foreach (var audit in asset.Audits)
        {
            var candidates = outcomes.Where(outcome => outcome.Result is StepResult.Done && !refused.ContainsKey(outcome.Item.Number)).ToList();
            if (candidates.Count > 0) await new Admission(asset, audit, refused, cancellation).Admit(candidates);
        }
        return [.. outcomes.Select(outcome => refused.GetValueOrDefault(outcome.Item.Number, outcome))];
    }

    private sealed class Admission(IAsset asset, IAudit audit, Dictionary<long, Outcome> refused, CancellationToken cancellation)
    {
        private readonly List<Outcome> admitted = [];

        public async ValueTask Admit(List<Outcome> part)
        {
            if (part.Count == 0) return;
            var (findings, broke) = await Check(part);
            if (findings.Count == 0)
            {
                admitted.AddRange(part);
                return;
            }
            var named = Named(part, findings);
            if (named.Count > 0)
            {
                foreach (var (outcome, finding) in named) Refuse(outcome, finding, broke);
                await Admit([.. part.Where(outcome => !refused.ContainsKey(outcome.Item.Number))]);
            }
            else if (part.Count == 1) Refuse(part[0], findings[0], broke);
            else
            {
                await Admit(part[..(part.Count / 2)]);
                await Admit(part[(part.Count / 2)..]);
            }
        }

        private async ValueTask<(IReadOnlyList<AuditFinding> Findings, bool Broke)> Check(List<Outcome> part)
        {
            try
            {
                var results = admitted.Concat(part).Select(outcome => (outcome.Item.Step, (StepResult.Done)outcome.Result));
                return (await audit.Check(new(asset.Name, [.. results]), cancellation), false);
            }
            catch (Exception error) when (BatchRun.IsOfTheStep(error, cancellation))
            {
                var broken = BatchRun.Broken("audit.broken", $"Le contrôle {audit.Name}", error);
                return ([new(null, broken.Reason, broken.Sentence)], true);
            }
        }

        private static List<(Outcome, AuditFinding)> Named(List<Outcome> part, IReadOnlyList<AuditFinding> findings)
        {
            var byItem = findings.Where(finding => finding.Item is not null)
                .GroupBy(finding => finding.Item!, StringComparer.Ordinal) // the line above leaves no null
                .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
            return [.. part.Where(outcome => byItem.ContainsKey(outcome.Item.Step.Id)).Select(outcome => (outcome, byItem[outcome.Item.Step.Id]))];
        }

        private void Refuse(Outcome outcome, AuditFinding finding, bool broke) => refused[outcome.Item.Number] =
            new(outcome.Item, new StepResult.Failed(finding.Reason, finding.Sentence), broke);
    }
}
