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
        [.. File.ReadLines(Path.Combine(Shared.Checkout, "data", "samples", "gold.jsonl")).Select(Read).Select(AsOrdered)];

    /// <summary>Decisions whose judge left the dates of civil status (blocks 2 and 4): the annotations of a text know nothing of its order.</summary>
    private static HashSet<string> DatesLeft { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Shared.Checkout, "data", "samples", "deliveries"), "*.jsonl", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines).Where(line => line.Contains("\"blocOccultation\"", StringComparison.Ordinal)).Select(Ordered)
            .Where(order => order.Block is 2 or 4).Select(order => order.Id)];

    private static (string Id, int Block) Ordered(string line)
    {
        using var json = JsonDocument.Parse(line);
        var block = json.RootElement.GetProperty("blocOccultation");
        return (json.RootElement.GetProperty("_id").GetString()!, block.ValueKind == JsonValueKind.Number ? block.GetInt32() : 0);
    }

    private static GoldSample AsOrdered(GoldSample sample) => !DatesLeft.Contains(sample.Id) ? sample : sample with
    {
        Mentions = [.. sample.Mentions.Select(mention => mention.Category is "dateNaissance" or "dateMariage" or "dateDeces" ? mention with { Hidden = false } : mention)],
    };

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
