using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Greffe.Indicators.ImportTables;

/// <summary>Names that a kind of published table gives to its columns, as a file: so that a new year of it imports without a change.</summary>
/// <param name="Title">Words that the title of the table must hold, all of them, in any case.</param>
/// <param name="Kind">Kind of court of its rows, or null when each row says its own.</param>
/// <param name="Source">Who publishes it.</param>
/// <param name="Measures">Measure by words of the column's header.</param>
public sealed record TableRecipe(IReadOnlyList<string> Title, string? Kind, string Source, IReadOnlyDictionary<string, string> Measures)
{
    /// <summary>Measure of a column, or null when the recipe does not name it.</summary>
    public string? MeasureOf(string header) =>
        Measures.FirstOrDefault(measure => header.Contains(measure.Key, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>Whether a table bears this title.</summary>
    public bool Fits(string title) => Title.All(word => title.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Recipes of a YAML text: a list of <c>title</c>, <c>kind</c>, <c>source</c>, <c>measures</c>.</summary>
    /// <exception cref="IndicatorFileException">The text is not in order.</exception>
    public static IReadOnlyList<TableRecipe> Read(string file, string text)
    {
        try
        {
            var written = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<List<Written>>(text);
            return [.. written.Select(recipe => new TableRecipe(recipe.Title, recipe.Kind, recipe.Source, recipe.Measures))];
        }
        catch (YamlException fault)
        {
            throw new IndicatorFileException(file, fault.Start.Line, fault.InnerException?.Message ?? fault.Message);
        }
    }

    private sealed class Written
    {
        public List<string> Title { get; set; } = [];
        public string? Kind { get; set; }
        public string Source { get; set; } = "";
        public Dictionary<string, string> Measures { get; set; } = [];
    }
}
