namespace Greffe.Pseudonymisation.Tagging;

/// <summary>
/// What tells a party from a third person beside the words around the mentions: who is named first, how often, under which heading, and who shares a name
/// with whom. Read for all persons of a document at once, since each is compared with the others.
/// </summary>
internal sealed class RoleReading
{
    /// <summary>Most features of a person.</summary>
    public const int Most = 32;

    private readonly TokenView view;
    private readonly Figure[] figures;
    private readonly int[] byFirst;
    private readonly int[] byTimes;
    private readonly int most;

    /// <param name="view">The document.</param>
    /// <param name="persons">For each person the tokens of each mention, in reading order; at least one.</param>
    public RoleReading(TokenView view, IReadOnlyList<IReadOnlyList<(int Start, int End)>> persons)
    {
        this.view = view;
        figures = [.. persons.Select(FigureOf)];
        byFirst = Ranks(figures.Select(figure => figure.First));
        byTimes = Ranks(figures.Select(figure => -figure.Times));
        most = figures.Length == 0 ? 1 : figures.Max(figure => figure.Times);
    }

    /// <summary>Buckets of one person; returns how many.</summary>
    public int Read(int person, Span<int> into)
    {
        ref readonly var figure = ref figures[person];
        var (first, times, length) = (figure.First, figure.Times, Math.Max(1, view.Places.Length));
        var (rank, often) = ((uint)Math.Min(9, byFirst[person]), (uint)Math.Min(9, byTimes[person]));
        ref readonly var place = ref view.Places[first];
        var line = view.At(place.LineStart).Word;
        var writer = new Writer(into);
        writer.Add(1, (uint)Math.Min(11, first / 60));
        writer.Add(2, (uint)(12L * first / length));
        writer.Add(3, (uint)Math.Min(9, times));
        writer.Add(4, (uint)Math.Min(19, 2000L * times / Math.Max(200, length)));
        writer.Add(10, rank);
        writer.Add(11, often);
        writer.Add(12, rank * 10 + often);
        writer.Add(13, (uint)(9L * times / most));
        writer.Add(14, (uint)(9L * times / most) * 10 + rank);
        writer.Add(15, (uint)Math.Min(9, figures.Length / 2) * 10 + rank);
        writer.Add(16, (uint)(10L * figure.Last / length));
        writer.Add(17, (uint)Math.Min(5, figure.Early) * 10 + often);
        writer.Add(18, (uint)(4L * figure.Short / times) * 10 + (uint)(4L * figure.Presented / times));
        writer.Add(19, (uint)(4L * figure.Short / times) * 10 + rank);
        writer.Add(20, Kin(person) * 10 + rank);
        writer.Add(21, Kin(person) * 100 + (uint)(4L * figure.Short / times) * 10 + often);
        writer.Add(22, view.At(place.Heading).Word);
        writer.Add(23, line);
        writer.Add(24, view.At(place.OfficeBefore).Word);
        writer.Add(25, view.At(place.Before).Word);
        writer.Add(26, view.At(place.Heading).Word ^ rank);
        writer.Add(27, line ^ view.At(place.LineStart + 1).Word * 3);
        writer.Add(28, view.At(first - 1).Word ^ rank * 7);
        writer.Add(29, (uint)(place.Heading >= place.LineStart ? 1 : 0) * 100 + (uint)Math.Min(9, first / 20) * 10 + often);
        return writer.Count;
    }

    // Who bears the same last word: someone named before, someone named after.
    private uint Kin(int person)
    {
        var (before, after) = (0u, 0u);
        for (var other = 0; other < figures.Length && other < 200; other++)
        {
            if (other == person || figures[other].Name != figures[person].Name || figures[person].Name < 0) continue;
            if (figures[other].First < figures[person].First) before = 1;
            else after = 1;
        }
        return before + 2 * after;
    }

    private Figure FigureOf(IReadOnlyList<(int Start, int End)> mentions)
    {
        var (first, last, early, brief, presented, name, widest) = (int.MaxValue, 0, 0, 0, 0, -1, 1);
        foreach (var (start, end) in mentions)
        {
            (first, last) = (Math.Min(first, start), Math.Max(last, start));
            if (start < 150) early++;
            if (view.Document.IsPresented(start)) presented++;
            else if (end - start == 1) brief++;
            if (end - start <= widest || !view.Document.Has(end - 1)) continue;
            (widest, name) = (end - start, view.Document.Tokens[end - 1].Word);
        }
        return new(Math.Min(first, view.Places.Length - 1), last, mentions.Count, early, brief, presented, name);
    }

    private static int[] Ranks(IEnumerable<int> values)
    {
        var list = values.ToArray();
        var order = Enumerable.Range(0, list.Length).OrderBy(index => list[index]).ThenBy(index => index).ToArray();
        var ranks = new int[list.Length];
        for (var rank = 0; rank < order.Length; rank++) ranks[order[rank]] = rank;
        return ranks;
    }

    private readonly record struct Figure(int First, int Last, int Times, int Early, int Short, int Presented, int Name);

    private ref struct Writer(Span<int> into)
    {
        private readonly Span<int> into = into;

        public int Count { get; private set; }

        public void Add(uint kind, uint value) => into[Count++] = RoleModel.Hash(kind, value);
    }
}
