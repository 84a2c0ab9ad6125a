using System.Globalization;
using Greffe.Records;

namespace Greffe.Governance.RankPortfolio;

/// <summary>All about one use, read at one instant.</summary>
/// <param name="Use">The use.</param>
/// <param name="Target">Where it was merged, to the end of the chain; null when it stands alone.</param>
/// <param name="Merged">Uses merged into it, at any depth.</param>
/// <param name="Steps">Its life so far.</param>
/// <param name="Needs">Its needs and those of the uses merged into it.</param>
internal sealed record UseFile(PotentialUse Use, PotentialUse? Target, IReadOnlyList<PotentialUse> Merged, IReadOnlyList<UseStep> Steps, IReadOnlyList<UseNeed> Needs);

/// <summary>Uses in the store.</summary>
internal sealed class Uses(RecordStore store)
{
    private const string Columns = "number, campaign, kind, title, summary, answers, agent, entity, state, merged_into AS MergedInto, proposed";

    private const string Under = "WITH RECURSIVE under (number) AS (SELECT @number UNION SELECT uses.number FROM uses JOIN under ON uses.merged_into = under.number)";

    private const string Above = "WITH RECURSIVE above (number) AS (SELECT @number UNION SELECT uses.merged_into FROM uses JOIN above USING (number) WHERE uses.merged_into IS NOT NULL)";

    /// <summary>Those that stand alone, newest first.</summary>
    public IReadOnlyList<PotentialUse> Standing() => store.Read(Standing);

    public static IReadOnlyList<PotentialUse> Standing(RecordReader reader) =>
        reader.Query<PotentialUse>($"SELECT {Columns} FROM uses WHERE merged_into IS NULL ORDER BY number DESC");

    /// <summary>All uses of a campaign, those merged into another too, oldest first.</summary>
    public static IReadOnlyList<PotentialUse> Of(RecordReader reader, long campaign) => reader.Query<PotentialUse>($"SELECT {Columns} FROM uses WHERE campaign = @campaign ORDER BY number", new { campaign });

    public PotentialUse? Find(long number) => store.Read(reader => Find(reader, number));

    public UseFile? Open(long number) => store.Read<UseFile?>(reader => Find(reader, number) is not { } use ? null : new(use,
        use.MergedInto is null ? null : reader.First<PotentialUse>($"{Above} SELECT {Columns} FROM uses JOIN above USING (number) WHERE merged_into IS NULL", new { number }),
        reader.Query<PotentialUse>($"{Under} SELECT {Columns} FROM uses JOIN under USING (number) WHERE number <> @number ORDER BY number", new { number }),
        reader.Query<UseStep>("SELECT state, why, agent, at FROM uses_states WHERE one_use = @number ORDER BY number", new { number }),
        reader.Query<UseNeed>($"{Under} SELECT n.number, n.one_use AS OneUse, dataset, title, gap, note, blocks FROM uses_needs n JOIN under ON under.number = n.one_use ORDER BY n.number", new { number })));

    public static PotentialUse? Find(RecordReader reader, long number) => reader.First<PotentialUse>($"SELECT {Columns} FROM uses WHERE number = @number", new { number });

    /// <summary>Needs of every use, those of merged ones under the use that took them.</summary>
    public static ILookup<long, UseNeed> Needs(RecordReader reader) => reader.Query<UseNeed>("""
        WITH RECURSIVE stands (number, root) AS (SELECT number, number FROM uses WHERE merged_into IS NULL UNION SELECT uses.number, root FROM uses JOIN stands ON uses.merged_into = stands.number)
        SELECT n.number, root AS OneUse, dataset, title, gap, note, blocks FROM uses_needs n JOIN stands ON stands.number = n.one_use ORDER BY n.number
        """).ToLookup(need => need.OneUse);

    public static long Propose(RecordWriter writer, PotentialUse use)
    {
        var proposed = use with { Proposed = RecordStore.Text(writer.At) };
        writer.Execute("""
            INSERT INTO uses (campaign, kind, title, summary, answers, agent, entity, state, proposed)
            VALUES (@Campaign, @Kind, @Title, @Summary, @Answers, @Agent, @Entity, @State, @Proposed)
            """, proposed);
        var number = writer.First<long>("SELECT last_insert_rowid()");
        Step(writer, number, use.State, "");
        writer.Trace("create", "use", Id(number), "kind", "title", "summary", "answers");
        writer.Index("use", Id(number), use.Title, use.Text, "agents");
        return number;
    }

    /// <summary>Moves a use on; false when its state does not allow it, or the reason that it asks for is missing.</summary>
    public bool Move(long number, string state, string why, string agent) => store.Write(agent, writer =>
        Find(writer, number) is { MergedInto: null } use && UseStates.From(use.State).Contains(state) && (why.Length > 0 || !UseStates.NeedsReason(use.State, state))
        && Moved(writer, number, state, why));

    /// <summary>Makes one use a part of another; nothing of it is lost. False when either is not there, or it would turn in a circle.</summary>
    public bool Merge(long number, long into, string agent) => store.Write(agent, writer =>
    {
        if (Find(writer, number) is not { MergedInto: null } || Find(writer, into) is not { MergedInto: null } || number == into) return false;
        writer.Execute("UPDATE uses SET merged_into = @into WHERE number = @number", new { number, into });
        writer.Trace("merge", "use", Id(number), "merged_into");
        writer.Trace("merge", "use", Id(into));
        return true;
    });

    /// <summary>Makes a merged use stand alone again, as it was.</summary>
    public bool Separate(long number, string agent) => store.Write(agent, writer =>
    {
        if (writer.Execute("UPDATE uses SET merged_into = NULL WHERE number = @number AND merged_into IS NOT NULL", new { number }) == 0) return false;
        writer.Trace("separate", "use", Id(number), "merged_into");
        return true;
    });

    public void Need(UseNeed need, string agent) => store.Write(agent, writer => Need(writer, need));

    public static int Need(RecordWriter writer, UseNeed need)
    {
        writer.Trace("change", "use", Id(need.OneUse), "needs");
        return writer.Execute("INSERT INTO uses_needs (one_use, dataset, title, gap, note, blocks) VALUES (@OneUse, @Dataset, @Title, @Gap, @Note, @Blocks)", need);
    }

    /// <summary>Removes a need; false when the use has none of that number.</summary>
    public bool Unneed(long number, long need, string agent) => store.Write(agent, writer =>
    {
        if (writer.Execute($"{Under} DELETE FROM uses_needs WHERE number = @need AND one_use IN (SELECT number FROM under)", new { number, need }) == 0) return false;
        writer.Trace("change", "use", Id(number), "needs");
        return true;
    });

    public static bool Moved(RecordWriter writer, long number, string state, string why)
    {
        writer.Execute("UPDATE uses SET state = @state WHERE number = @number", new { number, state });
        Step(writer, number, state, why);
        writer.Trace("move", "use", Id(number), "state");
        return true;
    }

    private static void Step(RecordWriter writer, long number, string state, string why) =>
        writer.Execute("INSERT INTO uses_states (one_use, state, why, agent, at) VALUES (@number, @state, @why, @agent, @at)",
            new { number, state, why, agent = writer.Agent, at = RecordStore.Text(writer.At) });

    private static string Id(long number) => number.ToString(CultureInfo.InvariantCulture);
}
