using System.Globalization;
using Greffe.Records;

namespace Greffe.Governance.AnswerCampaign;

/// <summary>Campaigns in the store.</summary>
internal sealed class Campaigns(RecordStore store)
{
    private const string Columns = "number, title, intro, questions, entities, opens, closes, scorers, scorer_entities AS ScorerEntities, scoring_until AS ScoringUntil, version, invented";

    public IReadOnlyList<Campaign> All() => store.Read(All);

    public static IReadOnlyList<Campaign> All(RecordReader reader) => reader.Query<Campaign>($"SELECT {Columns} FROM uses_campaigns ORDER BY opens DESC, number DESC");

    public Campaign? Find(long number) => store.Read(reader => Find(reader, number));

    public static Campaign? Find(RecordReader reader, long number) => reader.First<Campaign>($"SELECT {Columns} FROM uses_campaigns WHERE number = @number", new { number });

    public long Open(Campaign campaign, string agent) => store.Write(agent, writer => Open(writer, campaign));

    public static long Open(RecordWriter writer, Campaign campaign)
    {
        writer.Execute("""
            INSERT INTO uses_campaigns (title, intro, questions, entities, opens, closes, scorers, scorer_entities, scoring_until, version, invented)
            VALUES (@Title, @Intro, @Questions, @Entities, @Opens, @Closes, @Scorers, @ScorerEntities, @ScoringUntil, 1, @Invented)
            """, campaign);
        var number = writer.First<long>("SELECT last_insert_rowid()");
        Leave(writer, "create", campaign with { Number = number });
        return number;
    }

    /// <summary>Changes a campaign; false when somebody else changed it since it was read.</summary>
    public bool Change(Campaign campaign, string agent) => store.Write(agent, writer =>
    {
        if (writer.Execute("""
            UPDATE uses_campaigns SET title = @Title, intro = @Intro, questions = @Questions, entities = @Entities, opens = @Opens, closes = @Closes,
                scorers = @Scorers, scorer_entities = @ScorerEntities, scoring_until = @ScoringUntil, version = version + 1
            WHERE number = @Number AND version = @Version
            """, campaign) == 0) return false;
        Leave(writer, "change", campaign);
        return true;
    });

    private static void Leave(RecordWriter writer, string verb, Campaign campaign)
    {
        var id = campaign.Number.ToString(CultureInfo.InvariantCulture);
        writer.Trace(verb, "campaign", id, "title", "intro", "questions", "entities", "opens", "closes", "scorers");
        writer.Index("campaign", id, campaign.Title, $"{campaign.Intro}\n{campaign.Questions}", "agents");
    }
}
