namespace Greffe.Search.Suggesting;

/// <summary>An index term that is found by folded letters and shown with its accents: both, set apart by a mark.</summary>
internal static class SurfaceTerm
{
    /// <summary>Stands after the folded letters; sorts before every letter.</summary>
    public const char Mark = '\u001f';

    /// <summary>The term.</summary>
    public static string Write(string folded, string surface) => $"{folded}{Mark}{surface}";

    /// <summary>What is shown of a term.</summary>
    public static string Surface(string term) => term[(term.IndexOf(Mark) + 1)..];
}
