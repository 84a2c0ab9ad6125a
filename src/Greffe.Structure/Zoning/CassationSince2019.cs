using Greffe.Decisions;
using Greffe.Structure.Lines;

namespace Greffe.Structure.Zoning;

/// <summary>
/// Judgments of the Cour de cassation in the direct style of 2019 and after: headed parts, numbered paragraphs. Source: the court's
/// own writing guide, and what its published zones show. A numbered paragraph that directly follows the heading of a ground, without
/// «Enoncé du moyen», is the answer to it (rejection without reasons, code de procédure civile art. 1014).
/// </summary>
internal static class CassationSince2019
{
    private static readonly string[] Facts = ["FAITS ET PROCEDURE", "FAITS ET LA PROCEDURE", "EXPOSE DU LITIGE", "FAITS PROCEDURE"];

    private static readonly string[] Grounds =
    [
        "EXAMEN DU MOYEN", "EXAMEN DES MOYENS", "EXAMEN DU POURVOI", "EXAMEN DES POURVOIS", "ENONCE DU MOYEN", "ENONCE DES MOYENS",
        "ENONCE DE LA QUESTION PRIORITAIRE DE CONSTITUTIONNALITE", "ENONCE DES QUESTIONS PRIORITAIRES DE CONSTITUTIONNALITE",
        "ENONCE DE LA DEMANDE D AVIS", "EXPOSE DU MOYEN", "MOYENS", "MOYEN",
    ];

    private static readonly string[] Answers =
    [
        "REPONSE DE LA COUR", "EXAMEN DE LA QUESTION PRIORITAIRE DE CONSTITUTIONNALITE", "EXAMEN DES QUESTIONS PRIORITAIRES DE CONSTITUTIONNALITE",
        "EXAMEN DE LA DEMANDE D AVIS", "PORTEE ET CONSEQUENCES DE LA CASSATION", "PORTEE ET CONSEQUENCE DE LA CASSATION",
        "RECEVABILITE DU MOYEN", "RECEVABILITE DES MOYENS", "BIEN FONDE DU MOYEN", "BIEN FONDE DES MOYENS", "MOTIVATION", "MOTIFS",
        "EXAMEN DE LA RECEVABILITE", "RECEVABILITE DU POURVOI", "EXAMEN DU RECOURS", "EXAMEN DE LA REQUETE", "MOTIVATION DE L ARRET",
    ];

    private static readonly string[] Links = ["SUR", "MAIS SUR", "ET SUR"];

    /// <summary>Marks the zones.</summary>
    public static void Mark(LineIndex lines, ZoneMarks marks)
    {
        var headed = HasFacts(lines);
        var bareGround = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (CassationTail.Begin(line, marks)) continue;
            if (marks.Current is ZoneKind.Dispositif or ZoneKind.Annexes) continue;
            if (marks.Current == ZoneKind.Introduction)
            {
                Open(lines, i, headed, marks);
                continue;
            }

            bareGround = Follow(line, bareGround, marks);
        }
    }

    /// <summary>Whether the line is the heading of a ground: «Sur le premier moyen, pris en sa seconde branche».</summary>
    public static bool IsGroundHeading(in FoldedLine line) =>
        !line.Numbered && line.Length <= 400 && line.StartsHigh && line.OpensOneOf(Links) && line.Has("MOYEN")
        && line.Source[^1] is not '.' && !line.Has("RELEVEDOFFICE");

    private static bool HasFacts(LineIndex lines)
    {
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].IsOneOf(Facts)) return true;
        return false;
    }

    /// <summary>Leaves the heading: at «Faits et procédure», or, in a text without that part, after «… a rendu le présent arrêt».</summary>
    private static void Open(LineIndex lines, int rank, bool headed, ZoneMarks marks)
    {
        var line = lines[rank];
        if (headed)
        {
            if (line.IsOneOf(Facts)) marks.Begin(line.Span.Start, ZoneKind.Expose);
            return;
        }

        if (line.IsOneOf(Grounds) || IsGroundHeading(line)) marks.Begin(line.Span.Start, ZoneKind.Moyens);
        else if (line.IsOneOf(Answers)) marks.Begin(line.Span.Start, ZoneKind.Motivations);
        else if (CassationHeading.Closes(line) && rank + 1 < lines.Count && !CassationTail.IsOperative(lines[rank + 1]))
            marks.Begin(lines.Start(rank + 1), ZoneKind.Motivations);
    }

    private static bool Follow(in FoldedLine line, bool bareGround, ZoneMarks marks)
    {
        if (line.IsOneOf(Grounds))
        {
            var announces = line.Opens("EXAMEN");
            marks.Begin(line.Span.Start, ZoneKind.Moyens);
            return announces;
        }

        if (IsGroundHeading(line))
        {
            marks.Begin(line.Span.Start, ZoneKind.Moyens);
            return true;
        }

        if (line.IsOneOf(Answers) || IsOtherExamination(line) || (bareGround && line.Numbered && !Complains(line)))
        {
            marks.Begin(line.Span.Start, ZoneKind.Motivations);
            return false;
        }

        return bareGround;
    }

    private static bool IsOtherExamination(in FoldedLine line) =>
        !line.Numbered && line.LooksLikeHeading && line.StartsHigh
        && (line.OpensOneOf(["EXAMEN DE", "EXAMEN D OFFICE", "SUR LA RECEVABILITE", "SUR LA DECHEANCE", "RECEVABILITE"])
            || (line.OpensOneOf(Links) && line.Has("RELEVEDOFFICE")));

    private static bool Complains(in FoldedLine line) => line.Source.IndexOfAny(CassationHeading.Complaints) >= 0;
}
