namespace Greffe.Pseudonymisation.Doubting;

/// <summary>Which kind of court speaks, from the head of the text: some are harder to read than others.</summary>
internal static class CourtFamily
{
    private const int Head = 1_500;

    // In this order: a decision of the Cour de cassation names the court below.
    private static readonly string[][] Signs =
    [
        ["cour de cassation"],
        ["droits de l'homme", "droits de l’homme"],
        ["tribunal administratif", "cour administrative", "conseil d'etat", "conseil d'état", "conseil d’état"],
        ["assises", "correctionnel", "tribunal de police", "cour criminelle", "ministère public", "prévenu"],
        ["prud'hom", "prud’hom", "prudhom"],
        ["tribunal de commerce", "activités économiques", "juge-commissaire"],
        ["affaires familiales", "tutelles", "juge des enfants", "divorce"],
        ["cour d'appel", "cour d’appel", "cour d appel"],
    ];

    /// <summary>Number of families; the last one is what no sign tells.</summary>
    public static int Count => Signs.Length + 1;

    /// <summary>Number of the family of a text.</summary>
    public static int Of(string text)
    {
        var head = text.AsSpan(0, Math.Min(Head, text.Length));
        for (var family = 0; family < Signs.Length; family++)
            foreach (var sign in Signs[family])
                if (head.Contains(sign, StringComparison.OrdinalIgnoreCase)) return family;
        return Signs.Length;
    }
}
