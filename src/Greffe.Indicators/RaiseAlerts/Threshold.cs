using Greffe.Indicators.ComputeFormulas;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Greffe.Indicators.RaiseAlerts;

/// <summary>A limit on an indicator, from <c>data/indicators/alerts.yaml</c>.</summary>
/// <param name="Indicator">Identifier of the indicator.</param>
/// <param name="Above">Value over which there is an alert; null for none.</param>
/// <param name="Below">Value under which there is one; null for none.</param>
/// <param name="Grave">Whether it stands first.</param>
/// <param name="Why">Why that limit, in French.</param>
internal sealed record Threshold(string Indicator, double? Above, double? Below, bool Grave, string Why)
{
    /// <summary>The limits written in a file.</summary>
    /// <exception cref="IndicatorFileException">The file is not in order.</exception>
    public static IReadOnlyList<Threshold> Read(string file, string text, IReadOnlyList<Formula> formulas)
    {
        try
        {
            var written = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<List<Written>>(text);
            return [.. written.Select(one =>
            {
                if (!formulas.Any(formula => formula.Id == one.Indicator)) throw new IndicatorFileException(file, 1, $"There is no indicator «{one.Indicator}».");
                if ((one.Above is null) == (one.Below is null)) throw new IndicatorFileException(file, 1, $"{one.Indicator}: one of above and below is expected.");
                return new Threshold(one.Indicator, one.Above, one.Below, one.Grave, one.Why);
            })];
        }
        catch (YamlException fault)
        {
            throw new IndicatorFileException(file, fault.Start.Line, fault.InnerException?.Message ?? fault.Message);
        }
    }

    private sealed class Written
    {
        public string Indicator { get; set; } = "";
        public double? Above { get; set; }
        public double? Below { get; set; }
        public bool Grave { get; set; }
        public string Why { get; set; } = "";
    }
}
