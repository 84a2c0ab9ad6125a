namespace Greffe.Corpus.Naming;

/// <summary>Names that one split may use. A name whose parts belong to another split is never given.</summary>
internal sealed class NameStock
{
    private static readonly string[] Origins =
        ["french", "regional", "maghreb", "turkish", "african", "slavic", "iberian", "italian", "germanic", "english", "asian", "overseas"];

    private static readonly int[] OriginWeights = [42, 10, 12, 3, 8, 5, 6, 3, 3, 3, 6, 6];

    private static readonly IReadOnlyDictionary<string, string[]> Lexicon = Embedded.Sections("lexicon/names");

    private readonly CorpusSplit? split;
    private readonly double inventedShare;
    private readonly Dictionary<string, string[]> owned = [];
    private readonly Dictionary<string, CharacterModel> models = [];
    private readonly string[] listedSurnames;
    private readonly string[] commonSurnames;

    public NameStock(CorpusSplit? split, double inventedShare, CorpusMaterial material)
    {
        (this.split, this.inventedShare) = (split, inventedShare);
        foreach (var (key, words) in Lexicon) owned[key] = [.. words.Where(word => Splits.Owns(split, word))];
        foreach (var key in Lexicon.Keys.Where(key => key.Contains('.', StringComparison.Ordinal))) models[key] = new(Lexicon[key]);
        models["french.surnames"] = new(Lexicon["french.surnames"].Concat(material.Surnames.Where((_, index) => index % 40 == 0)));
        listedSurnames = [.. material.Surnames.Where(name => Splits.Owns(split, name))];
        foreach (var (key, names) in material.FirstNames) owned[key] = [.. owned.GetValueOrDefault(key, []), .. names.Where(name => Splits.Owns(split, name))];
        commonSurnames = [.. owned["common.surnames"]];
    }

    public static string Origin(Draw draw)
    {
        var rank = draw.Below(OriginWeights.Sum());
        for (var index = 0; ; index++) if ((rank -= OriginWeights[index]) < 0) return Origins[index];
    }

    /// <summary>A surname with its particle, in the usual case.</summary>
    public string Surname(Draw draw, string origin)
    {
        var plain = PlainSurname(draw, origin);
        if (draw.Chance(0.05)) return $"{plain}-{PlainSurname(draw, draw.Chance(0.7) ? origin : Origin(draw))}";
        if (draw.Chance(origin == "iberian" ? 0.35 : 0.02)) return $"{plain} {PlainSurname(draw, origin)}";
        // «Mac» before «O'Brien» would make a part, «MACO», that no split owns.
        return draw.Chance(0.09) && plain.AsSpan().IndexOfAny(' ', '\'') < 0 ? WithParticle(draw, origin, plain) : plain;
    }

    private string PlainSurname(Draw draw, string origin)
    {
        if (draw.Chance(inventedShare)) return Invented(draw, origin + ".surnames");
        return draw.Below(100) switch
        {
            < 12 => draw.Of(commonSurnames),
            < 15 when owned["short.surnames"].Length > 0 => draw.Of(owned["short.surnames"]),
            < 55 when origin == "french" && listedSurnames.Length > 0 => Cased(draw.Of(listedSurnames)),
            _ when owned[origin + ".surnames"].Length > 3 => draw.Of(owned[origin + ".surnames"]),
            _ when listedSurnames.Length > 0 => Cased(draw.Of(listedSurnames)),
            _ => Invented(draw, origin + ".surnames"),
        };
    }

    public string FirstName(Draw draw, string origin, bool female)
    {
        if (origin == "regional" || draw.Chance(0.18)) origin = "french";
        var key = $"{origin}.{(female ? "female" : "male")}";
        if (draw.Chance(inventedShare * 0.35) || owned[key].Length == 0) return Invented(draw, key);
        return draw.Of(owned[key]);
    }

    /// <summary>A name of nobody, whose parts belong to this split.</summary>
    private string Invented(Draw draw, string key)
    {
        while (true)
        {
            var word = models[key].Invent(draw);
            if (word.Length < 3 || word[^1] is '-' or ' ' or '\'' || !Pronounceable(word)) continue;
            var name = Cased(word);
            if (Splits.Owns(split, name)) return name;
        }
    }

    private static bool Pronounceable(string word)
    {
        var run = 0;
        var vowel = false;
        foreach (var unit in word)
        {
            var isVowel = "aeiouyàâäéèêëîïôöùûüœæıáíóúãõ".Contains(unit, StringComparison.Ordinal);
            (run, vowel) = (isVowel ? 0 : run + 1, vowel | isVowel);
            if (run > 4) return false;
        }
        return vowel;
    }

    /// <summary>Capitals at the head of each part, from a list in capitals or a chain in lower case.</summary>
    internal static string Cased(string name)
    {
        var letters = name.ToLowerInvariant().ToCharArray();
        var head = true;
        for (var index = 0; index < letters.Length; index++)
        {
            if (head) letters[index] = char.ToUpperInvariant(letters[index]);
            head = letters[index] is ' ' or '-' or '\'';
        }
        return new(letters);
    }

    private static string WithParticle(Draw draw, string origin, string name) => origin switch
    {
        "maghreb" => draw.Any("El ", "Ben ", "Aït ", "Ould ", "Bel ", "Bou ", "Hadj ", "Al ") + name,
        "germanic" => draw.Any("von ", "Van der ", "Van den ", "Van ", "De ", "van ") + name,
        "iberian" => draw.Any("da ", "dos ", "de ", "Da ", "Dos ", "del ") + name,
        "italian" => draw.Any("Di ", "De ", "Della ", "D'", "Lo ", "La ") + name,
        "english" => draw.Any("Mc", "O'", "Mac") + name,
        "african" => draw.Any("N'", "M'", "Ba ", "El Hadj ") + name,
        _ when "aeéèiouâêîôhAEÉÈIOUÂÊÎÔH".Contains(name[0], StringComparison.Ordinal) => draw.Any("d'", "D'", "L'", "de l'") + name,
        _ => draw.Any("de ", "du ", "de la ", "Le ", "La ", "Du ", "De ", "des ", "de Saint-", "Le ", "Saint-") + name,
    };
}
