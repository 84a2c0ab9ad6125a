namespace Greffe.Decisions.Citing;

/// <summary>Finds what a text cites. Pure: no collection is asked.</summary>
public interface IFindCitations
{
    /// <summary>Citations of <paramref name="text"/>, in reading order, disjoint. Any text is accepted; time is linear in its length.</summary>
    IReadOnlyList<Citation> Find(string text);
}
