using Greffe.Records;

namespace Greffe.Governance.FollowActions;

/// <summary>The register as everyone may read it. Its types have no place for what is internal: a person's name, internal notes, internal reasons.</summary>
internal sealed record PublicRegister(string GeneratedAt, IReadOnlyList<PublicAction> Actions);

/// <summary>One action, as everyone may read it; numbers are null when they are not known, <c>computed</c> says whether the platform measured the current one.</summary>
internal sealed record PublicAction(
    long Number, string Workstream, string Verb, string Title, string Entity, string Due, string State, bool Late, string Indicator, string Unit, decimal? Baseline, decimal? Target,
    decimal? Current, bool Computed, string Source, int? Percent, string Note, bool Invented, IReadOnlyList<PublicStep> History, IReadOnlyList<PublicEvidence> Evidence);

/// <summary>A change of state, as everyone may read it.</summary>
internal sealed record PublicStep(string At, string State, string Why);

/// <summary>A proof, as everyone may read it.</summary>
internal sealed record PublicEvidence(string Label, string Address, string Sha256);

/// <summary>The register as people of governance read it: the public face, and what stays inside.</summary>
internal sealed record InternalRegister(string GeneratedAt, IReadOnlyList<InternalAction> Actions);

/// <summary>One action, whole.</summary>
internal sealed record InternalAction(
    PublicAction Face, bool IsPublic, string Owner, string Measure, string Note, long? Use, IReadOnlyList<InternalStep> History, IReadOnlyList<InternalEvidence> Evidence);

/// <summary>A change of state, whole.</summary>
internal sealed record InternalStep(string At, string State, string PublicWhy, string InternalWhy, string Agent);

/// <summary>A proof, whole.</summary>
internal sealed record InternalEvidence(string Label, string Address, string Sha256, bool IsPublic);

/// <summary>Both faces, from the store and from what is measured at this instant.</summary>
internal sealed class Faces(Actions actions, Measures measures, TimeProvider time)
{
    /// <summary>Actions that are public, and of them what is public.</summary>
    public async ValueTask<PublicRegister> Public(CancellationToken cancellation) => PublicOf(await Internal(cancellation));

    public async ValueTask<InternalRegister> Internal(CancellationToken cancellation)
    {
        var (now, values) = (time.GetUtcNow(), await measures.Read(cancellation));
        return new(RecordStore.Text(now), [.. actions.All().Select(file => Of(file, values, DateOnly.FromDateTime(now.UtcDateTime)))]);
    }

    public static PublicRegister PublicOf(InternalRegister register) => new(register.GeneratedAt, [.. register.Actions.Where(action => action.IsPublic).Select(action => action.Face)]);

    private InternalAction Of(ActionFile file, IReadOnlyDictionary<string, decimal> values, DateOnly today)
    {
        var (action, progress) = (file.Action, file.Action.ProgressOf(values));
        var face = new PublicAction(action.Number, action.Workstream, action.Verb, action.Title, action.Entity, action.Due, action.State, action.IsLate(today), action.Indicator,
            action.Unit, progress?.Baseline, progress?.Target, progress?.Now, progress?.IsComputed == true, measures.Find(action.Measure)?.Source ?? "", progress?.Percent, action.PublicNote,
            action.Invented, [.. file.Steps.Select(step => new PublicStep(step.At, step.State, step.PublicWhy))],
            [.. file.Evidence.Where(evidence => evidence.IsPublic).Select(evidence => new PublicEvidence(evidence.Label, evidence.Address, evidence.Sha256))]);
        return new(face, action.IsPublic, action.Owner, action.Measure, action.InternalNote, action.OneUse,
            [.. file.Steps.Select(step => new InternalStep(step.At, step.State, step.PublicWhy, step.InternalWhy, step.Agent))],
            [.. file.Evidence.Select(evidence => new InternalEvidence(evidence.Label, evidence.Address, evidence.Sha256, evidence.IsPublic))]);
    }
}
