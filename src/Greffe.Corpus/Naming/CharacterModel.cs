using System.Text;

namespace Greffe.Corpus.Naming;

/// <summary>Invents words that sound like those it read: a character chain of order three.</summary>
internal sealed class CharacterModel
{
    private const int Order = 3;
    private const char End = '\n';
    private readonly Dictionary<string, string> following = [];

    public CharacterModel(IEnumerable<string> words)
    {
        Dictionary<string, StringBuilder> seen = [];
        foreach (var word in words)
        {
            var padded = new string('^', Order) + word.ToLowerInvariant() + End;
            for (var index = Order; index < padded.Length; index++)
            {
                var context = padded[(index - Order)..index];
                if (!seen.TryGetValue(context, out var next)) seen[context] = next = new();
                next.Append(padded[index]);
                // A shorter memory beside the long one, so that few words still give many.
                var shorter = "~" + padded[(index - 2)..index];
                if (!seen.TryGetValue(shorter, out var loose)) seen[shorter] = loose = new();
                loose.Append(padded[index]);
            }
        }
        foreach (var (context, next) in seen) following[context] = next.ToString();
    }

    /// <summary>One word of 3 to 13 letters, in lower case; empty when the chain led nowhere.</summary>
    public string Invent(Draw draw)
    {
        var word = new StringBuilder(new string('^', Order));
        while (word.Length < Order + 14)
        {
            var context = word.ToString(word.Length - Order, Order);
            var loose = word.Length > Order + 1 && draw.Chance(0.35);
            if (loose || !following.TryGetValue(context, out var next)) next = following.GetValueOrDefault("~" + context[1..]);
            if (next is null) return "";
            var unit = next[draw.Below(next.Length)];
            if (unit == End)
            {
                if (word.Length >= Order + 3) return word.ToString(Order, word.Length - Order);
                return "";
            }
            word.Append(unit);
        }
        return "";
    }
}
