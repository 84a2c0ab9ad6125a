using System.Text.RegularExpressions;

namespace Greffe.Corpus.Refilling;

/// <summary>What placeholders, lawyers and benches look like in decisions that their court pseudonymised.</summary>
internal static partial class RefillPatterns
{
    private const string Name = @"(?:(?:de |du |des |d'|Le |La |Van |von )*[A-ZÉÈ][\p{L}'’-]+(?:[ ](?:(?:de |du |d')?[A-ZÉ][\p{L}'’-]+))*)";
    private const string Placeholder = @"(?:\[[A-Z]{1,2}\]|\b[A-Z]{1,2}\.\.\.)";

    [GeneratedRegex(
        @"(?<thing>\[(?:Adresse|Localité|Etablissement|Établissement|Immatriculation) ?\d+\]|\[X{3,}\d*\]|\[\d+\]|\[\.\.\.\])"
        + @"|(?:(?<title>\b(?:M\.|Mme|Mlle|Monsieur|Madame|Mademoiselle|Me|Maître|époux|consorts|MM\.|Mmes))(?<gap>\s+))?(?<held>(?<=\s)[A-ZÉ][\p{L}-]+\s+(?=" + Placeholder + @"\s*(?:[,;.)]|\s)))?(?<ph>" + Placeholder + @"(?:\s+" + Placeholder + @")*)"
        + @"|(?<firm>\b(?:SCP|SARL|SELARL|SAS|AARPI)\s+(?:[Cc]abinet\s+)?" + Name + @"(?:(?:,\s|\set\s|\s?-\s?|\s&\s)" + Name + @")*)(?=,?\s*(?:[Aa]vocat|pour\s))"
        + @"|(?<me>\b(?:Me|Maître)\s+)(?<lawyer>" + Name + ")"
        + @"|\b(?:M\.|Mme|MM\.|Mmes|Mlle)\s+(?<names>" + Name + @"(?:(?:,\s|\set\s)" + Name + ")*)",
        RegexOptions.CultureInvariant, 30_000)]
    public static partial Regex Cutter();

    [GeneratedRegex(Placeholder, RegexOptions.CultureInvariant, 30_000)]
    public static partial Regex Letter();

    [GeneratedRegex(Name, RegexOptions.CultureInvariant, 30_000)]
    public static partial Regex BenchName();

    [GeneratedRegex(@"^(?:SCP|SARL|SELARL|SAS|AARPI)\s+(?:[Cc]abinet\s+)?", RegexOptions.CultureInvariant, 30_000)]
    public static partial Regex FirmHead();

    [GeneratedRegex(@"président|conseill|avocat général|avocate générale|greffi|rapporteur|procureur", RegexOptions.CultureInvariant, 30_000)]
    public static partial Regex Bench();

    [GeneratedRegex(@"^[ ,]{0,3}(?:faisant fonction de |la )?greffi", RegexOptions.CultureInvariant, 30_000)]
    public static partial Regex Clerk();

    [GeneratedRegex(@"(?:société|SCI|SARL|SAS|SA|EURL|entreprise|établissements|cabinet|groupe)\s+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 30_000)]
    public static partial Regex CompanyBefore();

    [GeneratedRegex(@"(?:domicilié|siège|demeurant|résidant)[^.;]{0,30}$", RegexOptions.CultureInvariant, 30_000)]
    public static partial Regex SeatBefore();

    [GeneratedRegex(@"(?:\b(?:M\.|Mme|Mmes|MM\.|Mlle|Me|Monsieur|Madame|Maître|Messieurs|Mesdames)\s+(?!l[ea']|L[ea] (?:pr|co))\p{Lu}\p{Ll}+)|\bSCP\s+\p{Lu}|" + Placeholder, RegexOptions.CultureInvariant, 30_000)]
    public static partial Regex StillNamed();
}
