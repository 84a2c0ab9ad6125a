using Greffe.Decisions;
using Greffe.Structure.Lines;

namespace Greffe.Structure.Facts;

/// <summary>Chambers, in the words of headings, of DILA's metadata and of ECLI ordinals.</summary>
internal static class ChamberWords
{
    private static readonly (string Letters, string Key)[] Cassation =
    [
        ("PREMIERECHAMBRECIVILE", "civ1"), ("CHAMBRECIVILE1", "civ1"), ("1RECHAMBRECIVILE", "civ1"), ("DEUXIEMECHAMBRECIVILE", "civ2"),
        ("CHAMBRECIVILE2", "civ2"), ("2ECHAMBRECIVILE", "civ2"), ("TROISIEMECHAMBRECIVILE", "civ3"), ("CHAMBRECIVILE3", "civ3"),
        ("3ECHAMBRECIVILE", "civ3"), ("CHAMBRECOMMERCIALE", "comm"), ("CHAMBRESOCIALE", "soc"), ("CHAMBRECRIMINELLE", "cr"),
        ("ASSEMBLEEPLENIERE", "pl"), ("CHAMBREMIXTE", "mi"), ("CHAMBRESREUNIES", "creun"), ("PREMIEREPRESIDENCE", "ordo"), ("PREMIERPRESIDENT", "ordo"),
    ];

    private static readonly (string Heading, string Key)[] Abbreviations =
        [("CIV 1", "civ1"), ("CIV 2", "civ2"), ("CIV 3", "civ3"), ("COMM", "comm"), ("COM", "comm"), ("SOC", "soc"), ("CRIM", "cr"), ("ASS PLEN", "pl")];

    private static readonly (string Letters, string Key)[] EcliOrdinals =
        [("C1", "civ1"), ("C2", "civ2"), ("C3", "civ3"), ("CO", "comm"), ("SO", "soc"), ("CR", "cr"), ("AP", "pl"), ("PL", "pl"), ("MI", "mi"), ("OR", "ordo")];

    private static readonly HashSet<string> LabelWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "chambre", "chambres", "réunies", "reunies", "pôle", "pole", "section", "civile", "civil", "social", "pénal", "proximité", "sociale", "commerciale", "criminelle", "correctionnelle", "famille", "de", "la", "du", "des",
        "et", "l", "instruction", "appels", "correctionnels", "référés", "referes", "première", "premiere", "deuxième", "deuxieme", "troisième", "troisieme", "quatrième",
        "cinquième", "sixième", "1ère", "1re", "2e", "2ème", "3e", "3ème", "4e", "4ème", "5e", "5ème", "6e", "6ème", "7e", "7ème", "8e", "8ème", "9e", "9ème", "10e", "10ème",
        "sécurité", "protection", "contentieux", "économique", "financière", "prud", "homale", "hommes", "jcp", "jaf", "a", "b", "c", "d", "baux", "construction", "immobilier",
    };

    /// <summary>Chamber of the Cour de cassation that the first letters of a line name; null when none.</summary>
    public static Term? Cassational(ReadOnlySpan<char> letters)
    {
        foreach (var (words, key) in Cassation)
            if (letters.IndexOf(words) >= 0) return Terms.Chambers.ByKey(key);
        return null;
    }

    /// <summary>Chamber of an abbreviation alone on its line: «CIV. 1», «SOC. / ELECT».</summary>
    public static Term? Abbreviated(in FoldedLine line)
    {
        if (line.Length > 20) return null;
        foreach (var (heading, key) in Abbreviations)
            if (line.Opens(heading) || line.Is(heading)) return Terms.Chambers.ByKey(key);
        return null;
    }

    /// <summary>Chamber that an ECLI of the Cour de cassation encodes in its ordinal; null when it tells none.</summary>
    public static Term? OfEcli(Ecli ecli)
    {
        if (ecli.Court != "CCASS") return null;
        var ordinal = ecli.Value[(ecli.Value.LastIndexOf(':') + 1)..];
        foreach (var (letters, key) in EcliOrdinals)
            if (ordinal.StartsWith(letters, StringComparison.Ordinal)) return Terms.Chambers.ByKey(key);
        return null;
    }

    /// <summary>Label of a chamber of another court: the line up to the first word that is no word of a chamber's name; null when too little is left.</summary>
    public static Term? Other(ReadOnlySpan<char> line)
    {
        var end = 0;
        var words = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && char.IsLetterOrDigit(line[i])) continue;
            var start = i;
            while (start > 0 && char.IsLetterOrDigit(line[start - 1])) start--;
            if (start == i) continue;
            var word = line[start..i].ToString();
            if (!LabelWords.Contains(word) && !(word.Length <= 2 && word.All(char.IsAsciiDigit))) break;
            (end, words) = (i, words + 1);
        }

        return words >= 2 ? new(Term.OtherKey, line[..end].Trim(" -–—").ToString()) : null;
    }
}
