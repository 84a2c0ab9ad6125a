using System.Text;
using Greffe.Decisions;
using Greffe.Decisions.Occultations;
using Greffe.Samples.Sources;

namespace Greffe.Benchmarks.Generation;

/// <summary>One generated decision while its text is being written.</summary>
internal sealed class Drafting(Random random, Cast cast, CourtCode court, DateOnly date, string number)
{
    private readonly StringBuilder _text = new(24_000);
    private readonly List<SampleMention> _mentions = new(160);
    private readonly List<(ZoneKind Kind, int Start)> _zones = [];
    private readonly string _court = KnownCourts.Label(court);

    /// <summary>Writes the lines of one zone.</summary>
    public void AddZone(ZoneKind kind, IReadOnlyList<Line> lines)
    {
        _zones.Add((kind, _text.Length));
        foreach (var line in lines)
        {
            foreach (var piece in line.Pieces) Add(piece);
            _text.Append('\n');
        }
    }

    /// <summary>The finished decision.</summary>
    public Sample Finish(Sample host, SampleFormat format, SourceReference source, int index)
    {
        _text.Length--; // the line end after the last line
        return new()
        {
            Slug = $"{index % 1000:000}-generated",
            Format = format,
            Entities = [.. cast.Entities],
            Mentions = _mentions,
            Decision = host.Decision with
            {
                Id = DecisionId.From(source.System, source.Id),
                Source = source,
                Text = _text.ToString(),
                Court = court,
                Date = date,
                Numbers = [number],
                Ecli = null,
                Contested = null,
                DepositedOn = date,
                Order = null,
                Abstracts = [],
                Zones = [.. _zones.Select((zone, i) => new Zone(zone.Kind, new(zone.Start, i + 1 < _zones.Count ? _zones[i + 1].Start : _text.Length)))],
                Parties = [.. cast.Entities.Where(entity => entity.Capacity != PartyCapacity.Unknown)
                    .Select(entity => new Party(entity.Name, entity.Capacity, entity.Category != EntityCategory.PersonneMorale))],
            },
        };
    }

    private void Add(Piece piece)
    {
        if (piece is { Slot: Slot.Entity, Entity: { } entity })
        {
            var (words, who) = cast.Stand(entity, piece.Words);
            _mentions.Add(new(new(_text.Length, _text.Length + words.Length), who));
            _text.Append(words);
            return;
        }

        _text.Append(piece.Slot switch
        {
            Slot.Court => _court,
            Slot.CourtCapitals => French.Upper(_court),
            Slot.DecisionDate => char.IsUpper(piece.Words[^6]) ? French.Upper(French.Day(date)) : French.Day(date),
            Slot.DecisionDateWords => French.DayInWords(date),
            Slot.Number => number,
            Slot.Amount => French.Amount(random.Next(3) == 0 ? random.Next(10_000, 300_000) : random.Next(100, 10_000), random.Next(3) == 0 ? random.Next(100) : 0),
            Slot.PastDate => French.Day(date.AddDays(-random.Next(30, 2_500))),
            _ => piece.Words,
        });
    }
}
