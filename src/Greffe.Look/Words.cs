using System.Globalization;
using System.Resources;

namespace Greffe.Look;

/// <summary>Words of the interface in the reader's language, out of the resource files of every module that has pages: French first, English second.</summary>
/// <param name="preferences">What the reader chose.</param>
/// <param name="files">The resource files registered.</param>
public sealed class Words(Preferences preferences, IEnumerable<WordFile> files)
{
    private CultureInfo Culture => field ??= CultureInfo.GetCultureInfo(Language);

    /// <summary>Language of the words.</summary>
    public string Language => preferences.Language;

    /// <summary>The words under that key.</summary>
    /// <exception cref="InvalidOperationException">No resource file has the key.</exception>
    public string this[string key] => Find(key) ?? throw new InvalidOperationException($"The resource files have no words under «{key}».");

    /// <summary>The words under that key with their places filled.</summary>
    public string this[string key, params object[] places] => string.Format(Culture, this[key], places);

    /// <summary>The words under that key, or null.</summary>
    public string? Find(string key)
    {
        foreach (var file in files)
            if (file.Resources.GetString(key, Culture) is { } words) return words;
        return null;
    }

    /// <summary><c>key.one</c> for 0 and 1 in French and 1 in English, <c>key.many</c> otherwise; the place is the number, grouped.</summary>
    public string Count(string key, long count) =>
        this[count == 1 || (count == 0 && Language == "fr") ? $"{key}.one" : $"{key}.many", Number(count)];

    /// <summary>A number with its thousands apart: a narrow no-break space in French, a comma in English.</summary>
    public string Number(long count) =>
        count.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", Language == "fr" ? "\u202f" : ",", StringComparison.Ordinal);

    /// <summary>«5 octobre 2023».</summary>
    public string Date(DateOnly date) => DateWords.InWords(date, Language);
}

/// <summary>The resource files of one module: <c>Words.resx</c> (French) and <c>Words.en.resx</c>. Keys are unique over all modules: they begin by a word of the module's own.</summary>
/// <param name="Resources">Reader of the files.</param>
public sealed record WordFile(ResourceManager Resources)
{
    /// <summary>The files <c>Words.resx</c> and <c>Words.en.resx</c> at the root of the project whose root namespace is that of the type.</summary>
    public static WordFile Beside<TModule>() => Beside(typeof(TModule));

    /// <summary>The same, for a static module class.</summary>
    public static WordFile Beside(Type module) => new(new ResourceManager($"{module.Namespace}.Words", module.Assembly));
}
