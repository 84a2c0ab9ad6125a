namespace Greffe.Catalogue.TraceLineage;

/// <summary>Where each box of the drawing stands: layers from left to right, as many steps as a screen holds. Pure: the same answer, the same drawing.</summary>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
/// <param name="Boxes">Boxes in the order in which the keyboard goes through them.</param>
/// <param name="Lines">Lines between them.</param>
internal sealed record LineageDrawing(int Width, int Height, IReadOnlyList<LineageBox> Boxes, IReadOnlyList<LineageLine> Lines)
{
    /// <summary>Steps drawn each way; the lists have all.</summary>
    public const int MostSteps = 2;

    /// <summary>Boxes of one layer.</summary>
    public const int MostInALayer = 7;

    private const int BoxHeight = 64, Gap = 16, Between = 44;

    /// <summary>Layers side by side.</summary>
    public static LineageDrawing Wide(LineageAnswer answer)
    {
        const int width = 1100; // about that of the page: letters keep their size
        var layers = Layers(answer);
        var column = Math.Min(260, (width - ((layers.Count - 1) * Between)) / layers.Count);
        var height = layers.Max(layer => layer.Count) * (BoxHeight + Gap) - Gap;
        List<LineageBox> boxes = [.. layers.SelectMany((layer, at) => layer.Select((node, row) => new LineageBox(
            node, at * (column + Between), ((height - (layer.Count * (BoxHeight + Gap) - Gap)) / 2) + (row * (BoxHeight + Gap)), column, BoxHeight)))];
        return new(width, height, boxes, [.. Joined(answer, boxes).Select(pair =>
            new LineageLine(pair.From.X + column, pair.From.Y + BoxHeight / 2, pair.To.X, pair.To.Y + BoxHeight / 2))]);
    }

    /// <summary>One column for a narrow screen, in the order of the flow, joined on the left.</summary>
    public static LineageDrawing Narrow(LineageAnswer answer)
    {
        const int width = 340, indent = 28, spine = 8;
        var nodes = Layers(answer).SelectMany(layer => layer).ToList();
        List<LineageBox> boxes = [.. nodes.Select((node, row) => new LineageBox(node, node.Steps == 0 ? 0 : indent, row * (BoxHeight + Gap), node.Steps == 0 ? width : width - indent, BoxHeight))];
        var self = boxes.First(box => box.Node.Steps == 0);
        return new(width, (boxes.Count * (BoxHeight + Gap)) - Gap, boxes, [.. boxes.Where(box => box != self).SelectMany(box => (LineageLine[])
        [
            new(spine, box.Y < self.Y ? self.Y : self.Y + BoxHeight, spine, box.Y + BoxHeight / 2), new(spine, box.Y + BoxHeight / 2, indent, box.Y + BoxHeight / 2),
        ])]);
    }

    private static List<List<LineageNodeLine>> Layers(LineageAnswer answer) =>
        [.. answer.Nodes.Where(node => node.Kind != "job" && Math.Abs(node.Steps) <= MostSteps).Append(answer.Start).GroupBy(node => node.Steps).OrderBy(layer => layer.Key).Select(layer => layer.Take(MostInALayer).ToList())];

    // A job between two boxes is the line between them.
    private static IEnumerable<(LineageBox From, LineageBox To)> Joined(LineageAnswer answer, List<LineageBox> boxes)
    {
        var after = answer.Links.ToLookup(link => link.From, link => link.To);
        var jobs = answer.Nodes.Where(node => node.Kind == "job").Select(node => node.Number).ToHashSet();
        var drawn = boxes.ToDictionary(box => box.Node.Number);
        return boxes.SelectMany(from => after[from.Node.Number].SelectMany(to => jobs.Contains(to) && !drawn.ContainsKey(to) ? after[to] : [to]).Distinct()
            .Where(drawn.ContainsKey).Select(to => (from, drawn[to]))).Where(pair => pair.from.X < pair.Item2.X);
    }
}

/// <summary>A node in the drawing.</summary>
internal sealed record LineageBox(LineageNodeLine Node, int X, int Y, int Width, int Height);

/// <summary>A line between two boxes.</summary>
internal sealed record LineageLine(int FromX, int FromY, int ToX, int ToY);
