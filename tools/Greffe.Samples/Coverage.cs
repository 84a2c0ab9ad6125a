using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Greffe.Decisions;
using Greffe.Decisions.Occultations;
using Greffe.Samples.Sources;

namespace Greffe.Samples;

/// <summary>
/// Whether the gold of a sample is whole: words of a declared name, initials after a title and towns of birth or residence that stand in
/// no mention. A source mends it with a form, with <c>{{p1:words}}</c>, or says with <c>{{-:words}}</c> that the words are nobody.
/// </summary>
internal static partial class Coverage
{
    /// <summary>Words of declared names that are also titles, legal forms or parts of a name too common to tell anything alone.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "MAITRE", "MME", "MADAME", "MONSIEUR", "SCP", "SARL", "SELARL", "SAS", "EURL", "CABINET", "SOCIETE", "DES", "LES", "SAINT", "SAINTE", "ASSOCIES", "AVOCATS", "FILS",
    };

    public static IEnumerable<string> Missed(Sample sample)
    {
        var names = sample.Entities.Where(IsNamed).SelectMany(entity => entity.Forms).SelectMany(Words).ToHashSet(StringComparer.Ordinal);
        var text = sample.Decision.Text;
        return CapitalisedWord().Matches(text).Where(match => names.Contains(Key(match.Value)))
            .Select(match => new TextSpan(match.Index, match.Index + match.Length))
            .Concat(InitialAfterTitle().Matches(text).Select(Named))
            .Concat(TownOfLife().Matches(text).Select(Named))
            .Where(span => !sample.Mentions.Any(mention => mention.Span.Overlaps(span)) && !sample.Nobody.Any(span.Overlaps))
            .Distinct().OrderBy(span => span.Start)
            .Select(span => $"{sample.Slug}: «{Around(text, span)}»");
    }

    /// <summary>People only: words of a body's name are mostly common words.</summary>
    private static bool IsNamed(SampleEntity entity) => entity.Category == EntityCategory.PersonnePhysique
        || entity.Category == EntityCategory.ProfessionnelAvocat || entity.Category == EntityCategory.ProfessionnelMagistratGreffier;

    private static IEnumerable<string> Words(string form) =>
        CapitalisedWord().Matches(form).Select(match => Key(match.Value)).Where(word => word.Length >= 3 && !Common.Contains(word));

    /// <summary>Capitals without accents: «Öztürk» and «OZTURK» are one word.</summary>
    private static string Key(string word) => string.Concat(word.ToUpper(CultureInfo.GetCultureInfo("fr-FR")).Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));

    private static TextSpan Named(Match match) => new(match.Groups["name"].Index, match.Groups["name"].Index + match.Groups["name"].Length);

    private static string Around(string text, TextSpan span) =>
        text[Math.Max(0, span.Start - 30)..Math.Min(text.Length, span.End + 30)].Replace('\n', ' ');

    [GeneratedRegex(@"(?<!\p{L})\p{Lu}\p{L}{2,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CapitalisedWord();

    [GeneratedRegex(@"\b(?:M\.|MM\.|Mme|Monsieur|Madame|Mlle) (?<name>\p{Lu}\.(?: ?-?\p{Lu}\.)*)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InitialAfterTitle();

    [GeneratedRegex(@"\b(?:[Dd]emeurant|[Dd]omiciliée?s?|[Rr]ésidant|[Rr]ésident|[Nn]ée?(?: le \d{1,2}(?:er)? \p{Ll}+ \d{4})?),? à (?<name>\p{Lu}[\p{L}-]+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TownOfLife();
}
