using Greffe.Pseudonymisation.Allocating;
using Greffe.Pseudonymisation.Deciding;
using Greffe.Pseudonymisation.Detecting;
using Greffe.Pseudonymisation.Doubting;
using Greffe.Pseudonymisation.Replacing;
using Greffe.Pseudonymisation.Tagging;

namespace Greffe.Pseudonymisation;

/// <summary>
/// Hides who must not be named in a decision: detects, links, decides by the policy, gives stable placeholders, replaces. One instance serves every
/// thread. <code>var hidden = new Pseudonymiser(new() { Key = key }).Hide(decision, earlier: null);</code>
/// </summary>
public sealed class Pseudonymiser
{
    private readonly byte[] key;
    private readonly Policy policy;
    private readonly IReadOnlyList<IMentionDetector> detectors;

    /// <summary>Uses the shipped detectors, followed by <paramref name="more"/> (a trained model, for example).</summary>
    /// <exception cref="ArgumentException">The key is shorter than <see cref="PseudonymisationOptions.MinKeyLength"/> bytes.</exception>
    public Pseudonymiser(PseudonymisationOptions options, params IReadOnlyList<IMentionDetector> more)
    {
        if (options.Key.Length < PseudonymisationOptions.MinKeyLength)
            throw new ArgumentException($"The pseudonymisation key has {options.Key.Length} bytes; it needs at least {PseudonymisationOptions.MinKeyLength}.", nameof(options));
        key = options.Key.ToArray();
        policy = Policy.On(options.PolicyDate);
        var model = SequenceModel.Shipped;
        detectors = [.. Detectors.Shipped, .. model is null ? [] : new IMentionDetector[] { new SequenceDetector(model) }, .. more];
        EngineVersion = $"rules-4/{model?.Name ?? "no-model"}/policy-{policy.Name}";
        Version = $"{EngineVersion}/doubt-{DoubtModel.Shipped?.Name ?? "none"}";
    }

    /// <summary>Version of engine, model, policy and calibration of doubt.</summary>
    public string Version { get; }

    /// <summary>The same without the calibration, which is learnt from this engine's misses.</summary>
    internal string EngineVersion { get; }

    /// <summary>What categories a recommendation of the judge leaves (see the policy file); null for one that is not known.</summary>
    internal IReadOnlyList<EntityCategory>? LeftByRecommendation(string recommendation) => policy.LeftByRecommendation(recommendation);

    internal Analysis Analyse(HidingRequest request, string text) => new(text, request, detectors, policy);

    /// <summary>
    /// Hides a decision. All its free texts are read as one document, so that a person named in the summary is the one of the text. Placeholders of
    /// <paramref name="earlier"/> (an earlier <see cref="Occultation.Allocation"/> of the same decision) never change.
    /// </summary>
    public Occultation Hide(Decision decision, IReadOnlyDictionary<string, string>? earlier)
    {
        var fields = Fields.Of(decision);
        var zone = decision.Zones.FirstOrDefault(item => item.Kind == ZoneKind.Introduction);
        var request = new HidingRequest(decision.Parties, decision.Order, decision.Nac, zone?.Span.End);
        var analysis = Analyse(request, fields.Text);
        var allocation = Allocate(decision.Id.Value, analysis, earlier);
        IReadOnlyList<TextSpan> withheld = policy.WithholdsReasons(decision.Order, decision.PublicHearing)
            ? Reasons.Of(decision.Text, [.. decision.Zones.Where(item => item.Kind == ZoneKind.Motivations).Select(item => item.Span)]) : [];
        var texts = fields.Spans.Select((span, index) => Replacer.Replace(fields.Text, span, analysis.Decided, allocation, index == 0 ? withheld : [], policy.Withheld)).ToList();
        var hidden = Fields.Put(decision, [.. texts.Select(text => text.Text)]) with
        {
            Parties = [],
            Order = null,
            Zones = [.. decision.Zones.Select(item => item with { Span = texts[0].Map.Move(item.Span) })],
            Source = decision.Source with { Id = decision.Id.Value },
        };
        return new()
        {
            Hidden = hidden,
            Replacements = texts[0].Replacements,
            Mentions = [.. analysis.Decided.Where(item => item.Span.End <= decision.Text.Length).Select(item => item.ToMention())],
            HiddenTerms = analysis.HiddenTerms(),
            Allocation = allocation,
            Doubt = analysis.Doubt(DoubtModel.Shipped),
            Version = Version,
        };
    }

    /// <summary>
    /// Words of the text that stay visible, each where it is most likely a name that was missed, most likely first: where a reader looks before all else.
    /// </summary>
    /// <param name="decision">In the clear.</param>
    /// <param name="most">Most words given.</param>
    public IReadOnlyList<DoubtfulWord> DoubtfulWords(Decision decision, int most)
    {
        if (DoubtModel.Shipped is not { } model) return [];
        var visible = Analyse(new(decision.Parties, decision.Order, decision.Nac, null), decision.Text).Visible;
        return [.. DoubtEstimate.Worst(visible, model).Values.OrderByDescending(word => word.Risk).Take(most)
            .Select(word => new DoubtfulWord(visible.SpanOf(word.Token), DocumentFeatures.Share(word.Risk)))];
    }

    /// <summary>Hides a plain text, with what is known of its case.</summary>
    /// <param name="text">The text.</param>
    /// <param name="id">Identifier that placeholder letters derive from, so that they are stable for a text and unlinkable across texts.</param>
    /// <param name="parties">People named by metadata.</param>
    /// <param name="order">The judge's order.</param>
    /// <param name="nac">Matter.</param>
    /// <param name="facts">What else is known of the case.</param>
    public TextOccultation Hide(string text, string id, IReadOnlyList<Party>? parties = null, OccultationOrder? order = null, string? nac = null, CaseFacts? facts = null)
    {
        var analysis = Analyse(new(parties ?? [], order, nac, null) { MinorTried = facts?.MinorTried }, text);
        var allocation = Allocate(id, analysis, null);
        var replaced = Replacer.Replace(text, new(0, text.Length), analysis.Decided, allocation, policy.WithholdsReasons(order, facts?.PublicHearing) ? Reasons.Of(text, []) : [], policy.Withheld);
        var entities = analysis.Decided.Select(item => new TextEntity(item.Span.Start, item.Span.End, item.Category, item.Role, item.EntityId,
            item.Hidden, item.Hidden ? allocation[item.Key] : null, item.Score, item.Why));
        return new(replaced.Text, [.. entities], analysis.Doubt(DoubtModel.Shipped), Version);
    }

    private IReadOnlyDictionary<string, string> Allocate(string id, Analysis analysis, IReadOnlyDictionary<string, string>? earlier)
    {
        var allocation = new PlaceholderAllocation(key, id, policy, earlier, analysis.PresentPlaceholders());
        allocation.GiveAll(analysis.Decided.Where(item => item.Hidden).Select(item => (item.Key, item.Category)));
        return allocation.Given;
    }
}

/// <summary>Facts of a case that change what is hidden.</summary>
public sealed record CaseFacts
{
    /// <summary>Whether a minor is tried (CJPM L513-4); null leaves it to the head of the text.</summary>
    public bool? MinorTried { get; init; }

    /// <summary>Whether the debates were public: the reasons of those that were not are withheld; null when not said.</summary>
    public bool? PublicHearing { get; init; }
}

/// <summary>A word that stays visible.</summary>
/// <param name="Span">Where, in the clear text.</param>
/// <param name="Risk">Probability that it had to be hidden.</param>
public sealed record DoubtfulWord(TextSpan Span, double Risk);
