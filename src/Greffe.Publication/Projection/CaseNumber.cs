using System.Text;
using System.Text.RegularExpressions;

namespace Greffe.Publication.Projection;

/// <summary>Case numbers as people write them, brought to one shape for look-up.</summary>
internal static partial class CaseNumber
{
    /// <summary>
    /// Letters and digits in upper case, without «n°», «RG», «pourvoi» in front and without the letter of a pourvoi:
    /// «Y 19-19.463», «19-19463» and «n° 19-19.463» are the same.
    /// </summary>
    public static string Normalise(string number)
    {
        var bare = Prefix().Replace(number.Trim(), "");
        var plain = new StringBuilder(bare.Length);
        foreach (var c in bare)
            if (char.IsLetterOrDigit(c)) plain.Append(char.ToUpperInvariant(c));
        var text = plain.ToString();
        return Pourvoi().IsMatch(text) ? text[1..] : text;
    }

    [GeneratedRegex(@"^(?:(?:pourvoi|requête|rg|n[°ºo]|num[ée]ro)\s*[:.]?\s*)+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^[A-Z]\d{7}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pourvoi();
}
