using System.Globalization;
using Greffe.Decisions.People;
using Greffe.Governance.RankPortfolio;
using Greffe.Records;

namespace Greffe.Governance.AnswerCampaign;

/// <summary>What became of a save.</summary>
/// <param name="Stored">What the store now holds.</param>
/// <param name="Kept">Whether it is what was sent; false when another window had saved since.</param>
internal sealed record DraftSave(UseDraft Stored, bool Kept);

/// <summary>Drafts in the store: only their author reads them.</summary>
internal sealed class Drafts(RecordStore store)
{
    private const string Columns = "number, campaign, agent, version, kind, title, summary, answers, updated, proposed";

    public UseDraft? Of(long number, string agent) => store.Read(reader => Of(reader, number, agent));

    public IReadOnlyList<UseDraft> In(long campaign, string agent) => store.Read(reader => In(reader, campaign, agent));

    public static IReadOnlyList<UseDraft> In(RecordReader reader, long campaign, string agent) =>
        reader.Query<UseDraft>($"SELECT {Columns} FROM uses_drafts WHERE campaign = @campaign AND agent = @agent ORDER BY number", new { campaign, agent });

    public long Begin(long campaign, string agent) => store.Write(agent, writer =>
    {
        writer.Execute("INSERT INTO uses_drafts (campaign, agent, version, kind, title, summary, answers, updated) VALUES (@campaign, @agent, 1, '', '', '', '[]', @at)",
            new { campaign, agent, at = RecordStore.Text(writer.At) });
        var number = writer.First<long>("SELECT last_insert_rowid()");
        writer.Trace("create", "draft", number.ToString(CultureInfo.InvariantCulture));
        return number;
    });

    /// <summary>Saves what was typed unless another window saved since: then nothing is written and what is stored comes back.</summary>
    public DraftSave? Save(UseDraft typed, string agent) => store.Write<DraftSave?>(agent, writer => Save(writer, typed));

    /// <summary>Saves and proposes: from then on the use lives its own life and the draft stands still.</summary>
    /// <returns>The save; its draft has the number of the use when it was kept.</returns>
    public DraftSave? Propose(UseDraft typed, Agent agent) => store.Write<DraftSave?>(agent.Id, writer =>
    {
        if (Save(writer, typed) is not { Kept: true } saved) return Of(writer, typed.Number, agent.Id) is { } stored ? new(stored, false) : null;
        var number = Uses.Propose(writer, new()
        {
            Campaign = typed.Campaign, Kind = typed.Kind, Title = typed.Title, Summary = typed.Summary, Answers = typed.Answers, Agent = agent.Id, Entity = agent.Entity ?? "",
        });
        writer.Execute("UPDATE uses_drafts SET proposed = @number WHERE number = @Number", new { number, typed.Number });
        return saved with { Stored = saved.Stored with { Proposed = number } };
    });

    /// <summary>Removes a draft that was not proposed: its words are gone, the trail keeps that there was one. False when its author has none of that number.</summary>
    public bool Remove(long number, string agent) => store.Write(agent, writer =>
    {
        if (writer.Execute("DELETE FROM uses_drafts WHERE number = @number AND agent = @agent AND proposed IS NULL", new { number, agent }) == 0) return false;
        writer.Trace("remove", "draft", number.ToString(CultureInfo.InvariantCulture));
        return true;
    });

    private static UseDraft? Of(RecordReader reader, long number, string agent) =>
        reader.First<UseDraft>($"SELECT {Columns} FROM uses_drafts WHERE number = @number AND agent = @agent", new { number, agent });

    private static DraftSave? Save(RecordWriter writer, UseDraft typed)
    {
        if (Of(writer, typed.Number, writer.Agent) is not { } stored) return null;
        if (stored.Proposed is not null || stored.Version != typed.Version) return new(stored, false);
        if (stored with { Updated = typed.Updated } == typed) return new(stored, true); // nothing changed: no version, no trace
        var next = typed with { Version = typed.Version + 1, Updated = RecordStore.Text(writer.At) };
        writer.Execute("UPDATE uses_drafts SET version = @Version, kind = @Kind, title = @Title, summary = @Summary, answers = @Answers, updated = @Updated WHERE number = @Number", next);
        writer.Trace("change", "draft", typed.Number.ToString(CultureInfo.InvariantCulture), "kind", "title", "summary", "answers");
        return new(next, true);
    }
}
