using System.Buffers;
using Greffe.Structure.Lines;

namespace Greffe.Structure.Zoning;

/// <summary>Set phrases of the heading and of the grounds of the Cour de cassation.</summary>
internal static class CassationHeading
{
    /// <summary>Words by which a party attacks the decision.</summary>
    public static readonly SearchValues<string> Complaints = SearchValues.Create(
        ["fait grief", "font grief", "est fait grief", "reproche", "critique", "grief à l'arrêt", "grief au jugement", "même grief"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Formulas = SearchValues.Create(
        [
            "rendu le présent arrêt", "rendu la présente décision", "rendu le présent avis", "rendu la présente ordonnance",
            "rendu l'ordonnance suivante", "rendu l’ordonnance suivante", "rend le présent arrêt", "rend la présente décision",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the heading ends with this line («… après en avoir délibéré, a rendu le présent arrêt»).</summary>
    public static bool Closes(in FoldedLine line) => line.Source.IndexOfAny(Formulas) >= 0;
}
