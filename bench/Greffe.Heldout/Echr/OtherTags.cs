using System.Text.RegularExpressions;

namespace Greffe.Heldout.Echr;

/// <summary>What the tags do not say: where the civility ends, and who is a professional in the files that tag every person alike.</summary>
internal static partial class OtherTags
{
    public static int CivilityLength(string name) => Civility().Match(name).Length;

    public static bool IsProfessional(ReadOnlySpan<char> before)
    {
        var near = before[^Math.Min(before.Length, 40)..].ToString();
        return Office().IsMatch(near);
    }

    [GeneratedRegex(@"^(?:(?:M\. ?|MM\. ?|Mme |Mmes |Mlle |Me |Maître |Monsieur |Madame |le juge |juge ))?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Civility();

    [GeneratedRegex(@"(?:\bMe |\bMes |[Mm]aître |juges? |agent,? |président,? |greffi\S+ |avocat\S* |conseil,? |conseiller,? |procureur )(?:\S+ ){0,2}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Office();
}
