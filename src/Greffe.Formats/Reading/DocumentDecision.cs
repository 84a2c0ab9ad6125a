using Greffe.Decisions;

namespace Greffe.Formats.Reading;

/// <summary>Decision of a document: its text, and what its sidecar says.</summary>
internal static class DocumentDecision
{
    /// <summary>The decision, or the refusal of a sidecar that cannot be trusted.</summary>
    public static ReadResult Of(SourceFormat format, DeliveredItem item, string text, FormatsOptions options)
    {
        var blank = new Decision { Id = default, Source = new(DocumentIdentity.System, ""), Text = text };
        var (decision, id, refusal) = item.Sidecar is { } sidecar ? Sidecar.Apply(sidecar, blank, options) : (blank, null, null);
        if (refusal is not null) return new ReadResult.Refused(refusal);
        id ??= DocumentIdentity.Of(decision.Court, decision.Numbers, decision.Date, item.Content.Span);
        var identified = decision with { Id = DecisionId.From(DocumentIdentity.System, id), Source = new(DocumentIdentity.System, id) };
        return new ReadResult.Accepted(format, identified);
    }
}
