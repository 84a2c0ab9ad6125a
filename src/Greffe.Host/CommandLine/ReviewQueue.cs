using System.Globalization;
using System.Text;
using Greffe.Decisions;
using Greffe.Decisions.Journalling;
using Greffe.Host.Assets;
using Greffe.Publication.ReviewDoubt;
using Greffe.Pseudonymisation;
using Greffe.Pseudonymisation.HideTexts;

namespace Greffe.Host.CommandLine;

/// <summary>A decision that the release holds back until people have read it.</summary>
/// <param name="Line">What is asked, and who has read it.</param>
/// <param name="Court">Code of its court.</param>
/// <param name="FoundLeak">Whether a reader saw something left.</param>
internal sealed record WaitingReview(ReviewLine Line, string Court, bool FoundLeak);

/// <summary>The queue of readings of one installation: the pipeline says who waits, the journal what was asked and read, the secret store has the texts.</summary>
internal sealed class ReviewQueue(Installation installation)
{
    private const int DoubtfulShown = 25;
    private const int Around = 30;
    private const string Purpose = "relecture avant publication";
    private readonly IJournal journal = installation.App.Services.GetRequiredService<IJournal>();
    private readonly ISecretBlobs secrets = installation.App.Services.GetRequiredService<ISecretBlobs>();

    public ReviewDesk Desk { get; } = installation.App.Services.GetRequiredService<ReviewDesk>();

    /// <summary>Every decision that waits, the most doubtful first.</summary>
    public async Task<List<WaitingReview>> Waiting(CancellationToken cancellation)
    {
        List<WaitingReview> waiting = [];
        await foreach (var standing in installation.Pipeline.HeldBack(cancellation))
        {
            if (standing.Asset != ReleaseAsset.AssetName || standing.Reason is not ("review-waiting" or "review-leak") || !DecisionId.TryParse(standing.Item, out var id)) continue;
            if (await Desk.Find(id, cancellation) is { } line) waiting.Add(new(line, standing.Partition.Split('/')[0], standing.Reason == "review-leak"));
        }

        return [.. waiting.OrderByDescending(item => item.Line.Doubt).ThenBy(item => item.Line.Id.Value, StringComparer.Ordinal)];
    }

    /// <summary>What is asked about a decision.</summary>
    public async Task<ReviewLine> Find(DecisionId id, CancellationToken cancellation) => await Desk.Find(id, cancellation)
        ?? throw new CommandRefusedException(ExitCode.WrongUse, $"Aucune lecture n'est demandée pour la décision {id} ; « greffe review list » donne celles qui attendent.");

    /// <summary>The text as it would be public; with <paramref name="clear"/>, every mention in its words and where to look first. Notes the opening.</summary>
    public async Task<string> Text(ReviewLine line, ReaderAccount reader, bool clear, CancellationToken cancellation)
    {
        var record = await Read(await OccultedFact.LastRecord(journal, line.Id.Value, cancellation), AssetsJson.Default.OccultationRecord, reader, cancellation);
        if (ReleaseAsset.TextOf(record.Occultation.Hidden) != line.Text)
            throw new CommandRefusedException(ExitCode.DoneWithRefusals, $"Le texte de la décision {line.Id} a changé depuis la demande : lancez « greffe run », puis relisez.");
        var page = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"Décision {line.Id} : doute {line.Doubt:P0}, {line.Readers} lecteur(s) demandé(s).").AppendLine();
        page.AppendLine(Terminal(record.Occultation.Hidden.Text));
        foreach (var item in record.Occultation.Hidden.Abstracts) page.AppendLine(Terminal($"{string.Join(" – ", item.Titles)} {item.Summary}"));
        if (clear) await AppendClear(page, line, reader, cancellation);
        await Desk.Open(line, reader, clear, cancellation);
        return page.ToString();
    }

    private async Task AppendClear(StringBuilder page, ReviewLine line, ReaderAccount reader, CancellationToken cancellation)
    {
        var step = (await installation.Pipeline.About(line.Id.Value, cancellation)).FirstOrDefault(standing => standing.Asset == DecisionAsset.AssetName);
        var decision = (await Read(step?.Output, AssetsJson.Default.ReadRecord, reader, cancellation)).Decision;
        var engine = installation.App.Services.GetRequiredService<Pseudonymiser>();
        page.AppendLine().AppendLine("EN CLAIR, À NE COPIER NULLE PART").AppendLine().AppendLine("Mots visibles les plus douteux :");
        foreach (var word in engine.DoubtfulWords(decision, DoubtfulShown))
        {
            var (from, to) = (Math.Max(0, word.Span.Start - Around), Math.Min(decision.Text.Length, word.Span.End + Around));
            page.AppendLine(CultureInfo.InvariantCulture, $"  {word.Risk,6:P1}  …{Line(decision.Text[from..word.Span.Start])}⟦{Line(decision.Text[word.Span.Start..word.Span.End])}⟧{Line(decision.Text[word.Span.End..to])}…");
        }

        page.AppendLine().Append(Explanation.Of(decision.Text, new HideText(engine).Handle(line.Id.Value, decision)));
    }

    private async Task<T> Read<T>(string? address, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, ReaderAccount reader, CancellationToken cancellation) => address is null
        ? throw new CommandRefusedException(ExitCode.DoneWithRefusals, "Le texte n'est pas encore calculé : lancez « greffe run ».")
        : (await secrets.ReadRecords([address], type, $"lecteur/{reader}", cancellation, Purpose))[0];

    /// <summary>The text without the signs that command a terminal.</summary>
    private static string Terminal(string text) => string.Concat(text.Select(c => c != '\n' && (char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format) ? ' ' : c));

    private static string Line(string text) => Terminal(text).Replace('\n', ' ');
}
