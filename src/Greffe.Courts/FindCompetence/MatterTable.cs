using Greffe.Decisions.Courts;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Greffe.Courts.FindCompetence;

/// <summary>One answer of the decision table.</summary>
internal sealed class MatterAnswer
{
    /// <summary>Selector of the court (see the head of <c>matters.yaml</c>).</summary>
    public string Court { get; init; } = "";

    /// <summary>Condition in French; null when it always holds.</summary>
    public string? When { get; init; }

    public string Article { get; init; } = "";

    public string Place { get; init; } = "";

    /// <summary>Sentence for a court that the directory does not hold.</summary>
    public string? Sentence { get; init; }
}

/// <summary>One matter of the decision table.</summary>
internal sealed class MatterRow
{
    public string Key { get; init; } = "";

    public string Label { get; init; } = "";

    public List<string> Words { get; init; } = [];

    public List<string> Nac { get; init; } = [];

    public List<MatterAnswer> Answers { get; init; } = [];

    public bool Exhaustive { get; init; }

    public List<string> Notes { get; init; } = [];

    public MatterEntry Entry => field ??= new(Key, Label, Nac);
}

/// <summary>A rule of place that cuts across communes.</summary>
internal sealed class PlaceNote
{
    public List<string> Departments { get; init; } = [];

    public string Note { get; init; } = "";
}

/// <summary>The reviewed decision table (<c>data/competence/matters.yaml</c>).</summary>
internal sealed class MatterTable
{
    public List<MatterRow> Matters { get; init; } = [];

    public List<PlaceNote> Places { get; init; } = [];

    public List<string> WideChambers { get; init; } = [];

    public static MatterTable Load()
    {
        using var stream = typeof(MatterTable).Assembly.GetManifestResourceStream("competence/matters.yaml")
            ?? throw new InvalidOperationException("The embedded decision table is missing.");
        using var reader = new StreamReader(stream);
        return new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build().Deserialize<MatterTable>(reader);
    }
}
