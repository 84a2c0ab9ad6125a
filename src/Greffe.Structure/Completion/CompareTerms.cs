using Greffe.Decisions;
using Greffe.Structure.Facts;
using Greffe.Structure.Lines;

namespace Greffe.Structure.Completion;

/// <summary>
/// Terms of the metadata against those of the text. A term that came with words but without a key of the list gets the key that its
/// words have; its words stay.
/// </summary>
internal static class CompareTerms
{
    /// <summary>Type. A question prioritaire may come as an arrêt, and a decision of non-admission as anything.</summary>
    public static Term? Type(Term? metadata, Fact<Term>? text, Findings findings)
    {
        if (metadata is null || text is null) return metadata ?? text?.Value;
        var loose = metadata.Key == Term.OtherKey || text.Value.Key == Term.OtherKey || (metadata.Key is "arret" or "qpc" && text.Value.Key is "arret" or "qpc");
        if (!loose && metadata.Key != text.Value.Key)
            findings.Disagreement(FindingCodes.TypeDisagrees, "type", "Type de décision", SafeValue.Key(Terms.Types, metadata), text.Value.Key, text.Span);
        return metadata;
    }

    /// <summary>Chamber, also against the ECLI, which encodes that of the Cour de cassation.</summary>
    public static Term? Chamber(Decision decision, DecisionFacts facts, Findings findings)
    {
        var text = facts.Chamber;
        var encoded = (decision.Ecli ?? facts.Ecli?.Value) is { } ecli ? ChamberWords.OfEcli(ecli) : null;
        var metadata = decision.Chamber is { } given ? WithKey(given, decision.Court.Jurisdiction) : null;
        if (metadata is null) return text?.Value ?? encoded;
        if (text is not null && Differ(metadata, text.Value))
            findings.Disagreement(FindingCodes.ChamberDisagrees, "chamber", "Chambre", SafeValue.Key(Terms.Chambers, metadata), text.Value.Key, text.Span);
        if (encoded is not null && Differ(metadata, encoded))
            findings.Add(FindingCodes.EcliChamberDisagrees, FindingSeverity.Warning, "chamber",
                $"L'ECLI désigne la chambre « {encoded.Label} », les métadonnées en disent une autre : l'un des deux est à corriger.",
                SafeValue.Key(Terms.Chambers, metadata), encoded.Key);
        return metadata;
    }

    /// <summary>Formation. «Formation restreinte» alone agrees with both of its kinds.</summary>
    public static Term? Formation(Term? metadata, Fact<Term>? text, Findings findings)
    {
        if (metadata is null || text is null) return metadata ?? text?.Value;
        var both = metadata.Key == "f" && text.Value.Key is "frh" or "frr";
        if (metadata.Key != Term.OtherKey && !both && metadata.Key != text.Value.Key)
            findings.Disagreement(FindingCodes.FormationDisagrees, "formation", "Formation", SafeValue.Key(Terms.Formations, metadata), text.Value.Key, text.Span);
        return metadata;
    }

    /// <summary>Outcome, compared by class: «Cassation partielle» and «Cassation» agree.</summary>
    public static Term? Solution(Term? metadata, Fact<Term>? text, Findings findings)
    {
        if (metadata is null) return text?.Value;
        var kept = SolutionWords.Normalised(metadata);
        if (text is null || SolutionWords.Class(kept) is not { } given || SolutionWords.Class(text.Value) is not { } read) return kept;
        var sameThing = given == read || (given is "qpcother" && read is "irrecevabilite" or "nonlieu"); // inadmissible questions
        if (!sameThing) findings.Disagreement(FindingCodes.SolutionDisagrees, "solution", "Solution", given, read, text.Span);
        return kept;
    }

    private static bool Differ(Term left, Term right) => left.Key != Term.OtherKey && right.Key != Term.OtherKey && left.Key != right.Key;

    private static Term WithKey(Term term, Jurisdiction jurisdiction)
    {
        if (term.Key != Term.OtherKey || jurisdiction != Jurisdiction.CourDeCassation || LineIndex.Of(term.Label) is not { Count: > 0 } lines) return term;
        return ChamberWords.Cassational(lines[0].Letters) is { } known ? term with { Key = known.Key } : term;
    }
}
