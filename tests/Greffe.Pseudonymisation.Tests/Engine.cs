using Greffe.Decisions;
using Greffe.Decisions.Occultations;

namespace Greffe.Pseudonymisation.Tests;

/// <summary>One engine for all tests, with a key that is no secret.</summary>
internal static class Engine
{
    public static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(value => (byte)value)];

    public static Pseudonymiser Default { get; } = new(new() { Key = Key });

    public static Decision Decision(string text, Func<Decision, Decision>? with = null)
    {
        var decision = new Decision { Id = DecisionId.From("tests", text), Source = new("tests", "1"), Text = text };
        return with is null ? decision : with(decision);
    }

    public static string Hide(string text) => Default.Hide(text, "0123456789abcdef01234567").Text;

    /// <summary>What of the text was hidden, in order.</summary>
    public static List<string> Hidden(string text, EntityCategory? category = null) =>
        [.. Default.Hide(text, "t").Entities.Where(entity => entity.Hidden && (category is null || entity.Category == category)).Select(entity => text[entity.Start..entity.End])];
}
