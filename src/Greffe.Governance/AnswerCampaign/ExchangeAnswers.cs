using System.Globalization;
using System.Text.Json;
using Greffe.Governance.ExchangeTables;
using Greffe.Governance.KeepNetwork;
using Greffe.Governance.RankPortfolio;
using Greffe.Records;

namespace Greffe.Governance.AnswerCampaign;

/// <summary>
/// Answers of a campaign as a spreadsheet, one a line, for services that gathered them so. In: all lines, or those without error when one chooses so; nothing when a line
/// is wrong otherwise. A line that says what an answer says already writes nothing.
/// </summary>
internal sealed class ExchangeAnswers(RecordStore store)
{
    private const string Kind = "nature", Title = "usage", Summary = "description", Entity = "service";

    private static readonly Dictionary<string, string> Labels = new() { ["api"] = "API", ["opendata"] = "données ouvertes", ["ai"] = "intelligence artificielle", ["indicator"] = "indicateur stratégique" };

    /// <summary>Names of the columns: those of every campaign, then its questions with their numbers.</summary>
    public static IReadOnlyList<string> Columns(Campaign campaign) => [Kind, Title, Summary, Entity, .. campaign.QuestionList.Index().Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Index + 1}. {one.Item}"))];

    /// <summary>The answers of a campaign, those merged into another too, with their number and state.</summary>
    public static TableFile Out(RecordReader reader, Campaign campaign, Func<string, string> state) => new($"reponses-{campaign.Number.ToString(CultureInfo.InvariantCulture)}", ["numéro", .. Columns(campaign), "état"],
        [.. Uses.Of(reader, campaign.Number).Select(use => (IReadOnlyList<string>)[use.Number.ToString(CultureInfo.InvariantCulture), Labels[use.Kind], use.Title, use.Summary, use.Entity,
            .. campaign.QuestionList.Index().Select(one => use.AnswerList.ElementAtOrDefault(one.Index) ?? ""), state(use.State)])]);

    /// <summary>Takes lines in, as proposals of who sends them.</summary>
    public ImportOutcome In(Campaign campaign, string agent, IReadOnlyList<TableLine> lines, bool goodOnly) => store.Write(agent, writer =>
    {
        var (tree, titles) = (EntityTree.Read(writer), new Dictionary<string, List<PotentialUse>>(StringComparer.OrdinalIgnoreCase));
        foreach (var use in Uses.Of(writer, campaign.Number)) Alike(titles, use).Add(use);
        List<TableError> errors = [];
        List<PotentialUse> fresh = [];
        foreach (var line in lines)
        {
            var use = Read(line, campaign, tree);
            var alike = Alike(titles, use);
            if (alike.Any(other => IsSame(use, other))) continue;
            List<TableError> wrong = [.. Check(line, use, campaign, tree), .. alike.Count > 0 ? (TableError[])[line.Refused(Title, "answer.import.twice")] : []];
            errors.AddRange(wrong);
            if (wrong.Count > 0) continue;
            alike.Add(use);
            fresh.Add(use with { Agent = agent });
        }

        if (errors.Count > 0 && !goodOnly) return new ImportOutcome(0, errors);
        foreach (var use in fresh) Uses.Propose(writer, use);
        return new(fresh.Count, errors);
    });

    private static List<PotentialUse> Alike(Dictionary<string, List<PotentialUse>> titles, PotentialUse use)
    {
        if (!titles.TryGetValue(use.Title, out var alike)) titles[use.Title] = alike = [];
        return alike;
    }

    private static PotentialUse Read(TableLine line, Campaign campaign, EntityTree tree) => new()
    {
        Campaign = campaign.Number, Kind = KindOf(line[Kind]), Title = line[Title], Summary = line[Summary].ReplaceLineEndings("\n"), Entity = tree.Named(line[Entity])?.Code ?? line[Entity],
        Answers = JsonSerializer.Serialize([.. Columns(campaign).Skip(4).Select(column => line[column].ReplaceLineEndings("\n"))], GovernanceJson.Default.StringArray),
    };

    private static IEnumerable<TableError> Check(TableLine line, PotentialUse use, Campaign campaign, EntityTree tree)
    {
        if (!UseKinds.All.Contains(use.Kind)) yield return line.Refused(Kind, "answer.import.kind");
        if (use.Title.Length is < UseDraft.MinTitle or > UseDraft.MaxTitle) yield return line.Refused(Title, "answer.import.title");
        if (use.Summary.Length is < UseDraft.MinSummary or > UseDraft.MaxSummary) yield return line.Refused(Summary, "answer.import.summary");
        if (campaign.Entities.Length > 0 ? !Campaign.Lines(campaign.Entities).Contains(use.Entity, StringComparer.OrdinalIgnoreCase) : use.Entity.Length > 0 && tree.Count > 0 && tree.Find(use.Entity) is null)
            yield return line.Refused(Entity, campaign.Entities.Length > 0 ? "answer.import.notinvited" : "answer.import.entity");
        foreach (var (column, answer) in Columns(campaign).Skip(4).Zip(use.AnswerList))
            if (answer.Length > UseDraft.MaxAnswer) yield return line.Refused(column, "answer.import.answer");
    }

    private static string KindOf(string typed) =>
        Labels.FirstOrDefault(label => string.Equals(label.Key, typed, StringComparison.OrdinalIgnoreCase) || string.Equals(label.Value, typed, StringComparison.OrdinalIgnoreCase)).Key ?? typed;

    private static bool IsSame(PotentialUse one, PotentialUse other) => (one.Kind, one.Summary, one.Entity) == (other.Kind, other.Summary, other.Entity) && one.AnswerList.SequenceEqual(other.AnswerList);
}
