namespace Greffe.Decisions.Citing;

/// <summary>Finds what a text cites. Pure: no collection is asked.</summary>
public interface IFindCitations
{
    /// <summary>Citations of <paramref name="text"/>, in reading order, disjoint. Any text is accepted; time is linear in its length.</summary>
    IReadOnlyList<Citation> Find(string text);

    /// <summary>
    /// Words for a canonical identifier, in French, as lawyers write it: «Cass. 2e civ., 12 mai 2021, n° 20-12.345», «article 1240 du code
    /// civil». What is no canonical identifier comes back as it is.
    /// </summary>
    string Label(string canonical);
}
