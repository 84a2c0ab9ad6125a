using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Greffe.Governance.LearnData;

/// <summary>A short learning path: a few steps on real pages, then questions. One file in <c>data/learning</c>.</summary>
internal sealed class LearningPath
{
    public string Id { get; init; } = "";

    public string Title { get; init; } = "";

    public string Summary { get; init; } = "";

    public int Minutes { get; init; }

    /// <summary>Code of the skill that the questions are about.</summary>
    public string Skill { get; init; } = "";

    public List<LearningStep> Steps { get; init; } = [];

    public List<LearningQuestion> Questions { get; init; } = [];
}

/// <summary>One step.</summary>
internal sealed class LearningStep
{
    public string Title { get; init; } = "";

    /// <summary>Paragraphs, one a line.</summary>
    public string Text { get; init; } = "";

    /// <summary>Page of this site.</summary>
    public string Link { get; init; } = "";

    public string LinkText { get; init; } = "";

    /// <summary>Term of the glossary.</summary>
    public string Term { get; init; } = "";
}

/// <summary>A question with its answer explained.</summary>
internal sealed class LearningQuestion
{
    public string Text { get; init; } = "";

    public List<string> Choices { get; init; } = [];

    /// <summary>The right choice, from 1.</summary>
    public int Answer { get; init; }

    public string Why { get; init; } = "";
}

/// <summary>A word explained.</summary>
internal sealed class GlossaryTerm
{
    public string Id { get; init; } = "";

    public string Word { get; init; } = "";

    public string Meaning { get; init; } = "";

    public string Source { get; init; } = "";
}

/// <summary>Every path and every term, read once from inside the assembly.</summary>
internal static class Learning
{
    private const string GlossaryFile = "glossaire";

    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();

    /// <summary>The paths, in the order of their files.</summary>
    public static IReadOnlyList<LearningPath> Paths { get; } =
        [.. EmbeddedFiles.Under("learning:").Where(file => file.Name != GlossaryFile).Select(file => Yaml.Deserialize<LearningPath>(file.Text))];

    /// <summary>The terms, by word.</summary>
    public static IReadOnlyList<GlossaryTerm> Terms { get; } =
        [.. EmbeddedFiles.Under("learning:").Where(file => file.Name == GlossaryFile).SelectMany(file => Yaml.Deserialize<Glossary>(file.Text).Terms).OrderBy(term => term.Word, StringComparer.Ordinal)];

    /// <summary>The path of that name; null when there is none.</summary>
    public static LearningPath? Find(string id) => Paths.FirstOrDefault(path => path.Id == id);

    /// <summary>The term of that name; null when there is none.</summary>
    public static GlossaryTerm? Term(string id) => Terms.FirstOrDefault(term => term.Id == id);

    private sealed class Glossary
    {
        public List<GlossaryTerm> Terms { get; init; } = [];
    }
}
