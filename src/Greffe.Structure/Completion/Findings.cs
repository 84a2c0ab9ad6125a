using Greffe.Decisions;

namespace Greffe.Structure.Completion;

/// <summary>Collects findings and words them in French. Values shown are controlled ones: codes, dates, keys, numbers.</summary>
internal sealed class Findings
{
    private readonly List<StructureFinding> found = [];

    /// <summary>The findings, the heavier first, otherwise in the order they came.</summary>
    public IReadOnlyList<StructureFinding> ToList() => [.. found.OrderByDescending(finding => finding.Severity)];

    /// <summary>A mandatory fact is missing.</summary>
    public void Missing(string code, string field, string french) =>
        found.Add(new(code, FindingSeverity.Blocking, field, null, null, [],
            $"{french} : ni les métadonnées ni le texte ne le disent. La décision ne peut pas être publiée ; complétez la livraison."));

    /// <summary>Metadata and text say two things; the former is kept.</summary>
    public void Disagreement(string code, string field, string french, string? metadata, string? text, params IReadOnlyList<TextSpan> spans) =>
        found.Add(new(code, FindingSeverity.Warning, field, metadata, text, spans,
            $"{french} : les métadonnées disent « {metadata ?? "une valeur hors liste"} », le texte dit « {text ?? "une valeur hors liste"} ». "
            + "La valeur des métadonnées est gardée ; vérifiez laquelle est juste."));

    /// <summary>Anything else.</summary>
    public void Add(string code, FindingSeverity severity, string field, string sentence, string? metadata = null, string? text = null, params IReadOnlyList<TextSpan> spans) =>
        found.Add(new(code, severity, field, metadata, text, spans, sentence));
}
