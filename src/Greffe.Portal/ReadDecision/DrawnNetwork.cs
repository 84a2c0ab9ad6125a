using Greffe.Decisions;
using Greffe.Decisions.Citing;

namespace Greffe.Portal.ReadDecision;

/// <summary>Where each box of the drawing of a network stands. Pure: the same citations give the same drawing.</summary>
/// <param name="Width">Width of the drawing.</param>
/// <param name="Height">Height of the drawing.</param>
/// <param name="Boxes">Boxes in the order in which the keyboard goes through them: who cites, the decision, what it cites.</param>
/// <param name="Lines">Lines between boxes, from the one that cites to the one that is cited.</param>
internal sealed record DrawnNetwork(int Width, int Height, IReadOnlyList<DrawnBox> Boxes, IReadOnlyList<DrawnLine> Lines)
{
    /// <summary>Most boxes on one side: more cannot be read, and the list has them all.</summary>
    public const int MostOnASide = 7;

    private const int BoxHeight = 64;
    private const int Gap = 16;

    /// <summary>Three columns: who cites on the left, the decision in the middle, what it cites on the right.</summary>
    public static DrawnNetwork Wide(DecisionCitations citations, string self)
    {
        const int width = 880, column = 260, middle = (width - column) / 2;
        var (citing, cited) = Sides(citations);
        var height = Math.Max(1, Math.Max(citing.Count, cited.Count)) * (BoxHeight + Gap) - Gap;
        var center = new DrawnBox(DrawnRole.Self, self, null, CitationTreatment.Cites, middle, (height - BoxHeight) / 2, column, BoxHeight);
        var left = Column(citing, DrawnRole.Citing, 0, column, height);
        var right = Column(cited, DrawnRole.Cited, width - column, column, height);
        var mid = center.Y + BoxHeight / 2;
        return new(width, height, [.. left, center, .. right],
        [
            .. left.Select(box => new DrawnLine(column, box.Y + BoxHeight / 2, middle, mid, box.Treatment)),
            .. right.Select(box => new DrawnLine(middle + column, mid, box.X, box.Y + BoxHeight / 2, box.Treatment)),
        ]);
    }

    /// <summary>One column, for a narrow screen: who cites above, the decision, what it cites below, joined on the left.</summary>
    public static DrawnNetwork Narrow(DecisionCitations citations, string self)
    {
        const int width = 340, indent = 28, spine = 8;
        var (citing, cited) = Sides(citations);
        List<DrawnBox> boxes = [];
        foreach (var line in citing) boxes.Add(Next(line, DrawnRole.Citing));
        var center = new DrawnBox(DrawnRole.Self, self, null, CitationTreatment.Cites, 0, Top(), width, BoxHeight);
        boxes.Add(center);
        foreach (var line in cited) boxes.Add(Next(line, DrawnRole.Cited));
        List<DrawnLine> lines = [];
        foreach (var box in boxes.Where(box => box.Role != DrawnRole.Self))
        {
            var (level, end) = (box.Y + BoxHeight / 2, box.Role == DrawnRole.Citing ? center.Y : center.Y + BoxHeight);
            lines.Add(new(spine, end, spine, level, CitationTreatment.Cites));
            lines.Add(new(spine, level, indent, level, box.Treatment));
        }

        return new(width, Top() - Gap, boxes, lines);

        int Top() => boxes.Count * (BoxHeight + Gap);

        DrawnBox Next(ListedCitation line, DrawnRole role) =>
            new(role, line.Label, line.Held, line.Treatment, indent, Top(), width - indent, BoxHeight);
    }

    /// <summary>The cases on each side: what says most first (an outcome, then what is held here), otherwise as listed.</summary>
    private static (List<ListedCitation> Citing, List<ListedCitation> Cited) Sides(DecisionCitations citations) =>
        (Chosen(citations.CitedBy), Chosen(citations.Cites.Where(line => line.Kind == CitationKind.Case)));

    private static List<ListedCitation> Chosen(IEnumerable<ListedCitation> lines) =>
        [.. lines.OrderBy(line => line.Treatment == CitationTreatment.Cites).ThenBy(line => line.Held is null).Take(MostOnASide)];

    private static List<DrawnBox> Column(List<ListedCitation> lines, DrawnRole role, int x, int width, int height)
    {
        var top = (height - (lines.Count * (BoxHeight + Gap) - Gap)) / 2;
        return [.. lines.Select((line, i) => new DrawnBox(role, line.Label, line.Held, line.Treatment, x, top + i * (BoxHeight + Gap), width, BoxHeight))];
    }
}

/// <summary>What a box stands for.</summary>
internal enum DrawnRole
{
    /// <summary>A decision that cites this one.</summary>
    Citing,

    /// <summary>The decision of the page.</summary>
    Self,

    /// <summary>A decision that this one cites.</summary>
    Cited,
}

/// <summary>One decision in the drawing; without identifier it is not held here, or is the page itself.</summary>
internal sealed record DrawnBox(DrawnRole Role, string Label, DecisionId? Held, CitationTreatment Treatment, int X, int Y, int Width, int Height);

/// <summary>A line between two boxes.</summary>
internal sealed record DrawnLine(int FromX, int FromY, int ToX, int ToY, CitationTreatment Treatment);
