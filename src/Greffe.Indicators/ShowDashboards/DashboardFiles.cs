using Greffe.Decisions.Figures;
using Greffe.Indicators.ComputeFormulas;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Greffe.Indicators.ShowDashboards;

/// <summary>Reads <c>data/indicators/dashboards/*.yaml</c>. A fault anywhere stops the product at start, with file and reason.</summary>
internal static class DashboardFiles
{
    private const string Prefix = "dashboards/";

    /// <summary>The dashboards that ship with the product, in the order of their files.</summary>
    /// <exception cref="IndicatorFileException">A file is not in order.</exception>
    public static IReadOnlyList<DashboardFile> Embedded(IReadOnlyList<Formula> formulas)
    {
        List<DashboardFile> dashboards = [.. Indicators.Sql.Folder(Prefix).Where(name => name.EndsWith(".yaml", StringComparison.Ordinal))
            .Select(name => Read(name[Prefix.Length..], Indicators.Sql.Resource(name), formulas))];
        var twice = dashboards.SelectMany(dashboard => dashboard.Charts).GroupBy(chart => chart.Id).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? dashboards : throw new IndicatorFileException("dashboards", 1, $"Two charts are called «{twice.Key}».");
    }

    /// <summary>Text of the SQL of a chart.</summary>
    public static string Sql(string name) => Indicators.Sql.Resource($"{Prefix}{name}.sql");

    /// <summary>One dashboard from the text of its file.</summary>
    /// <exception cref="IndicatorFileException">The file is not in order.</exception>
    public static DashboardFile Read(string file, string text, IReadOnlyList<Formula> formulas)
    {
        try
        {
            var written = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<Written>(text);
            if (written.Id.Length == 0 || written.Title.Length == 0 || written.Lead.Length == 0 || written.Charts.Count == 0)
                throw new IndicatorFileException(file, 1, "id, title, lead and charts are all required.");
            return new(written.Id, written.Title, written.Lead, written.Court, [.. written.Charts.Select(chart => chart.Chart(file, formulas))]);
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
        public string Lead { get; set; } = "";
        public bool Court { get; set; }
        public List<WrittenChart> Charts { get; set; } = [];
    }

    private sealed class WrittenChart
    {
        public string Id { get; set; } = "";
        public string? Title { get; set; }
        public string Subject { get; set; } = "";
        public bool Plural { get; set; }
        public FigureShape Shape { get; set; } = FigureShape.Line;
        public string? Indicator { get; set; }
        public string? Sql { get; set; }
        public string? Unit { get; set; }
        public string? Definition { get; set; }
        public Dimension? By { get; set; }
        public Dictionary<Dimension, string> Where { get; set; } = [];
        public int Last { get; set; } = 24;
        public int Limit { get; set; } = 15;

        public ChartFile Chart(string file, IReadOnlyList<Formula> formulas)
        {
            if (Id.Length == 0 || Subject.Length == 0) throw new IndicatorFileException(file, 1, "Every chart has an id and a subject.");
            if ((Indicator is null) == (Sql is null)) throw new IndicatorFileException(file, 1, $"{Id}: one of indicator and sql is expected.");
            if (Indicator is not null && !formulas.Any(formula => formula.Id == Indicator))
                throw new IndicatorFileException(file, 1, $"{Id}: there is no indicator «{Indicator}».");
            if (Sql is not null && (Unit is null || Definition is null || Title is null)) throw new IndicatorFileException(file, 1, $"{Id}: title, unit and definition go with sql.");
            if (Last < 1 || Limit < 1) throw new IndicatorFileException(file, 1, $"{Id}: last and limit are at least 1.");
            return new(Id, Title, Subject, Plural, Shape, Indicator, Sql, Unit, Definition, By, Where, Last, Limit);
        }
    }
}
