using System.Text.RegularExpressions;
using Greffe.Heldout.Writing;

namespace Greffe.Heldout.Cassation;

/// <summary>Magistrates, registry and lawyers of a real decision, where their office follows the name: they must stay.</summary>
internal static partial class Professionals
{
    public static void Mark(GoldText text)
    {
        var words = text.From(0);
        foreach (Match match in Office().Matches(words))
        {
            var name = match.Groups["name"];
            var isClerk = match.Groups["office"].Value.StartsWith("greffi", StringComparison.Ordinal);
            text.MarkFree(name.Index, name.Length, "professionnelMagistratGreffier", isClerk ? "greffier" : "magistrat", name.Value.ToUpperInvariant());
        }
        foreach (Match match in Firm().Matches(words))
            text.MarkFree(match.Groups["name"].Index, match.Groups["name"].Length, "professionnelAvocat", "avocat", match.Groups["name"].Value);
    }

    private const string Name = @"(?<name>\p{Lu}[\p{L}'-]+(?: (?:de |du |d')?\p{Lu}[\p{L}'-]+){0,2})";

    [GeneratedRegex(@"(?:M\.|Mme) " + Name + @", (?<office>premier président|président|conseill|avocat général|premier avocat général|greffi|rapporteur|doyen)", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Office();

    [GeneratedRegex(@"\b(?:SCP|SARL|SAS|Me) (?<name>\p{Lu}[\p{L}'-]+(?:(?:, | et |-| )(?:de |du )?\p{Lu}[\p{L}'-]+)*)(?=, avocat)", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Firm();
}
