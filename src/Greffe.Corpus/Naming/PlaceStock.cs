namespace Greffe.Corpus.Naming;

/// <summary>A town of the country, with a postcode.</summary>
internal sealed record Town(string Name, string Postcode);

/// <summary>Towns, seats of courts and words of addresses that one split may use.</summary>
internal sealed class PlaceStock
{
    private static readonly IReadOnlyDictionary<string, string[]> Lexicon = Embedded.Sections("lexicon/places");
    private readonly IReadOnlyList<Town> towns;
    private readonly Dictionary<string, string[]> owned;

    public PlaceStock(CorpusSplit? split, CorpusMaterial material)
    {
        owned = Lexicon.ToDictionary(pair => pair.Key, pair => pair.Value.Where(word => pair.Key is "streets" || Splits.Owns(split, word)).ToArray());
        var listed = material.Towns.Where(town => Splits.Owns(split, town.Name)).ToList();
        towns = listed.Count > 0 ? listed : [.. owned["towns"].Concat(owned["tj"]).Select((name, index) => new Town(name, PostcodeOf(name, index)))];
    }

    /// <summary>A seat for a kind of court: <c>ca</c>, <c>tj</c>, <c>ta</c> or <c>caa</c>.</summary>
    public string Seat(Draw draw, string kind) => draw.Of(owned[kind]);

    public Town Town(Draw draw)
    {
        if (!draw.Chance(0.25)) return draw.Of(towns);
        var seat = draw.Of(owned["tj"]);
        return new(seat, PostcodeOf(seat, draw.Below(9)));
    }

    public string Foreign(Draw draw) => draw.Of(owned["foreign"]);

    public static string Country(Draw draw) => draw.Of(Lexicon["countries"]);

    public string Street(Draw draw) => draw.Of(owned["streets"]);

    public string StreetName(Draw draw) => draw.Of(owned["streetNames"]);

    public string Residence(Draw draw) => draw.Of(owned["residences"]);

    public string Hamlet(Draw draw) => draw.Of(owned["hamlets"]);

    private static string PostcodeOf(string name, int rank) =>
        $"{StableHash.Of(name) % 95 + 1:00}{(StableHash.Of(name, 7) + (ulong)rank) % 90 * 10:000}";
}
