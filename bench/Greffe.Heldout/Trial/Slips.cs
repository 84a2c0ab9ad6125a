namespace Greffe.Heldout.Trial;

/// <summary>How a clerk misspells a name.</summary>
internal static class Slips
{
    private static readonly (string From, string To)[] Sounds =
        [("ll", "l"), ("nn", "n"), ("rr", "r"), ("tt", "t"), ("ss", "s"), ("ault", "aud"), ("au", "eau"), ("ph", "f"), ("y", "i"), ("é", "e"), ("è", "e"), ("ou", "oo"), ("k", "c"), ("z", "s"), ("th", "t"), ("ch", "sh"), ("e", "é")];

    public static string Misspell(string name, Random random)
    {
        var fit = Sounds.Where(pair => name.IndexOf(pair.From, 1, StringComparison.Ordinal) > 0).ToList();
        if (fit.Count > 0 && random.Next(3) > 0)
        {
            var (from, to) = fit[random.Next(fit.Count)];
            var at = name.IndexOf(from, 1, StringComparison.Ordinal);
            return name[..at] + to + name[(at + from.Length)..];
        }
        var place = random.Next(2, Math.Max(3, name.Length - 1));
        if (place + 1 >= name.Length || !char.IsLetter(name[place]) || !char.IsLetter(name[place + 1])) return name + (name[^1] == 's' ? "" : "s");
        return random.Next(3) switch
        {
            0 => name[..place] + name[(place + 1)..],
            1 => name[..place] + name[place] + name[place..],
            _ => name[..place] + name[place + 1] + name[place] + name[(place + 2)..],
        };
    }
}
