using System.Text.RegularExpressions;

namespace Greffe.Formats.Reading;

/// <summary>Lists of lawyers: «SCP Célice, Soltner et Périer, Me Ricard» is two, since a firm's own name holds commas.</summary>
internal static partial class LawyerNames
{
    /// <summary>The lawyers and firms of a list, in its order.</summary>
    public static IReadOnlyList<string> Split(string list) =>
        [.. Separator().Split(list).Select(name => name.Trim()).Where(name => name.Length > 0)];

    [GeneratedRegex(
        @"\s*;\s*|\s*,\s*(?=(?:SCP|SARL|SELARL|SELAS|SAS|SELURL|AARPI|Cabinet|Me|Mes|Maître|M\.|Mme)\s)",
        RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Separator();
}
