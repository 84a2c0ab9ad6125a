using Greffe.Heldout.Writing;

namespace Greffe.Heldout.Trial;

/// <summary>Writes words as one clerk would: lines cut at a width, words hyphenated, spaces doubled, letters misread by a scanner.</summary>
internal sealed class Pen(GoldText text, Manner manner, Random random)
{
    private int column;

    /// <summary>Writes and says what happened to the words.</summary>
    public List<string> Write(string words)
    {
        List<string> happened = [];
        for (var at = 0; at < words.Length; at++)
        {
            var letter = words[at];
            if (letter == ' ' && manner.Width > 0 && column > manner.Width) { Put("\n"); happened.Add("broken-line"); }
            else if (letter == ' ' && random.NextDouble() < manner.DoubleSpaceRate) { Put("  "); happened.Add("double-space"); }
            else if (IsInside(words, at) && random.NextDouble() < manner.HyphenRate) { Put(letter + "-\n"); happened.Add("hyphenated"); }
            else if (char.IsLetter(letter) && random.NextDouble() < manner.NoiseRate) { Put(Misread(letter)); happened.Add("noise"); }
            else Put(letter.ToString());
        }
        return happened;
    }

    private void Put(string piece)
    {
        text.Append(piece);
        column = piece.EndsWith('\n') ? 0 : column + piece.Length;
    }

    private static bool IsInside(string words, int at) =>
        at > 2 && at + 3 < words.Length && Enumerable.Range(at - 3, 7).All(place => char.IsLetter(words[place]));

    private static string Misread(char letter) => letter switch { 'l' => "1", 'i' => "l", 'e' => "c", 'm' => "rn", 'O' => "0", 'é' => "e", 'à' => "a", 'u' => "n", 'B' => "8", _ => letter.ToString() };
}
