using System.Globalization;
using Greffe.Records;

namespace Greffe.Governance.FollowActions;

/// <summary>An action with its history and evidence.</summary>
internal sealed record ActionFile(RegisteredAction Action, IReadOnlyList<ActionStep> Steps, IReadOnlyList<Evidence> Evidence);

/// <summary>The register in the store.</summary>
internal sealed class Actions(RecordStore store)
{
    /// <summary>Audience of the actions that are not public, in the search: <see cref="RegisterEndpoints.Inside"/>.</summary>
    public const string InsideAudience = "governance";

    private const string Columns = """
        number, workstream, verb, title, owner, entity, due, state, indicator, measure, unit, baseline, target, reached, is_public AS IsPublic,
        public_note AS PublicNote, internal_note AS InternalNote, one_use AS OneUse, invented, version
        """;

    /// <summary>Every action with its history, in three statements; workstreams in the order of their first action.</summary>
    public IReadOnlyList<ActionFile> All() => store.Read(All);

    public static IReadOnlyList<ActionFile> All(RecordReader reader)
    {
        var steps = reader.Query<ActionStep>("SELECT one_action AS OneAction, state, public_why AS PublicWhy, internal_why AS InternalWhy, agent, at FROM actions_states ORDER BY number").ToLookup(step => step.OneAction);
        var evidence = reader.Query<Evidence>("SELECT number, one_action AS OneAction, label, address, sha256, is_public AS IsPublic, at FROM actions_evidence ORDER BY number").ToLookup(one => one.OneAction);
        var actions = reader.Query<RegisteredAction>($"SELECT {Columns} FROM actions ORDER BY number");
        return [.. actions.GroupBy(action => action.Workstream).SelectMany(group => group).Select(action => new ActionFile(action, [.. steps[action.Number]], [.. evidence[action.Number]]))];
    }

    public ActionFile? Find(long number) => All().FirstOrDefault(file => file.Action.Number == number);

    /// <summary>Path of the page where an action is read: its public face when it has one.</summary>
    public string? Address(string number) => store.Read(reader => reader.First<RegisteredAction>("SELECT number, is_public AS IsPublic FROM actions WHERE number = @number", new { number })) is { } action
        ? $"{RegisterEndpoints.Root}/{(action.IsPublic ? "" : "interne/")}{Id(action.Number)}" : null;

    /// <summary>Numbers and states of the actions that deliver a use.</summary>
    public IReadOnlyList<RegisteredAction> Delivering(long use) => store.Read(reader => reader.Query<RegisteredAction>($"SELECT {Columns} FROM actions WHERE one_use = @use ORDER BY number", new { use }));

    public long Add(RegisteredAction action, string agent) => store.Write(agent, writer => Add(writer, action));

    public static long Add(RecordWriter writer, RegisteredAction action)
    {
        writer.Execute("""
            INSERT INTO actions (workstream, verb, title, owner, entity, due, state, indicator, measure, unit, baseline, target, reached, is_public, public_note, internal_note, one_use, invented, version)
            VALUES (@Workstream, @Verb, @Title, @Owner, @Entity, @Due, @State, @Indicator, @Measure, @Unit, @Baseline, @Target, @Reached, @IsPublic, @PublicNote, @InternalNote, @OneUse, @Invented, 1)
            """, action);
        var number = writer.First<long>("SELECT last_insert_rowid()");
        Step(writer, number, action.State, "", "");
        Leave(writer, "create", action with { Number = number });
        return number;
    }

    /// <summary>Changes an action; false when somebody else changed it since that version.</summary>
    public bool Change(RegisteredAction action, string agent) => store.Write(agent, writer => Change(writer, action));

    public static bool Change(RecordWriter writer, RegisteredAction action)
    {
        var before = writer.First<string>("SELECT state FROM actions WHERE number = @Number", action);
        if (writer.Execute("""
            UPDATE actions SET workstream = @Workstream, verb = @Verb, title = @Title, owner = @Owner, entity = @Entity, due = @Due, state = @State, indicator = @Indicator, measure = @Measure,
                unit = @Unit, baseline = @Baseline, target = @Target, reached = @Reached, is_public = @IsPublic, public_note = @PublicNote, internal_note = @InternalNote,
                one_use = @OneUse, version = version + 1
            WHERE number = @Number AND version = @Version
            """, action) == 0) return false;
        if (before != action.State) Step(writer, action.Number, action.State, "", "");
        Leave(writer, "change", action);
        return true;
    }

    /// <summary>Says where an action stands; false when there is none of that number.</summary>
    public bool Move(long number, string state, string publicWhy, string internalWhy, string agent) => store.Write(agent, writer => Move(writer, number, state, publicWhy, internalWhy));

    public static bool Move(RecordWriter writer, long number, string state, string publicWhy, string internalWhy)
    {
        if (writer.Execute("UPDATE actions SET state = @state, version = version + 1 WHERE number = @number", new { number, state }) == 0) return false;
        Step(writer, number, state, publicWhy, internalWhy);
        writer.Trace("move", "action", Id(number), "state");
        return true;
    }

    public bool Show(Evidence evidence, string agent) => store.Write(agent, writer => Show(writer, evidence));

    public static bool Show(RecordWriter writer, Evidence evidence)
    {
        if (writer.First<long>("SELECT count(*) FROM actions WHERE number = @OneAction", evidence) == 0) return false;
        writer.Execute("INSERT INTO actions_evidence (one_action, label, address, sha256, is_public, at) VALUES (@OneAction, @Label, @Address, @Sha256, @IsPublic, @At)",
            evidence with { At = RecordStore.Text(writer.At) });
        writer.Trace("change", "action", Id(evidence.OneAction), "evidence");
        return true;
    }

    private static void Step(RecordWriter writer, long number, string state, string publicWhy, string internalWhy) =>
        writer.Execute("INSERT INTO actions_states (one_action, state, public_why, internal_why, agent, at) VALUES (@number, @state, @publicWhy, @internalWhy, @agent, @at)",
            new { number, state, publicWhy, internalWhy, agent = writer.Agent, at = RecordStore.Text(writer.At) });

    private static void Leave(RecordWriter writer, string verb, RegisteredAction action)
    {
        writer.Trace(verb, "action", Id(action.Number), "workstream", "verb", "title", "owner", "entity", "due", "indicator", "baseline", "target", "public", "notes");
        if (action.IsPublic) writer.Index("action", Id(action.Number), $"{action.Verb} {action.Title}", $"{action.Workstream}\n{action.Indicator}\n{action.PublicNote}", "public");
        else writer.Index("action", Id(action.Number), $"{action.Verb} {action.Title}", $"{action.Workstream}\n{action.Indicator}", InsideAudience);
    }

    private static string Id(long number) => number.ToString(CultureInfo.InvariantCulture);
}
