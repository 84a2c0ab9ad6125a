namespace Greffe.Publication.ReviewDoubt;

/// <summary>What a reader found.</summary>
public enum ReviewVerdict
{
    /// <summary>Nothing that must be hidden is left (<c>rien</c>).</summary>
    Clean,

    /// <summary>Something that must be hidden is left (<c>fuite</c>).</summary>
    Leak,
}

/// <summary>Keys of <see cref="ReviewVerdict"/>.</summary>
public static class ReviewVerdicts
{
    private static readonly string[] Keys = ["rien", "fuite"];

    extension(ReviewVerdict verdict)
    {
        /// <summary>Key in facts and on the command line.</summary>
        public string Key => Keys[(int)verdict];
    }

    /// <summary>Reads a key; false when no verdict has it.</summary>
    public static bool TryParse(string? key, out ReviewVerdict verdict)
    {
        var index = Array.IndexOf(Keys, key);
        verdict = index < 0 ? ReviewVerdict.Leak : (ReviewVerdict)index;
        return index >= 0;
    }
}
