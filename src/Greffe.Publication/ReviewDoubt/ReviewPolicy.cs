using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using Greffe.Decisions;
using Greffe.Publication.Rules;

using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Greffe.Publication.ReviewDoubt;

/// <summary>
/// Who reads what before it is public: thresholds of doubt as dated data (<c>data/policy/review.yaml</c>). Pure: the same decision, doubt and day give the
/// same need.
/// </summary>
public sealed class ReviewPolicy
{
    private const string File = "review.yaml";
    private readonly IReadOnlyList<PolicyVersion> versions;

    private ReviewPolicy(IReadOnlyList<PolicyVersion> versions, string version) => (this.versions, Version) = (versions, version);

    /// <summary>Changes whenever the file does.</summary>
    public string Version { get; }

    /// <summary>The policy that ships with the product.</summary>
    /// <exception cref="RuleFileException">The file is not in order.</exception>
    public static ReviewPolicy Load()
    {
        using var stream = typeof(ReviewPolicy).Assembly.GetManifestResourceStream(File) ?? throw new InvalidOperationException($"The file {File} is missing from the assembly.");
        using StreamReader reader = new(stream);
        return Read(reader.ReadToEnd());
    }

    /// <summary>What is asked for a decision whose names were hidden with that doubt.</summary>
    /// <param name="id">Decision: whether it is drawn depends on it and on the name of the policy alone.</param>
    /// <param name="doubt">Probability that something was missed, 0 to 1.</param>
    /// <param name="today">Day of the question.</param>
    public ReviewNeed Decide(DecisionId id, double doubt, DateOnly today)
    {
        var version = versions.LastOrDefault(candidate => candidate.From <= today) ?? versions[0];
        var step = version.Steps.FirstOrDefault(candidate => doubt < candidate.Below) ?? version.Steps[^1]; // What is no number is very doubtful.
        var readers = step.Level switch
        {
            ReviewLevel.Automatic => 0,
            ReviewLevel.Sampled => IsDrawn(id, version.Name, step.OneIn) ? 1 : 0,
            ReviewLevel.One => 1,
            _ => 2,
        };
        return new(step.Level, readers, Math.Round(doubt, 4), version.Name);
    }

    /// <summary>Reads a policy.</summary>
    /// <exception cref="RuleFileException">The file is not in order.</exception>
    internal static ReviewPolicy Read(string text)
    {
        YamlStream yaml = [];
        try
        {
            yaml.Load(new StringReader(text));
        }
        catch (YamlException fault)
        {
            throw new RuleFileException(File, fault.Start.Line, "this is not YAML: " + fault.Message);
        }

        if (yaml.Documents.Count != 1) throw new RuleFileException(File, 1, "one document is expected.");
        YamlFields document = new(File, yaml.Documents[0].RootNode);
        var versions = document.Items("versions").Select(ReadVersion).OrderBy(version => version.From).ToList();
        if (versions.Count == 0) throw document.Fault("versions", "at least one version is expected.");
        document.Close();
        return new(versions, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 6)));
    }

    private static PolicyVersion ReadVersion(YamlFields item)
    {
        PolicyVersion version = new(item.Day("from"), item.Text("name"), [.. item.Items("levels").Select(ReadStep)]);
        _ = item.Text("source");
        if (version.Steps.Count == 0 || version.Steps[^1] is not { Level: ReviewLevel.Two, Below: > 1 }) throw item.Fault("levels", "the last level is «two», with a bound above 1.");
        for (var at = 1; at < version.Steps.Count; at++)
            if (version.Steps[at].Below <= version.Steps[at - 1].Below || version.Steps[at].Level <= version.Steps[at - 1].Level)
                throw item.Fault("levels", "bounds and levels must rise from one to the next.");
        item.Close();
        return version;
    }

    private static Step ReadStep(YamlFields item)
    {
        if (!Enum.TryParse<ReviewLevel>(item.Text("level"), ignoreCase: true, out var level) || !Enum.IsDefined(level)) throw item.Fault("level", "none of automatic, sampled, one, two.");
        if (!double.TryParse(item.Text("below"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var below) || below <= 0) throw item.Fault("below", "a number above 0 is expected.");
        var oneIn = item.Number("oneIn");
        if (level == ReviewLevel.Sampled != oneIn is >= 1) throw item.Fault("oneIn", "«sampled», and no other level, says one in how many is read (1 or more).");
        item.Close();
        return new(level, below, oneIn ?? 1);
    }

    private static bool IsDrawn(DecisionId id, string policy, int oneIn) =>
        BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"greffe/review/1\n{policy}\n{id}"))) % (ulong)oneIn == 0;

    private sealed record PolicyVersion(DateOnly From, string Name, IReadOnlyList<Step> Steps);

    private sealed record Step(ReviewLevel Level, double Below, int OneIn);
}
