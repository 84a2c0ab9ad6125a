namespace Greffe.Corpus.Drawing;

/// <summary>Which split owns a name, a town, a wording or a source decision: a stable hash decides, 70 : 15 : 15.</summary>
internal static class Splits
{
    // Drawn once so that each kind of court has seats in every split, the nine administrative courts of appeal included; a test holds it.
    private const ulong Salt = 9;

    private static readonly HashSet<string> Particles =
    [
        "DE", "DU", "DES", "LA", "LE", "LES", "D", "L", "VAN", "DER", "DEN", "VON", "ZU", "EL", "AL", "BEN", "BENT", "AIT", "OULD", "DOS", "DA", "DI", "DO", "DAS",
        "DEL", "DELLA", "MC", "MAC", "O", "SAINT", "SAINTE", "SUR", "SOUS", "EN", "AUX", "AU", "ET", "THI", "VAN", "SAN", "BOU", "ABOU", "ABD", "HADJ", "LO", "BA", "BEL", "OU", "ST", "STE", "N", "M", "T",
    ];

    public static CorpusSplit Of(ulong hash) => (hash % 100) switch { < 70 => CorpusSplit.Train, < 85 => CorpusSplit.Dev, _ => CorpusSplit.Test };

    /// <summary>Owner of one indivisible key.</summary>
    public static CorpusSplit OfKey(string key) => Of(StableHash.Of(key, Salt));

    /// <summary>The parts of a name that must not be seen in another split, folded: particles are nobody's.</summary>
    public static IEnumerable<string> Parts(string name)
    {
        var words = StableHash.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 1 ? words : words.Where(word => !Particles.Contains(word) && word.Length > 1);
    }

    /// <summary>Whether every part of a name belongs to the split; a name without a part belongs to nobody, and null owns everything.</summary>
    public static bool Owns(CorpusSplit? split, string name)
    {
        if (split is null) return true;
        var any = false;
        foreach (var part in Parts(name))
        {
            if (OfKey(part) != split) return false;
            any = true;
        }
        return any;
    }

    /// <summary>
    /// Shares alternatives of one rule: ranked by hash, the last ones go to dev and test (15 % each, at least one), so that every split can speak.
    /// </summary>
    public static CorpusSplit[] OfAlternatives(string rule, IReadOnlyList<string> alternatives)
    {
        var owners = new CorpusSplit[alternatives.Count];
        var each = Math.Max(1, (int)Math.Round(alternatives.Count * 0.15));
        var ranked = Enumerable.Range(0, alternatives.Count).OrderBy(index => StableHash.Of($"{rule}\n{alternatives[index]}", Salt)).ThenBy(index => index).ToList();
        for (var rank = 0; rank < each; rank++) (owners[ranked[rank]], owners[ranked[each + rank]]) = (CorpusSplit.Dev, CorpusSplit.Test);
        return owners;
    }
}
