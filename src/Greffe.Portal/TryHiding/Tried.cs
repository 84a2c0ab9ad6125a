using Greffe.Decisions.Occultations;

namespace Greffe.Portal.TryHiding;

/// <summary>A piece of the text shown.</summary>
/// <param name="Words">As shown.</param>
/// <param name="Entity">Identifier of the explanation; null for plain words.</param>
/// <param name="IsHidden">Whether it stands for hidden words.</param>
public sealed record TriedRun(string Words, string? Entity, bool IsHidden);

/// <summary>One person or thing, with why.</summary>
/// <param name="Id">Anchor.</param>
/// <param name="Sign">Placeholder, or the words left.</param>
/// <param name="Category">What it is.</param>
/// <param name="Role">Role of the person.</param>
/// <param name="IsHidden">Whether it was hidden.</param>
/// <param name="Forms">Its different words, in order.</param>
/// <param name="Count">How many mentions.</param>
/// <param name="Rules">Families of the rules that found it, without repeat.</param>
/// <param name="Score">Least confidence.</param>
public sealed record TriedEntity(
    string Id, string Sign, EntityCategory Category, MentionRole Role, bool IsHidden, IReadOnlyList<string> Forms, int Count, IReadOnlyList<string> Rules, double Score);

/// <summary>What the page shows of a try.</summary>
public sealed class Tried
{
    private const int MaxForms = 6;

    /// <summary>Cuts the text where mentions stand, and gathers mentions by person or thing.</summary>
    public Tried(TryOutcome.Done done)
    {
        (Doubt, Version) = (done.Doubt, done.Version);
        List<TriedRun> runs = [];
        var last = 0;
        foreach (var (mention, placeholder) in done.Mentions.Zip(done.Placeholders))
        {
            if (mention.Span.Start > last) runs.Add(new(done.Clear[last..mention.Span.Start], null, false));
            runs.Add(new(placeholder ?? done.Clear[mention.Span.Start..mention.Span.End], Anchor(mention), mention.Hidden));
            last = mention.Span.End;
        }

        if (last < done.Clear.Length) runs.Add(new(done.Clear[last..], null, false));
        Runs = runs;
        Text = string.Concat(runs.Select(run => run.Words));
        Entities = [.. done.Mentions.Zip(done.Placeholders).GroupBy(pair => Anchor(pair.First)).Select(group => Entity(done.Clear, group.Key, [.. group]))];
    }

    /// <summary>The text with placeholders, in pieces.</summary>
    public IReadOnlyList<TriedRun> Runs { get; }

    /// <summary>Persons and things, in order of first mention.</summary>
    public IReadOnlyList<TriedEntity> Entities { get; }

    /// <summary>The text with placeholders.</summary>
    public string Text { get; }

    /// <summary>0 to 1: how likely it is that something was missed.</summary>
    public double Doubt { get; }

    /// <summary>Version of the engine.</summary>
    public string Version { get; }

    private static string Anchor(Mention mention) => $"{(mention.Hidden ? "o" : "l")}-{mention.EntityId}";

    private static TriedEntity Entity(string clear, string id, List<(Mention Mention, string? Placeholder)> mentions)
    {
        var first = mentions[0].Mention;
        var forms = mentions.Select(pair => clear[pair.Mention.Span.Start..pair.Mention.Span.End].ReplaceLineEndings(" ")).Distinct().Take(MaxForms).ToList();
        return new(id, mentions[0].Placeholder ?? forms[0], first.Category, first.Role, first.Hidden, forms, mentions.Count,
            [.. mentions.Select(pair => Rule(pair.Mention.Why)).Distinct()], mentions.Min(pair => pair.Mention.Score));
    }

    // «names/civility; always»: the rule that found it, then the one that decided.
    private static string Rule(string why) => why.Split(';')[0].Trim();
}
