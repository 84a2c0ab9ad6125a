using Greffe.Decisions;
using Greffe.Structure.Lines;

namespace Greffe.Structure.Facts;

/// <summary>Lines of a heading that speak of the decision under appeal: their numbers and dates are not those of the decision.</summary>
internal static class ContestedLines
{
    private static readonly string[] Openings = ["DECISION ATTAQUEE", "DECISION DEFEREE", "JUGEMENT ATTAQUE", "JUGEMENT DEFERE", "SUR APPEL", "APPEL D", "SUR RENVOI", "ORIGINE"];

    private static readonly string[] Words =
        ["DECISIONATTAQUEE", "DECISIONDEFEREE", "JUGEMENTDEFERE", "ENDATEDU", "PARLETRIBUNAL", "PARLEJUGE", "PARLECONSEIL", "PARLEPOLE", "DECLARATIONDAPPEL", "ORDONNANCEDECLOTURE"];

    /// <summary>Whether the line, alone or after the one before, speaks of another decision than this one.</summary>
    public static bool Is(LineIndex lines, int rank, Jurisdiction jurisdiction)
    {
        var line = lines[rank];
        if (line.OpensOneOf(Openings) || Has(line)) return true;
        if (jurisdiction == Jurisdiction.CourDAppel && line.OpensOneOf(["JUGEMENT", "SENTENCE"])) return true;
        return rank > 0 && lines[rank - 1] is { Length: < 60 } before && before.OpensOneOf(Openings) && before.Source[^1] == ':';
    }

    private static bool Has(in FoldedLine line)
    {
        foreach (var word in Words)
            if (line.Has(word)) return true;
        return false;
    }
}
