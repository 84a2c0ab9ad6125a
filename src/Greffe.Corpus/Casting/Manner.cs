namespace Greffe.Corpus.Casting;

/// <summary>How one registry writes: the same all along a document.</summary>
internal sealed class Manner
{
    public Manner(Draw draw)
    {
        LongTitles = draw.Chance(0.45);
        MixedTitles = draw.Chance(0.15);
        CapitalHeads = draw.Chance(0.85);
        CapitalBody = draw.Chance(0.3);
        SurnameFirst = draw.Chance(0.22);
        TitleLess = draw.Chance(0.2) ? 0.6 : 0.04;
        FullRepeats = draw.Any(0.08, 0.15, 0.4);
        CapitalFirstNames = draw.Chance(0.08);
    }

    /// <summary>«Monsieur» rather than «M.».</summary>
    public bool LongTitles { get; }

    public bool MixedTitles { get; }

    /// <summary>Surnames in capitals in the header.</summary>
    public bool CapitalHeads { get; }

    /// <summary>Surnames in capitals everywhere.</summary>
    public bool CapitalBody { get; }

    /// <summary>«DUPONT Jean» in headers.</summary>
    public bool SurnameFirst { get; }

    /// <summary>Share of mentions without a title.</summary>
    public double TitleLess { get; }

    /// <summary>Share of later mentions that give the first name again.</summary>
    public double FullRepeats { get; }

    public bool CapitalFirstNames { get; }
}
