using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Decisions.Reporting;
using Microsoft.AspNetCore.Http;

namespace Greffe.Portal.ReportLeak;

/// <summary>What a person typed in the form, and what of it cannot be taken. Shown again when refused: nothing that was typed is lost.</summary>
public sealed record ReportForm
{
    /// <summary>A field that people do not see: only a program fills it.</summary>
    internal const string Trap = "site";

    /// <summary>Longest identifier or address typed.</summary>
    internal const int MaxDecisionLength = 300;

    /// <summary>Identifier or address of the decision; empty when not said.</summary>
    public string Decision { get; init; } = "";

    /// <summary>Key of what is visible.</summary>
    public string Kind { get; init; } = "nom";

    /// <summary>The words left visible.</summary>
    public string Quote { get; init; } = "";

    /// <summary>Where and why.</summary>
    public string Explanation { get; init; } = "";

    /// <summary>How to answer.</summary>
    public string Contact { get; init; } = "";

    /// <summary>Field and key of the words that say why it is refused, in the order of the form.</summary>
    public IReadOnlyList<(string Field, string Key)> Errors { get; init; } = [];

    /// <summary>What was posted, checked against the public collection.</summary>
    internal static async ValueTask<(ReportForm Form, LeakReport? Report)> Read(
        IFormCollection posted, IPublicDecisions decisions, CancellationToken cancellation)
    {
        ReportForm form = new()
        {
            Decision = Text(posted, "decision"), Kind = Text(posted, "nature"), Quote = Text(posted, "texte"),
            Explanation = Text(posted, "explication"), Contact = Text(posted, "contact"),
        };
        List<(string, string)> errors = [];
        DecisionId? decision = null;
        if (form.Decision.Length > 0)
        {
            if (form.Decision.Length > MaxDecisionLength || !DecisionId.TryParse(form.Decision[(form.Decision.LastIndexOf('/') + 1)..], out var id)) errors.Add(("decision", "report.error.decision.shape"));
            else if (await decisions.Find(id, cancellation) is PublicationState.Published) decision = id;
            else errors.Add(("decision", "report.error.decision.unknown"));
        }

        if (!LeakKinds.TryParse(form.Kind, out var kind)) errors.Add(("nature", "report.error.kind"));
        if (form.Quote.Length == 0) errors.Add(("texte", "report.error.quote.empty"));
        if (form.Quote.Length > LeakReport.MaxQuoteLength) errors.Add(("texte", "report.error.quote.long"));
        if (form.Explanation.Length > LeakReport.MaxExplanationLength) errors.Add(("explication", "report.error.explanation.long"));
        if (form.Decision.Length == 0 && form.Explanation.Length == 0) errors.Add(("decision", "report.error.where"));
        if (form.Contact.Length > LeakReport.MaxContactLength) errors.Add(("contact", "report.error.contact.long"));
        if (errors.Count > 0) return (form with { Errors = errors }, null);
        return (form, new(decision, kind, form.Quote, NullIfEmpty(form.Explanation), NullIfEmpty(form.Contact)));
    }

    /// <summary>A browser sends line ends as CR LF, which its own count of characters takes as one.</summary>
    private static string Text(IFormCollection posted, string name) => posted[name].ToString().ReplaceLineEndings("\n").Trim();

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
