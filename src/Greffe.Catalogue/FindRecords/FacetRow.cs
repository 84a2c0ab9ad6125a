using Greffe.Catalogue.Describe;

namespace Greffe.Catalogue.FindRecords;

/// <summary>Facets of one record in memory: numbers of values, and who may see each.</summary>
internal struct FacetRow
{
    /// <summary>Last day of freshness when none is promised.</summary>
    public const int NeverKnown = int.MinValue;

    public bool IsThere;
    public byte Kind;
    public byte Visibility;
    public int Domain;
    public int Licence;
    public int PersonalData;
    public int Owner;

    /// <summary>Day number of the last change, for the order; 0 when unknown or not public.</summary>
    public int Modified;

    /// <summary>Last day on which the record is fresh, as a day number.</summary>
    public int FreshUntil;

    /// <summary>Formats by level, each with those of the levels before it: bit per format.</summary>
    public ulong OpenFormats, InnerFormats, AllFormats;

    /// <summary>Level of each value, two bits: domain, licence, personal data, owner, freshness.</summary>
    public ushort Levels;

    /// <summary>Number of the value that a reader of that level sees; 0 when none.</summary>
    public readonly int Seen(Facet facet, int level) => facet switch
    {
        Facet.Kind => Kind + 1,
        Facet.Domain => Seen(0, level) ? Domain : 0,
        Facet.Licence => Seen(1, level) ? Licence : 0,
        Facet.PersonalData => Seen(2, level) ? PersonalData : 0,
        _ => Seen(3, level) ? Owner : 0,
    };

    public readonly FreshnessState Freshness(int level, int today) =>
        !Seen(4, level) || FreshUntil == NeverKnown ? FreshnessState.Unknown : FreshUntil >= today ? FreshnessState.Fresh : FreshnessState.Late;

    public readonly ulong Formats(int level) => level switch { 0 => OpenFormats, 1 => InnerFormats, _ => AllFormats };

    public void SetLevel(int at, int level)
    {
        if (level > ((Levels >> (at * 2)) & 3)) Levels = (ushort)((Levels & ~(3 << (at * 2))) | (level << (at * 2)));
    }

    private readonly bool Seen(int at, int level) => ((Levels >> (at * 2)) & 3) <= level;
}
