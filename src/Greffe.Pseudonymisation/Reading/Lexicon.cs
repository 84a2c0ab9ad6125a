using System.Collections.Frozen;

namespace Greffe.Pseudonymisation.Reading;

/// <summary>What a word does in a judgment.</summary>
[Flags]
internal enum WordFlags
{
    /// <summary>Nothing known.</summary>
    None = 0,

    /// <summary>Announces a person: M., Mme, sieur, docteur.</summary>
    Civility = 1 << 0,

    /// <summary>Announces several persons: MM., Mmes, consorts.</summary>
    Plural = 1 << 1,

    /// <summary>Me, Maître.</summary>
    LawyerCivility = 1 << 2,

    /// <summary>Small word inside names: de, el, van.</summary>
    Particle = 1 << 3,

    /// <summary>Office of a judge or prosecutor.</summary>
    Magistrate = 1 << 4,

    /// <summary>Office of the registry.</summary>
    Clerk = 1 << 5,

    /// <summary>Avocat, avoué.</summary>
    Lawyer = 1 << 6,

    /// <summary>Called Maître without being a lawyer: notaire, huissier, liquidateur.</summary>
    Officer = 1 << 7,

    /// <summary>Begins the name of a legal person.</summary>
    Organisation = 1 << 8,

    /// <summary>Kind of way, never anything else before a name: rue, avenue.</summary>
    Way = 1 << 9,

    /// <summary>Kind of way or site that is also a common word: place, cours.</summary>
    LooseWay = 1 << 10,

    /// <summary>Never part of a name, whatever its case.</summary>
    Stop = 1 << 11,

    /// <summary>Month.</summary>
    Month = 1 << 12,

    /// <summary>Announces another name of the same person: née, épouse, veuve, dit.</summary>
    OtherName = 1 << 13,

    /// <summary>Announces a relative by first name: enfant, fils, fille.</summary>
    Relative = 1 << 14,

    /// <summary>A man.</summary>
    Masculine = 1 << 15,

    /// <summary>A woman.</summary>
    Feminine = 1 << 16,

    /// <summary>Court, registry, bar, town hall: the place after it is no one's home.</summary>
    Court = 1 << 17,

    /// <summary>Heading of a block of parties.</summary>
    PartyHeading = 1 << 18,

    /// <summary>A body whose name may hold a person's: école, hôpital, prix, loi.</summary>
    Monument = 1 << 19,

    /// <summary>Legal form of a law firm.</summary>
    Firm = 1 << 20,
}

/// <summary>The closed list of words that the rules lean on, folded. Written by hand from the words of published decisions.</summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<string, WordFlags> Words = Build();

    /// <summary>What is known of a folded word.</summary>
    public static WordFlags FlagsOf(string folded) => Words.GetValueOrDefault(folded);

    private static FrozenDictionary<string, WordFlags> Build()
    {
        var words = new Dictionary<string, WordFlags>(StringComparer.Ordinal);
        foreach (var (flags, list) in LexiconWords.Lists)
            foreach (var word in list.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                words[word] = words.GetValueOrDefault(word) | flags;
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
