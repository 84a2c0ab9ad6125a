using System.Buffers;
using Greffe.Decisions;
using Greffe.Structure.Lines;

namespace Greffe.Structure.Facts;

/// <summary>The outcome: the line of the heading that gives it (Cour de cassation), else the first verbs of the operative part.</summary>
internal static class ReadSolution
{
    private const int MaxOperativeLines = 40;

    private static readonly SearchValues<string> Rejections = SearchValues.Create(
        ["est rejetée", "sont rejetées", "est rejeté", "sont rejetés", "n'est pas admis", "ne sont pas admis"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Annulments = SearchValues.Create(
        ["est annulé", "sont annulé"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> NothingToDecide = SearchValues.Create(
        ["pas lieu de statuer", "lieu à statuer"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The outcome; null when neither place gives a known one.</summary>
    public static Fact<Term>? In(LineIndex lines, Regions regions, Jurisdiction jurisdiction) => jurisdiction switch
    {
        Jurisdiction.CourDeCassation => InHeading(lines, regions) ?? Cassation(lines, regions),
        Jurisdiction.CourDAppel => Appeal(lines, regions),
        _ when jurisdiction.IsAdministrative => Administrative(lines, regions),
        _ => null,
    };

    private static Fact<Term>? InHeading(LineIndex lines, Regions regions)
    {
        for (var i = 0; i < regions.HeadLines && i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Length <= 60 && line.StartsHigh && SolutionWords.Leading(line) is { } term && !line.Has("ARRETN")) return new(term, line.Span);
        }

        return null;
    }

    private static Fact<Term>? Cassation(LineIndex lines, Regions regions)
    {
        for (var i = regions.TailLines; i < Math.Min(lines.Count, Math.Min(regions.AnnexLines, regions.TailLines + MaxOperativeLines)); i++)
        {
            var line = lines[i];
            if (line.OpensOneOf(["CASSE ET ANNULE", "CASSE"])) return new(new("cassation", Partial(line) ? "Cassation partielle" : "Cassation"), line.Span);
            if (line.OpensOneOf(["REJETTE LE POURVOI", "REJETTE LES POURVOIS", "REJETTE LA REQUETE"])) return Fact("rejet", line.Span);
            if (line.OpensOneOf(["DIT N Y AVOIR LIEU A RENVOYER", "DIT N Y AVOIR LIEU DE RENVOYER"])) return Fact("qpcother", line.Span);
            if (line.OpensOneOf(["RENVOIE AU CONSEIL CONSTITUTIONNEL"])) return Fact("qpc", line.Span);
            if (line.OpensOneOf(["DECLARE IRRECEVABLE", "DECLARE LE POURVOI IRRECEVABLE"])) return Fact("irrecevabilite", line.Span);
            if (line.OpensOneOf(["ANNULE"])) return Fact("annulation", line.Span);
        }

        return null;
    }

    private static bool Partial(in FoldedLine line) => line.Has("SAUF") || line.Has("MAISSEULEMENT") || line.Has("SEULEMENTENCE");

    /// <summary>«Confirme» and «Infirme» together make a partial reversal.</summary>
    private static Fact<Term>? Appeal(LineIndex lines, Regions regions)
    {
        Fact<Term>? confirmed = null;
        Fact<Term>? reversed = null;
        Fact<Term>? other = null;
        for (var i = regions.TailLines; i < Math.Min(lines.Count, regions.TailLines + MaxOperativeLines); i++)
        {
            var line = lines[i];
            if (SolutionWords.Leading(line) is not { } term) continue;
            if (term.Label == "Confirmation") confirmed ??= new(term, line.Span);
            else if (term.Label.StartsWith("Infirmation", StringComparison.Ordinal)) reversed ??= new(term, line.Span);
            else other ??= new(term, line.Span);
        }

        if (reversed is null) return confirmed ?? other;
        return confirmed is null ? reversed : reversed with { Value = new(Term.OtherKey, "Infirmation partielle") };
    }

    private static Fact<Term>? Administrative(LineIndex lines, Regions regions)
    {
        Fact<Term>? rejection = null;
        for (var i = regions.TailLines; i < Math.Min(lines.Count, regions.TailLines + MaxOperativeLines); i++)
        {
            var line = lines[i];
            if (!line.Opens("ARTICLE")) continue;
            if (line.Source.IndexOfAny(Annulments) >= 0) return Fact("annulation", line.Span);
            if (line.Source.IndexOfAny(NothingToDecide) >= 0) return Fact("nonlieu", line.Span);
            if (line.Source.IndexOfAny(Rejections) >= 0) rejection ??= Fact("rejet", line.Span);
        }

        return rejection;
    }

    private static Fact<Term> Fact(string key, TextSpan span) => new(Terms.Solutions.ByKey(key)!, span); // keys of the list itself
}
