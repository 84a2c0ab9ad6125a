using System.Text;

namespace Greffe.Corpus.Writing;

/// <summary>Typing and reading faults over a finished document. Every fault is an edit of the text; spans follow it.</summary>
internal sealed class Noise
{
    private readonly Draw draw;
    private readonly double doubleSpace, accent, ocr, glue, lower, missing, spaced;
    private readonly int wrap;
    private readonly bool hyphenate, noAccents;

    public Noise(Draw draw)
    {
        this.draw = draw;
        doubleSpace = Rate(0.3, 0.02);
        accent = Rate(0.2, 0.05);
        noAccents = draw.Chance(0.04);
        ocr = Rate(0.2, 0.006);
        glue = Rate(0.25, 0.25);
        lower = Rate(0.12, 0.08);
        missing = Rate(0.2, 0.004);
        spaced = Rate(0.1, 0.1);
        wrap = draw.Chance(0.35) ? draw.Between(62, 105) : 0;
        hyphenate = draw.Chance(0.5);
    }

    private double Rate(double share, double rate) => draw.Chance(share) ? rate : 0;

    public static CorpusDocument Apply(CorpusDocument document, Noise noise) => noise.Apply(document);

    private CorpusDocument Apply(CorpusDocument document)
    {
        var text = document.Text;
        var starts = new int[text.Length + 1];
        var ends = new int[text.Length + 1];
        var written = new StringBuilder(text.Length + text.Length / 20);
        var names = NameUnits(document);
        var column = 0;
        for (var index = 0; index < text.Length; index++)
        {
            starts[index] = written.Length;
            var unit = text[index];
            column = unit == '\n' ? 0 : column + 1;
            if (unit == ' ') Space(text, index, names, written, ref column);
            else Letter(text, index, names, written, ref column);
            // A dropped unit leaves its neighbours' places untouched.
            ends[index] = written.Length;
        }
        starts[text.Length] = written.Length;
        var moved = document.Entities.Select(item => item with { Start = starts[item.Start], End = ends[item.End - 1] });
        var decoys = document.Decoys.Select(item => item with { Start = starts[item.Start], End = ends[item.End - 1] });
        return document with { Text = written.ToString(), Entities = [.. moved], Decoys = [.. decoys] };
    }

    /// <summary>For each unit: whether a name starts here (2), goes on (1), or not (0).</summary>
    private static byte[] NameUnits(CorpusDocument document)
    {
        var units = new byte[document.Text.Length + 1];
        foreach (var entity in document.Entities.Where(item => item.Category is EntityCategory.PersonnePhysique or EntityCategory.ProfessionnelAvocat or EntityCategory.ProfessionnelMagistratGreffier))
        {
            units.AsSpan(entity.Start, entity.End - entity.Start).Fill(1);
            units[entity.Start] = 2;
        }
        return units;
    }

    private void Space(string text, int index, byte[] names, StringBuilder written, ref int column)
    {
        if (wrap > 0 && column > wrap) { written.Append('\n'); column = 0; return; }
        var beforeName = names[index + 1] == 2 && index > 1 && (text[index - 1] == '.' || text[index - 1] is 'e' && text[index - 2] is 'm' or 'M');
        if (beforeName && draw.Chance(glue)) return;
        if (names[index + 1] == 0 && names[index] == 0 && draw.Chance(missing)) return;
        written.Append(' ');
        if (draw.Chance(doubleSpace)) written.Append(' ');
    }

    private void Letter(string text, int index, byte[] names, StringBuilder written, ref int column)
    {
        var unit = text[index];
        if ((noAccents || draw.Chance(accent)) && unit > 127 && char.IsLetter(unit)) unit = Casting.Spelling.WithoutAccents(unit.ToString())[0];
        if (names[index] == 2 && draw.Chance(lower)) unit = char.ToLowerInvariant(unit);
        if (ocr > 0 && draw.Chance(ocr) && Confused(unit) is { } confused) { written.Append(confused); return; }
        written.Append(unit);
        if (wrap > 0 && hyphenate && column > wrap - 2 && InsideWord(text, index) && draw.Chance(0.12)) { written.Append("-\n"); column = 0; }
        else if (spaced > 0 && names[index] > 0 && index + 1 < text.Length && names[index + 1] == 1 && char.IsUpper(unit) && char.IsUpper(text[index + 1]) && SpacedHere(text, index, names)) written.Append(' ');
    }

    /// <summary>All the capitals of one name are spaced, or none.</summary>
    private bool SpacedHere(string text, int index, byte[] names)
    {
        var start = index;
        while (names[start] == 1 && start > 0 && text[start - 1] != ' ') start--;
        return StableHash.Mix(StableHash.Of(text[start..(index + 1)][..1]) + (ulong)start) % 100 < spaced * 100;
    }

    private static bool InsideWord(string text, int index) =>
        index > 2 && index + 3 < text.Length && char.IsLetter(text[index]) && char.IsLetter(text[index - 1]) && char.IsLetter(text[index - 2])
        && char.IsLetter(text[index + 1]) && char.IsLetter(text[index + 2]);

    private static string? Confused(char unit) => unit switch
    {
        'l' => "1", 'O' => "0", '0' => "O", 'm' => "rn", 'i' => "l", 'e' => "c", 'S' => "5", 'B' => "8", 'I' => "l", 'u' => "ii", 'n' => "ri", 'a' => "o", _ => null,
    };
}
