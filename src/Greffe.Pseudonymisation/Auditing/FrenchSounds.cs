using System.Text;

namespace Greffe.Pseudonymisation.Auditing;

/// <summary>How a name sounds in French, roughly: «Faure», «Phaure» and «Fort» sound alike. Small bare letters in, a short key out.</summary>
internal static class FrenchSounds
{
    // Longest first; each group of letters becomes one sound.
    private static readonly (string Letters, string Sound)[] Groups =
    [
        ("eaux", "o"), ("eau", "o"), ("aux", "o"), ("aulx", "o"), ("aul", "o"), ("au", "o"), ("oeu", "e"), ("eu", "e"), ("ou", "u"), ("ain", "n"), ("ein", "n"),
        ("aim", "n"), ("oin", "n"), ("ph", "f"), ("sch", "c"), ("sh", "c"), ("ch", "c"), ("gn", "ni"), ("ill", "i"), ("qu", "k"), ("gu", "g"), ("ge", "j"), ("gi", "ji"), ("th", "t"), ("ck", "k"),
        ("ce", "se"), ("ci", "si"), ("cy", "si"), ("ai", "e"), ("ei", "e"), ("ez", "e"), ("er", "e"), ("et", "e"), ("ct", "kt"), ("x", "ks"), ("y", "i"), ("z", "s"), ("w", "v"), ("c", "k"), ("q", "k"), ("h", ""),
    ];

    /// <summary>The key of a name.</summary>
    public static string Of(string letters)
    {
        var sounds = new StringBuilder(letters.Length);
        var end = letters.Length;
        while (end > 3 && letters[end - 1] is 'e' or 's' or 't' or 'd' or 'x' or 'z') end--; // not heard at the end
        for (var at = 0; at < end;)
        {
            var (length, sound) = SoundAt(letters.AsSpan(at, end - at));
            foreach (var letter in sound) if (sounds.Length == 0 || sounds[^1] != letter) sounds.Append(letter);
            at += length;
        }
        return sounds.ToString();
    }

    private static (int Length, string Sound) SoundAt(ReadOnlySpan<char> letters)
    {
        foreach (var (group, sound) in Groups) if (letters.StartsWith(group, StringComparison.Ordinal)) return (group.Length, sound);
        return (1, letters[0].ToString());
    }
}
