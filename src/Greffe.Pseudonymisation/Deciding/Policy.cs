using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using YamlDotNet.Serialization;

namespace Greffe.Pseudonymisation.Deciding;

/// <summary>What must be hidden, as dated data: <c>data/policy/occultation.yaml</c> and <c>categories.yaml</c>, read once.</summary>
internal sealed class Policy
{
    private static readonly FrozenSet<EntityCategory> Nothing = FrozenSet<EntityCategory>.Empty;
    private const int Head = 2_500;
    private readonly PolicyVersion version;
    private readonly FrozenDictionary<EntityCategory, string> terms;
    private readonly FrozenSet<EntityCategory> ofMinors;

    private Policy(PolicyVersion version, CategoriesFile categories)
    {
        this.version = version;
        terms = categories.Categories.ToFrozenDictionary(pair => Category(pair.Key), pair => pair.Value);
        Withheld = categories.WithheldReasons;
        Always = [.. version.Always.Select(rule => Category(rule.Category))];
        if (version.Minors.Hidden != "always") throw new InvalidOperationException($"The policy {version.Name} does not hide minors always.");
        VisibleUnlessNamed = [.. version.VisibleUnlessNamed.Select(rule => Category(rule.Category))];
        ofMinors = version.Minors.Hides.Select(Category).ToFrozenSet();
    }

    /// <summary>Name of the version in force.</summary>
    public string Name => version.Name;

    /// <summary>Words that take the place of withheld reasons.</summary>
    public string Withheld { get; }

    /// <summary>Whether the year of a birth date stays.</summary>
    public bool BirthYearStays => version.BirthYearStays;

    /// <summary>When a minor's name and initials are hidden: the engine knows «always» and refuses to start on anything else.</summary>
    public string Minors => version.Minors.Hidden;

    /// <summary>Categories hidden whatever the order says.</summary>
    public IReadOnlyList<EntityCategory> Always { get; }

    /// <summary>Categories that only a named term hides.</summary>
    public IReadOnlyList<EntityCategory> VisibleUnlessNamed { get; }

    /// <summary>The version in force on that day; the oldest one before it.</summary>
    public static Policy On(DateOnly day)
    {
        var versions = Read<OccultationFile>("occultation.yaml").Versions.OrderBy(version => version.From).ToList();
        return new(versions.LastOrDefault(version => version.From <= day) ?? versions[0], Read<CategoriesFile>("categories.yaml"));
    }

    /// <summary>Pattern of the placeholder: <c>%c</c> for letters, <c>%d</c> for a number.</summary>
    public string TermOf(EntityCategory category) => terms[category];

    /// <summary>Whether the case is one against a minor: as the delivery says, or as the head of the text does.</summary>
    public bool IsOfMinor(bool? said, string text)
    {
        if (said is { } known) return known;
        var head = text.AsSpan(0, Math.Min(Head, text.Length));
        foreach (var sign in version.Minors.Signs) if (head.Contains(sign, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Whether the reasons are withheld: as the judge ordered, or since the debates were not public.</summary>
    public bool WithholdsReasons(OccultationOrder? order, bool? publicHearing) =>
        order is { ReasonsWithheld: true } || publicHearing == false && version.Reasons.WithheldWhenNotPublic;

    /// <summary>Categories that a recommendation leaves when the order lists none; empty where it follows its block; null for one that is not known.</summary>
    public IReadOnlyList<EntityCategory>? LeftByRecommendation(string recommendation) => version.Recommendations.GetValueOrDefault(recommendation.ToLowerInvariant()) switch
    {
        "block" => [],
        "everything" => [.. Enum.GetValues<EntityCategory>().Except(Always).Except([EntityCategory.TermePersonnalise])],
        _ => null,
    };

    /// <summary>Categories left in the clear for a decision, with the rule that says so.</summary>
    public (FrozenSet<EntityCategory> Left, string Why) LeftFor(OccultationOrder? order, string? nac, bool ofMinor)
    {
        var (left, why) = LeftFor(order, nac);
        return ofMinor && left.Overlaps(ofMinors) ? (left.Except(ofMinors).ToFrozenSet(), $"{why}, minor") : (left, why);
    }

    /// <summary>Whether a kept term may lift a category in that case.</summary>
    public bool MayKeep(EntityCategory category, bool ofMinor) => !(ofMinor && (ofMinors.Contains(category) || Always.Contains(category)));

    private (FrozenSet<EntityCategory> Left, string Why) LeftFor(OccultationOrder? order, string? nac)
    {
        if (order is { CategoriesLeft.Count: > 0 }) return (Protect([.. order.CategoriesLeft, .. VisibleUnlessNamed]), "order/categories");
        var block = order?.Block ?? BlockOf(nac);
        if (block is { } number && version.Blocks.TryGetValue(number, out var rule)) return (Protect(rule.Left.Select(Category)), $"block/{number}");
        return (Protect(version.Default.Left.Select(Category)), "default");
    }

    private int? BlockOf(string? nac) => string.IsNullOrEmpty(nac) ? null
        : version.Matters.Where(matter => nac.StartsWith(matter.Nac, StringComparison.OrdinalIgnoreCase)).MaxBy(matter => matter.Nac.Length)?.Block;

    private FrozenSet<EntityCategory> Protect(IEnumerable<EntityCategory> left) => left.Except(Always).ToFrozenSet() is { Count: > 0 } kept ? kept : Nothing;

    private static EntityCategory Category(string key) => EntityCategories.TryParse(key, out var category) ? category
        : throw new InvalidOperationException($"The policy names an unknown category: {key}.");

    private static T Read<T>(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"policy/{name}")
            ?? throw new InvalidOperationException($"The policy file {name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return new DeserializerBuilder().WithNamingConvention(YamlDotNet.Serialization.NamingConventions.CamelCaseNamingConvention.Instance)
            .WithTypeConverter(new DayConverter()).Build().Deserialize<T>(reader);
    }

    private sealed class DayConverter : IYamlTypeConverter
    {
        public bool Accepts(Type type) => type == typeof(DateOnly);

        public object ReadYaml(YamlDotNet.Core.IParser parser, Type type, ObjectDeserializer rootDeserializer)
        {
            var scalar = (YamlDotNet.Core.Events.Scalar)parser.Current!; // The parser stands on the value that it was asked to convert.
            parser.MoveNext();
            return DateOnly.ParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        public void WriteYaml(YamlDotNet.Core.IEmitter emitter, object? value, Type type, ObjectSerializer serializer) => throw new NotSupportedException();
    }
}
