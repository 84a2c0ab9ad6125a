using System.Text.Json;

namespace Greffe.Tests;

/// <summary>One sample with its annotations.</summary>
public sealed record GoldSample(string Id, string Text, IReadOnlyList<GoldMention> Mentions)
{
    /// <summary>Strings that must be in no published byte, with those that also stand unhidden elsewhere in the same decision left out.</summary>
    public IReadOnlyList<string> MustNotShow => Terms(mention => mention.Hidden);

    /// <summary>The same for names of natural persons alone.</summary>
    public IReadOnlyList<string> NamesNotToShow => Terms(mention => mention is { Hidden: true, Category: "personnePhysique" });

    /// <summary>Whether the text holds the term as whole words, in any case, blanks and line ends alike.</summary>
    public static bool Holds(string text, string term)
    {
        for (var at = text.IndexOf(term, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(term, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var before = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
            var after = at + term.Length == text.Length || !char.IsLetterOrDigit(text[at + term.Length]);
            if (before && after) return true;
        }

        return false;
    }

    public static IReadOnlyList<GoldSample> ReadAll() =>
        [.. File.ReadLines(Path.Combine(Shared.Checkout, "data", "samples", "gold.jsonl")).Select(Read)];

    private static GoldSample Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return new(root.GetProperty("id").GetString()!, root.GetProperty("text").GetString()!,
            [.. root.GetProperty("entities").EnumerateArray().Select(entity => new GoldMention(
                entity.GetProperty("start").GetInt32(), entity.GetProperty("end").GetInt32(), entity.GetProperty("category").GetString()!,
                entity.GetProperty("hidden").GetBoolean()))]);
    }

    private string[] Terms(Func<GoldMention, bool> chosen)
    {
        var rest = Rest();
        return [.. Mentions.Where(chosen).Select(mention => Text[mention.Start..mention.End]).Where(term => term.Length > 2 && !Holds(rest, term)).Distinct()];
    }

    /// <summary>The text without what must be hidden.</summary>
    private string Rest()
    {
        var rest = Text.ToCharArray();
        foreach (var mention in Mentions.Where(mention => mention.Hidden)) Array.Fill(rest, '\u0001', mention.Start, mention.End - mention.Start);
        return new(rest);
    }
}

/// <summary>One annotated mention.</summary>
public sealed record GoldMention(int Start, int End, string Category, bool Hidden);
