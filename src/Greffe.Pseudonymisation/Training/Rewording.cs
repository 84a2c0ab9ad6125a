using System.Text;
using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Training;

/// <summary>
/// Says the same with other words: some plain words of a text become words of other texts that end alike, all through it; some texts lose the order of
/// their lines. Wordings of unseen courts differ so, and the trainer must not hang on one word.
/// </summary>
internal sealed class Rewording
{
    private const int Shortest = 4;
    private const int Ending = 2;
    private const int LargestPool = 300;
    private readonly Dictionary<string, List<string>> pool = new(StringComparer.Ordinal);
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>Keeps the plain words of a text for other texts.</summary>
    public void Learn(GoldDocument gold)
    {
        if (known.Count > LargestPool * 100) return;
        foreach (var (start, end) in Words(gold.Text, 0, gold.Text.Length))
        {
            var word = gold.Text[start..end];
            if (!known.Add(word)) continue;
            if (!pool.TryGetValue(word[^Ending..], out var alike)) pool[word[^Ending..]] = alike = [];
            if (alike.Count < LargestPool) alike.Add(word);
        }
    }

    /// <summary>The text where a share of the plain words outside any mention are others.</summary>
    public GoldDocument Reword(GoldDocument gold, double share, Random random)
    {
        Dictionary<string, string> swaps = new(StringComparer.Ordinal);
        var text = new StringBuilder(gold.Text.Length + 200);
        List<GoldEntity> entities = new(gold.Entities.Count);
        var last = 0;
        foreach (var entity in gold.Entities.OrderBy(entity => entity.Start))
        {
            if (entity.Start < last) return gold;
            Write(gold.Text, last, entity.Start, text, word => Swap(word, share, swaps, random));
            var start = text.Length;
            text.Append(gold.Text, entity.Start, entity.End - entity.Start);
            entities.Add(entity with { Start = start, End = text.Length });
            last = entity.End;
        }
        Write(gold.Text, last, gold.Text.Length, text, word => Swap(word, share, swaps, random));
        return gold with { Text = text.ToString(), Entities = entities };
    }

    /// <summary>The text with its lines in another order; a mention over two lines keeps them together.</summary>
    public static GoldDocument Shuffle(GoldDocument gold, Random random)
    {
        var entities = gold.Entities.OrderBy(entity => entity.Start).ToList();
        List<(int Start, int End)> lines = [];
        var (from, next) = (0, 0);
        for (var at = 0; at < gold.Text.Length; at++)
        {
            while (next < entities.Count && entities[next].End <= at) next++;
            if (gold.Text[at] != '\n' || next < entities.Count && entities[next].Start <= at) continue;
            lines.Add((from, at + 1));
            from = at + 1;
        }
        lines.Add((from, gold.Text.Length));
        var order = lines.ToArray();
        random.Shuffle(order);
        var text = new StringBuilder(gold.Text.Length + 1);
        List<GoldEntity> moved = new(entities.Count);
        foreach (var (start, end) in order)
        {
            moved.AddRange(entities.Where(entity => entity.Start >= start && entity.End <= end).Select(entity => entity with { Start = entity.Start - start + text.Length, End = entity.End - start + text.Length }));
            text.Append(gold.Text, start, end - start);
            if (text.Length > 0 && text[^1] != '\n') text.Append('\n');
        }
        return gold with { Text = text.ToString(), Entities = moved };
    }

    private string Swap(string word, double share, Dictionary<string, string> swaps, Random random)
    {
        if (swaps.TryGetValue(word, out var other)) return other;
        return swaps[word] = random.NextDouble() < share && pool.TryGetValue(word[^Ending..], out var alike) ? alike[random.Next(alike.Count)] : word;
    }

    private static void Write(string text, int start, int end, StringBuilder into, Func<string, string> swap)
    {
        var last = start;
        foreach (var (from, to) in Words(text, start, end))
        {
            into.Append(text, last, from - last).Append(swap(text[from..to]));
            last = to;
        }
        into.Append(text, last, end - last);
    }

    // Small words of some length that the rules know nothing of.
    private static IEnumerable<(int Start, int End)> Words(string text, int start, int end)
    {
        for (var at = start; at < end;)
        {
            if (!char.IsLetter(text[at])) { at++; continue; }
            var stop = at;
            while (stop < end && char.IsLetter(text[stop])) stop++;
            if (stop - at >= Shortest && char.IsLower(text[at]) && Lexicon.FlagsOf(Folding.Fold(text.AsSpan(at, stop - at))) == WordFlags.None) yield return (at, stop);
            at = stop;
        }
    }
}
