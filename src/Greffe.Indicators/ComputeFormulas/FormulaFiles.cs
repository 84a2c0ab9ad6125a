using Greffe.Indicators.KeepFacts;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Greffe.Indicators.ComputeFormulas;

/// <summary>Reads <c>data/indicators/formulas/*.yaml</c>. A fault anywhere stops the product at start, with file and line.</summary>
public static class FormulaFiles
{
    private const string Prefix = "formulas/";

    /// <summary>The formulas that ship with the product, by identifier, in order.</summary>
    /// <exception cref="IndicatorFileException">A file is not in order.</exception>
    public static IReadOnlyList<Formula> Embedded() =>
        [.. Sql.Folder(Prefix).Select(name => Read(name[Prefix.Length..], Sql.Resource(name)))];

    /// <summary>One formula from the text of its file.</summary>
    /// <exception cref="IndicatorFileException">The file is not in order.</exception>
    public static Formula Read(string file, string text)
    {
        try
        {
            var written = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<Written>(text);
            return written.Formula(file);
        }
        catch (YamlException fault)
        {
            throw new IndicatorFileException(file, fault.Start.Line, fault.InnerException?.Message ?? fault.Message);
        }
    }

    /// <summary>A file as it is written; unknown keys are refused by the reader.</summary>
    private sealed class Written
    {
        public string Id { get; set; } = "";
        public int Version { get; set; }
        public string Title { get; set; } = "";
        public string Definition { get; set; } = "";
        public string Source { get; set; } = "";
        public string Unit { get; set; } = "";
        public int Decimals { get; set; }
        public Dictionary<string, WrittenTerm> Terms { get; set; } = [];
        public string Each { get; set; } = "total";
        public string Numerator { get; set; } = "";
        public string? Denominator { get; set; }
        public double Factor { get; set; } = 1;
        public string? Good { get; set; }
        public Grain? Grain { get; set; }
        public List<WrittenVector> Vectors { get; set; } = [];

        public Formula Formula(string file)
        {
            if (Id.Length == 0 || Version < 1 || Title.Length == 0 || Definition.Length == 0 || Source.Length == 0 || Unit.Length == 0)
                throw new IndicatorFileException(file, 1, "id, version, title, definition, source and unit are all required.");
            if (Terms.Count == 0 || Numerator.Length == 0) throw new IndicatorFileException(file, 1, "terms and numerator are required.");
            if (Vectors.Count == 0) throw new IndicatorFileException(file, 1, "At least one worked example is required under vectors.");
            if (Each is not ("total" or "cell")) throw new IndicatorFileException(file, 1, $"each: «{Each}» is neither total nor cell.");
            if (Good is not (null or "up" or "down")) throw new IndicatorFileException(file, 1, $"good: «{Good}» is neither up nor down.");
            return new(Id, Version, Title, Definition, Source, Unit, Decimals, Terms.ToDictionary(term => term.Key, term => new Term(term.Value.Measure, term.Value.Months)),
                Each == "cell", Numerator, Denominator, Factor, Good, Grain, [.. Vectors.Select(vector => new FormulaVector(vector.Name, vector.Rows, vector.Value))]);
        }
    }

    private sealed class WrittenTerm
    {
        public string Measure { get; set; } = "";
        public int Months { get; set; }
    }

    private sealed class WrittenVector
    {
        public string Name { get; set; } = "";
        public List<Dictionary<string, double>> Rows { get; set; } = [];
        public double Value { get; set; }
    }
}
