using Greffe.Corpus.Naming;
using Greffe.Corpus.Writing;

namespace Greffe.Corpus.Refilling;

/// <summary>
/// A real decision whose placeholders are replaced, each always by the same invented name, and whose magistrates, clerks and lawyers get invented names
/// too. A line that still names someone after that is left out.
/// </summary>
internal static class Refill
{
    public static CorpusDocument Write(SourceText source, Draw draw, NameStock names, PlaceStock places)
    {
        var page = new Page();
        var people = new RefillPeople(draw, names, places);
        var text = new RefilledSeats(draw, places).Replace(source.Text, out var seats);
        people.Learn(text);
        foreach (var line in text.Split('\n')) WriteLine(line, page, people, seats);
        var parties = people.Parties.Distinct();
        return new("", page.ToString(), Numbered(page.Entities), [.. page.Decoys.OrderBy(decoy => decoy.Start)],
            new(source.Kind, null, null, [.. parties], source.Key, [.. people.Drawn.SelectMany(Splits.Parts).Distinct()]));
    }

    /// <summary>Identifiers without a trace of the source, numbered in reading order.</summary>
    private static List<CorpusEntity> Numbered(List<CorpusEntity> entities)
    {
        Dictionary<string, string> numbers = [];
        return entities.ConvertAll(entity =>
        {
            if (!numbers.TryGetValue(entity.EntityId, out var number)) numbers[entity.EntityId] = number = $"e{numbers.Count + 1}";
            return entity with { EntityId = number };
        });
    }

    private static void WriteLine(string line, Page page, RefillPeople people, IReadOnlyCollection<string> seats)
    {
        var pieces = people.Cut(line);
        if (pieces is null) return;
        foreach (var piece in pieces)
        {
            if (piece.Category is { } category) page.Mark(piece.Words, category, piece.Role, piece.Entity, piece.Function, piece.Hidden);
            else WritePlain(piece.Words, page, seats);
        }
        page.Write("\n");
    }

    /// <summary>Words that stay; seats of courts among them are decoys.</summary>
    private static void WritePlain(string words, Page page, IReadOnlyCollection<string> seats)
    {
        var from = page.Length;
        page.Write(words);
        var written = page.ToString(from);
        foreach (var seat in seats)
            for (var at = written.IndexOf(seat, StringComparison.OrdinalIgnoreCase); at >= 0; at = written.IndexOf(seat, at + seat.Length, StringComparison.OrdinalIgnoreCase))
                page.Decoys.Add(new(from + at, from + at + seat.Length, "courtTown"));
    }
}
