using System.Text;
using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Training;

/// <summary>
/// Gives the people of an annotated text other names, the same ones all through it, so that the trainer meets few names twice. Some are made of the
/// beginning of one name and the end of another: nobody's, as far as lists go.
/// </summary>
internal sealed class Recasting
{
    private const int Largest = 60_000;
    private const double Made = 0.35;
    private readonly List<string> given = [];
    private readonly List<string> surnames = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>Keeps the names of a text for other texts.</summary>
    public void Learn(GoldDocument gold)
    {
        if (known.Count > Largest) return;
        foreach (var entity in gold.Entities.Where(IsPerson))
            foreach (var (start, end) in Words(gold.Text, entity.Start, entity.End))
            {
                var word = gold.Text[start..end];
                var folded = Folding.Fold(word);
                if (!known.Add(folded)) continue;
                (NameModel.Default.Score(folded).IsFirstName ? given : surnames).Add(Title(word));
            }
    }

    /// <summary>The text with its people renamed.</summary>
    public GoldDocument Recast(GoldDocument gold, Random random)
    {
        if (given.Count < 20 || surnames.Count < 20) return gold;
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        var text = new StringBuilder(gold.Text.Length + 200);
        List<GoldEntity> entities = new(gold.Entities.Count);
        var last = 0;
        foreach (var entity in gold.Entities.OrderBy(entity => entity.Start))
        {
            if (entity.Start < last) return gold;
            text.Append(gold.Text, last, entity.Start - last);
            var start = text.Length;
            Write(gold.Text, entity, text, word => IsPerson(entity) || names.ContainsKey(Folding.Fold(word)) ? Rename(word, names, random) : word);
            entities.Add(entity with { Start = start, End = text.Length });
            last = entity.End;
        }
        text.Append(gold.Text, last, gold.Text.Length - last);
        return gold with { Text = text.ToString(), Entities = entities };
    }

    private static bool IsPerson(GoldEntity entity) =>
        entity.Category is EntityCategory.PersonnePhysique or EntityCategory.ProfessionnelAvocat or EntityCategory.ProfessionnelMagistratGreffier;

    private static void Write(string text, GoldEntity entity, StringBuilder into, Func<string, string> rename)
    {
        var last = entity.Start;
        foreach (var (start, end) in Words(text, entity.Start, entity.End))
        {
            into.Append(text, last, start - last).Append(rename(text[start..end]));
            last = end;
        }
        into.Append(text, last, entity.End - last);
    }

    // Words of a name: two letters at least, no small word, no civility.
    private static IEnumerable<(int Start, int End)> Words(string text, int start, int end)
    {
        for (var at = start; at < end;)
        {
            if (!char.IsLetter(text[at])) { at++; continue; }
            var stop = at;
            while (stop < end && char.IsLetter(text[stop])) stop++;
            if (stop - at > 2 && char.IsUpper(text[at]) && Lexicon.FlagsOf(Folding.Fold(text.AsSpan(at, stop - at))) == WordFlags.None) yield return (at, stop);
            at = stop;
        }
    }

    private string Rename(string word, Dictionary<string, string> names, Random random)
    {
        var folded = Folding.Fold(word);
        if (!names.TryGetValue(folded, out var name)) names[folded] = name = Draw(NameModel.Default.Score(folded).IsFirstName ? given : surnames, random);
        return word.Length > 1 && char.IsUpper(word[1]) ? name.ToUpperInvariant() : name;
    }

    private static string Draw(List<string> from, Random random)
    {
        var name = from[random.Next(from.Count)];
        if (random.NextDouble() >= Made) return name;
        var other = from[random.Next(from.Count)];
        var (head, tail) = (Math.Max(2, name.Length / 2), Math.Max(1, other.Length / 2));
        return name[..Math.Min(head, name.Length)] + other[tail..].ToLowerInvariant();
    }

    private static string Title(string word) => word[..1] + word[1..].ToLowerInvariant();
}
