namespace Greffe.Pseudonymisation.Auditing;

/// <summary>
/// Names of six letters or more under the forms that a slip leaves alike: with one letter less, by their sounds, by their drawing. A word is compared with
/// the few names that share a form with it, so that the search stays linear.
/// </summary>
internal sealed class LookAlikes
{
    private const int Shortest = 6;
    private const int MostUnderOneForm = 8;
    private readonly Dictionary<string, List<string>> names = new(StringComparer.Ordinal);

    public LookAlikes(IEnumerable<string> names)
    {
        foreach (var name in names.Where(name => name.Length >= Shortest && !name.All(char.IsAsciiDigit)))
            foreach (var form in Forms(name)) Add(form, name);
    }

    /// <summary>Distance (see <see cref="Misspelling"/>) of the nearest name; infinite when none is near.</summary>
    public (double Distance, string Name) Nearest(string word)
    {
        (double Distance, string Name) best = (double.PositiveInfinity, "");
        if (names.Count == 0 || word.Length < Shortest - 1 || word.Length > 40) return best;
        foreach (var form in Forms(word))
        {
            if (!names.TryGetValue(form, out var candidates)) continue;
            foreach (var name in candidates)
                if (Misspelling.Between(word, name) is var distance && distance < best.Distance) best = (distance, name);
        }
        return best;
    }

    private void Add(string form, string name)
    {
        if (!names.TryGetValue(form, out var list)) names[form] = list = new(1);
        if (list.Count < MostUnderOneForm && !list.Contains(name)) list.Add(name);
    }

    private static IEnumerable<string> Forms(string letters)
    {
        yield return letters;
        for (var at = 0; at < letters.Length; at++) yield return letters.Remove(at, 1);
        yield return "~" + FrenchSounds.Of(letters);
        yield return "#" + ScanSlips.Skeleton(letters);
    }
}
