using System.Globalization;
using Greffe.Decisions.Courts;

namespace Greffe.Courts.Directory;

/// <summary>Everything known of one court, read at any day.</summary>
internal sealed class CourtRecord
{
    private readonly ILookup<string, Fact> _byField;
    private readonly IReadOnlyList<CourtFact> _facts;

    public CourtRecord(string code, IEnumerable<Fact> facts)
    {
        Code = code;
        _byField = facts.ToLookup(fact => fact.Field, StringComparer.Ordinal);
        _facts = [.. _byField.OrderBy(group => group.Key, StringComparer.Ordinal).SelectMany(group => FactTimeline.Closed(group))
            .Select(fact => new CourtFact(fact.Field, fact.Value, fact.From, fact.Until, fact.Source))];
        Kind = CourtKinds.TryParse(_byField[Fields.Kind].Select(fact => fact.Value).FirstOrDefault(), out var kind)
            ? kind : throw new InvalidDataException($"The court «{code}» has no kind.");
        Opened = Day(Fields.Opened);
        Closed = Day(Fields.Closed);
    }

    public string Code { get; }

    public CourtKind Kind { get; }

    public DateOnly? Opened { get; }

    public DateOnly? Closed { get; }

    /// <summary>Every name that the court bears or bore, and those that sources use.</summary>
    public IEnumerable<string> Names => _byField[Fields.Name].Concat(_byField[Fields.Alias]).Select(fact => fact.Value);

    public IEnumerable<Fact> Of(string field) => _byField[field];

    /// <summary>A day within its life, so that a court that no longer sits still has its name and last address.</summary>
    public DateOnly Within(DateOnly day) =>
        Closed is { } closed && day > closed ? closed : Opened is { } opened && day < opened ? opened : day;

    public string? At(string field, DateOnly day) => FactTimeline.At(_byField[field], Within(day))?.Value;

    public bool Sits(DateOnly day) => (Opened is null || Opened <= day) && (Closed is null || Closed >= day);

    /// <summary>Name on that day; the first known one before any.</summary>
    public string Name(DateOnly day) => At(Fields.Name, day) ?? _byField[Fields.Name].MinBy(fact => fact.From ?? DateOnly.MinValue)!.Value;

    public CourtEntry On(DateOnly day)
    {
        var position = At(Fields.Position, day)?.Split(',');
        return new()
        {
            Code = Code, Kind = Kind, Name = Name(day), Sits = Sits(day), From = Opened, Until = Closed,
            Seat = At(Fields.Seat, day), Street = At(Fields.Street, day), Postcode = At(Fields.Postcode, day), City = At(Fields.City, day),
            Phone = At(Fields.Phone, day), Email = At(Fields.Email, day), Website = At(Fields.Website, day), Hours = At(Fields.Hours, day),
            Latitude = Degrees(position, 0), Longitude = Degrees(position, 1), Parent = At(Fields.Parent, day),
            Predecessors = [.. _byField[Fields.Predecessor].Select(fact => fact.Value)],
            Successors = [.. _byField[Fields.Successor].Select(fact => fact.Value)],
            Facts = _facts,
        };
    }

    private DateOnly? Day(string field) => _byField[field].Select(fact => Fact.Day(fact.Value)).FirstOrDefault();

    private static double? Degrees(string[]? position, int at) => position is null ? null : double.Parse(position[at], CultureInfo.InvariantCulture);
}
