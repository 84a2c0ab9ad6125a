using System.Buffers;
using Greffe.Decisions;
using Greffe.Structure.Lines;

namespace Greffe.Structure.Facts;

/// <summary>
/// The branch that the publication calendar asks for (arrêté of 28 April 2021). The court settles it where it can; before the cours
/// d'appel and the tribunaux judiciaires, criminal words settle it first, and civil needs a sign of its own: a NAC code, a roll
/// number or the civil procedure code. No sign, no branch: the calendar of criminal decisions is the stricter one.
/// </summary>
internal static class ReadMatter
{
    private static readonly (string Letters, Matter Matter)[] CriminalHeadings =
    [
        ("COURDASSISES", Matter.Criminelle), ("COURCRIMINELLE", Matter.Criminelle), ("TRIBUNALDEPOLICE", Matter.Contraventionnelle),
        ("APPELSDEPOLICE", Matter.Contraventionnelle), ("TRIBUNALCORRECTIONNEL", Matter.Delictuelle), ("APPELSCORRECTIONNELS", Matter.Delictuelle),
        ("CHAMBRECORRECTIONNELLE", Matter.Delictuelle), ("JUGEMENTCORRECTIONNEL", Matter.Delictuelle), ("CHAMBREDELINSTRUCTION", Matter.Penale),
        ("APPLICATIONDESPEINES", Matter.Penale), ("CHAMBRECRIMINELLE", Matter.Penale), ("TRIBUNALPOURENFANTS", Matter.Penale),
    ];

    private static readonly SearchValues<string> CriminalWords = SearchValues.Create(
        ["prévenu", "tribunal correctionnel", "code de procédure pénale", "partie civile", "cour d'assises", "contravention de"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> CivilWords = SearchValues.Create(
        ["code de procédure civile", "article 700", "assigné", "code civil"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The branch; null when nothing tells it.</summary>
    public static Matter? Of(LineIndex lines, Regions regions, Decision decision)
    {
        switch (decision.Court.Jurisdiction)
        {
            case Jurisdiction.CourDeCassation: return decision.Chamber is null ? null : decision.Chamber.Key == "cr" ? Matter.Penale : Matter.Civil;
            case Jurisdiction.TribunalDeCommerce: return Matter.Commercial;
            case Jurisdiction.ConseilDePrudhommes: return Matter.Prudhomale;
            case Jurisdiction.CourDAppel or Jurisdiction.TribunalJudiciaire: return Judicial(lines, regions, decision);
            default: return decision.Court.Jurisdiction.IsAdministrative ? Matter.Administrative : null;
        }
    }

    private static Matter? Judicial(LineIndex lines, Regions regions, Decision decision)
    {
        if (!string.IsNullOrWhiteSpace(decision.Nac)) return Matter.Civil;
        for (var i = 0; i < Math.Min(regions.HeadLines, lines.Count); i++)
        {
            var line = lines[i];
            if (line.Length > 100) continue;
            foreach (var (letters, matter) in CriminalHeadings)
                if (line.Has(letters)) return matter;
        }

        var text = lines.Text.AsSpan();
        var civil = text.IndexOfAny(CivilWords) >= 0;
        if (text.IndexOfAny(CriminalWords) >= 0) return civil && decision.Numbers.Any(IsRoll) ? Matter.Civil : Matter.Penale;
        return civil || decision.Numbers.Any(IsRoll) ? Matter.Civil : null;
    }

    private static bool IsRoll(string number) => number.Length >= 7 && number[2] == '/';
}
