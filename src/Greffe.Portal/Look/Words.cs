using System.Globalization;
using System.Resources;

namespace Greffe.Portal.Look;

/// <summary>Words of the interface in the reader's language: <c>Words.resx</c> is French, <c>Words.en.resx</c> English.</summary>
/// <param name="preferences">What the reader chose.</param>
internal sealed class Words(Preferences preferences)
{
    internal static readonly ResourceManager Resources = new(typeof(Words));

    private CultureInfo Culture => field ??= CultureInfo.GetCultureInfo(Language);

    /// <summary>Language of the words.</summary>
    public string Language => preferences.Language;

    /// <summary>The words under that key.</summary>
    public string this[string key] => Resources.GetString(key, Culture)
        ?? throw new InvalidOperationException($"The resource files have no words under «{key}».");

    /// <summary>The words under that key with their places filled.</summary>
    public string this[string key, params object[] places] => string.Format(Culture, this[key], places);

    /// <summary><c>key.one</c> for 0 and 1 in French and 1 in English, <c>key.many</c> otherwise; the place is the number, grouped.</summary>
    public string Count(string key, long count) =>
        this[count == 1 || (count == 0 && Language == "fr") ? $"{key}.one" : $"{key}.many", Number(count)];

    /// <summary>A number with its thousands apart: a narrow no-break space in French, a comma in English.</summary>
    public string Number(long count) =>
        count.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", Language == "fr" ? "\u202f" : ",", StringComparison.Ordinal);

    /// <summary>«5 octobre 2023».</summary>
    public string Date(DateOnly date) => DateWords.Long(date, Language);
}
