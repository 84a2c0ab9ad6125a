using Greffe.Decisions;

namespace Greffe.Publication.Rules;

/// <summary>Words by which a decision says that it tries a minor (<c>data/rules/minors.yaml</c>).</summary>
/// <param name="Settling">Words that settle it where they stand in the chamber's label or the heading.</param>
/// <param name="Doubtful">Words that leave a doubt.</param>
internal sealed record MinorSigns(IReadOnlyList<string> Settling, IReadOnlyList<string> Doubtful)
{
    /// <summary>Length of the heading of a decision without zones, in UTF-16 code units.</summary>
    private const int HeadingLength = 1_500;

    /// <summary>Whether the words say that a minor is tried: yes, no, or null when they leave a doubt.</summary>
    public bool? Tried(Decision decision)
    {
        var heading = decision.Zones.FirstOrDefault(zone => zone.Kind == ZoneKind.Introduction)?.Span
            ?? new TextSpan(0, Math.Min(HeadingLength, decision.Text.Length));
        var words = heading.In(decision.Text).ToString();
        if (Settling.Any(sign => ChamberWords.Has(decision.Chamber?.Label, sign) || ChamberWords.Has(words, sign))) return true;
        return Settling.Concat(Doubtful).Any(sign => ChamberWords.Has(decision.Text, sign)) ? null : false;
    }

    /// <summary>Reads the signs of a document.</summary>
    public static MinorSigns Read(IEnumerable<YamlFields> documents)
    {
        List<string> settling = [], doubtful = [];
        foreach (var item in documents.SelectMany(document => document.Items("minorSigns")))
        {
            _ = (item.Text("name"), item.Text("source"), item.Day("checked"));
            (item.Flag("settles") ? settling : doubtful).AddRange(item.List("words"));
            item.Close();
        }

        return new(settling, doubtful);
    }
}
