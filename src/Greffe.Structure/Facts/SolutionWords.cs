using Greffe.Decisions;
using Greffe.Structure.Lines;

namespace Greffe.Structure.Facts;

/// <summary>
/// Outcomes in the words of headings and of metadata. Labels are ours, keys those of the list: a label such as «Cassation partielle»
/// has the key <c>cassation</c>. Outcomes of appeal and first-instance courts have no key: they compare by label.
/// </summary>
internal static class SolutionWords
{
    /// <summary>Openings of an outcome, the longer before the shorter.</summary>
    private static readonly (string Heading, string Key, string Label)[] Headings =
    [
        ("CASSATION PARTIELLE PARTIELLEMENT SANS RENVOI", "cassation", "Cassation partielle partiellement sans renvoi"),
        ("CASSATION PARTIELLE SANS RENVOI", "cassation", "Cassation partielle sans renvoi"), ("CASSATION PARTIELLE", "cassation", "Cassation partielle"),
        ("CASSATION SANS RENVOI", "cassation", "Cassation sans renvoi"), ("CASSATION", "cassation", "Cassation"),
        ("ANNULATION PARTIELLE", "annulation", "Annulation partielle"), ("ANNULATION", "annulation", "Annulation"),
        ("REJET NON SPECIALEMENT MOTIVE", "rejet", "Rejet non spécialement motivé"), ("REJET", "rejet", "Rejet"),
        ("NON ADMISSION", "rejet", "Non-admission"), ("IRRECEVABILITE", "irrecevabilite", "Irrecevabilité"), ("IRRECEVABLE", "irrecevabilite", "Irrecevabilité"),
        ("DECHEANCE", "decheance", "Déchéance"), ("QPC RENVOI", "qpc", "QPC renvoi"), ("RENVOI AU CONSEIL CONSTITUTIONNEL", "qpc", "QPC renvoi"),
        ("QPC", "qpcother", "QPC autres"), ("NON LIEU A RENVOI", "qpcother", "QPC autres"), ("NON LIEU A STATUER", "nonlieu", "Non-lieu à statuer"),
        ("NON LIEU", "nonlieu", "Non-lieu à statuer"), ("RABAT", "rabat", "Rabat"), ("REGLEMENT DES JUGES", "reglement", "Règlement des juges"), ("RENVOI", "renvoi", "Renvoi"),
        ("DESIGNATION", "designation", "Désignation de juridiction"), ("AVIS", "avis", "Avis"),
        ("DESISTEMENT", Term.OtherKey, "Désistement"), ("RADIATION", Term.OtherKey, "Radiation"), ("PEREMPTION", Term.OtherKey, "Péremption"),
        ("CONFIRME", Term.OtherKey, "Confirmation"), ("CONFIRMATION", Term.OtherKey, "Confirmation"), ("INFIRME PARTIELLEMENT", Term.OtherKey, "Infirmation partielle"),
        ("INFIRMATION PARTIELLE", Term.OtherKey, "Infirmation partielle"), ("INFIRME", Term.OtherKey, "Infirmation"), ("INFIRMATION", Term.OtherKey, "Infirmation"),
        ("ANNULE", "annulation", "Annulation"), ("REFORME", Term.OtherKey, "Infirmation"),
    ];

    /// <summary>The outcome that leads a line or a label; null when none does.</summary>
    public static Term? Leading(in FoldedLine line)
    {
        foreach (var (heading, key, label) in Headings)
            if (line.Opens(heading)) return new(key, label);
        return null;
    }

    /// <summary>A term of the metadata with its key found again from its words, where it came without one; the words stay.</summary>
    public static Term Normalised(Term term)
    {
        if (term.Key != Term.OtherKey || LineIndex.Of(term.Label) is not { Count: > 0 } lines) return term;
        return Leading(lines[0]) is { } known ? term with { Key = known.Key } : term;
    }

    /// <summary>Outcome as two sources are compared: the key, or our label where the list has no key; null when the words are unknown.</summary>
    public static string? Class(Term term)
    {
        var normal = Normalised(term);
        if (normal.Key != Term.OtherKey) return normal.Key;
        return LineIndex.Of(term.Label) is { Count: > 0 } lines ? Leading(lines[0])?.Label : null;
    }
}
