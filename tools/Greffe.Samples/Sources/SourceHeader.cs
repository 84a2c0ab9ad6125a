using System.Globalization;
using Greffe.Decisions;
using Greffe.Decisions.Occultations;

namespace Greffe.Samples.Sources;

/// <summary>The <c>key: value</c> lines of a source, before its <c>---</c>.</summary>
internal sealed class SourceHeader(string slug, IReadOnlyDictionary<string, string> values)
{
    private static readonly HashSet<string> Known =
    [
        "format", "archive", "source", "court", "date", "numbers", "ecli", "type", "chamber", "formation", "solution", "publication", "nac",
        "matter", "public", "final", "deposited", "contested", "themes", "summary", "visa", "hide", "keep", "left", "reasons", "block",
        "interest", "bulletin",
    ];

    public static SourceHeader Read(string slug, IEnumerable<string> lines)
    {
        Dictionary<string, string> values = [];
        foreach (var line in lines)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var key = colon < 0 ? line : line[..colon].Trim();
            if (colon < 0 || !Known.Contains(key)) throw new SampleFormatException(slug, $"unknown header line «{key}».");
            if (!values.TryAdd(key, line[(colon + 1)..].Trim())) throw new SampleFormatException(slug, $"«{key}» stands twice.");
        }

        return new(slug, values);
    }

    public string? Text(string key) => values.GetValueOrDefault(key) is { Length: > 0 } value ? value : null;

    public string Required(string key) => Text(key) ?? throw new SampleFormatException(slug, $"«{key}» is missing.");

    public IReadOnlyList<string> List(string key) =>
        Text(key)?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    public DateOnly? Date(string key) => Text(key) is { } value ? Day(value) : null;

    public bool? YesNo(string key) => Text(key) switch
    {
        null => null,
        "yes" => true,
        "no" => false,
        var other => throw new SampleFormatException(slug, $"«{key}» says «{other}», neither yes nor no."),
    };

    /// <summary>Term of a list by key, or <c>key | label</c> where the list lacks it or the court has words of its own.</summary>
    public Term? Term(string key, IReadOnlyList<Term> list)
    {
        if (Text(key) is not { } value) return null;
        var cells = value.Split('|', StringSplitOptions.TrimEntries);
        if (cells.Length == 2) return new(cells[0], cells[1]);
        return list.ByKey(value) ?? throw new SampleFormatException(slug, $"«{value}» is no key of {key}.");
    }

    public CourtCode Court()
    {
        if (!CourtCode.TryParse(Required("court"), out var court) || KnownCourts.All.All(known => known.Code != court))
            throw new SampleFormatException(slug, "the court is not in data/reference/courts.tsv.");
        return court;
    }

    public Ecli? Ecli()
    {
        if (Text("ecli") is not { } value) return null;
        return Decisions.Ecli.TryParse(value, out var ecli) ? ecli : throw new SampleFormatException(slug, "the ECLI is malformed.");
    }

    public ContestedDecision? Contested()
    {
        if (Text("contested") is not { } value) return null;
        var cells = value.Split('|', StringSplitOptions.TrimEntries);
        return new(cells[0], cells.Length > 1 ? Day(cells[1]) : null, cells.Length > 2 ? cells[2] : null);
    }

    public Matter? Matter() => Text("matter") is { } value ? Enum.Parse<Matter>(value, ignoreCase: true) : null;

    public OccultationOrder? Order()
    {
        if (values.Keys.All(key => key is not ("hide" or "keep" or "left" or "reasons" or "block"))) return null;
        return new()
        {
            Hide = List("hide"),
            Keep = List("keep"),
            CategoriesLeft = [.. List("left").Select(Category)],
            ReasonsWithheld = Text("reasons") == "withheld",
            Block = Text("block") is { } block ? int.Parse(block, CultureInfo.InvariantCulture) : null,
        };
    }

    private EntityCategory Category(string key) =>
        EntityCategories.TryParse(key, out var category) ? category : throw new SampleFormatException(slug, $"«{key}» is no category.");

    private DateOnly Day(string value) => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day : throw new SampleFormatException(slug, $"«{value}» is no date.");
}
