using System.Collections.Frozen;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Greffe.Indicators.KeepFacts;

/// <summary>What one measure counts.</summary>
/// <param name="Id">Identifier, <c>prisons.detenus</c>.</param>
/// <param name="Title">Its name, in French.</param>
/// <param name="Unit">Unit of its figures.</param>
/// <param name="Persons">Whether small cells are people who could be recognised.</param>
/// <param name="Every">Months between two statements; null when nothing is expected.</param>
/// <param name="Jump">Change between two periods, as a share, over which a look is asked for; null for none.</param>
public sealed record Measure(string Id, string Title, string Unit, bool Persons, int? Every, double? Jump);

/// <summary>The measures of <c>data/indicators/measures.yaml</c>. One that is not there is protected as if it counted persons.</summary>
public sealed class MeasureCatalogue
{
    private readonly FrozenDictionary<string, Measure> _measures;

    private MeasureCatalogue(IEnumerable<Measure> measures) => _measures = measures.ToFrozenDictionary(measure => measure.Id);

    /// <summary>The catalogue that ships with the product.</summary>
    public static MeasureCatalogue Embedded { get; } = Read("measures.yaml", Sql.Resource("measures.yaml"));

    /// <summary>The measure of that identifier; a protected one named after it when the catalogue has none.</summary>
    public Measure this[string id] => _measures.GetValueOrDefault(id) ?? new(id, id, "", Persons: true, null, null);

    /// <summary>The catalogue written in a file.</summary>
    /// <exception cref="IndicatorFileException">The file is not in order.</exception>
    internal static MeasureCatalogue Read(string file, string text)
    {
        try
        {
            var written = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<List<Written>>(text);
            return new(written.Select(one => new Measure(one.Id, one.Title, one.Unit, one.Persons, one.Every, one.Jump)));
        }
        catch (YamlException fault)
        {
            throw new IndicatorFileException(file, fault.Start.Line, fault.InnerException?.Message ?? fault.Message);
        }
    }

    private sealed class Written
    {
        public string Id { get; set; } = "";
        public string Title { get; set; } = "";
        public string Unit { get; set; } = "";
        public bool Persons { get; set; } = true;
        public int? Every { get; set; }
        public double? Jump { get; set; }
    }
}
