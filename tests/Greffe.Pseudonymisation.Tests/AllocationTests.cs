using Greffe.Decisions;

namespace Greffe.Pseudonymisation.Tests;

public class AllocationTests
{
    private const string Text = "M. Jean Duperray et Mme Anne Kervadec contre M. Paul Lestang. M. Duperray conclut.";

    [Fact]
    public void Hiding_one_more_name_renames_no_one()
    {
        var first = Engine.Default.Hide(Engine.Decision(Text), null);
        var longer = Engine.Decision(Text) with { Text = Text + " M. Ugo Brancati intervient." };
        var second = Engine.Default.Hide(longer, first.Allocation);
        Assert.All(first.Allocation, pair => Assert.Equal(pair.Value, second.Allocation[pair.Key]));
        Assert.Equal(first.Allocation.Count + 1, second.Allocation.Count);
        Assert.StartsWith(first.Hidden.Text, second.Hidden.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_input_and_key_give_the_same_bytes_and_another_decision_other_letters()
    {
        var one = Engine.Default.Hide(Text, "a");
        Assert.Equal(one.Text, Engine.Default.Hide(Text, "a").Text);
        var others = Enumerable.Range(0, 20).Select(number => Engine.Default.Hide(Text, $"b{number}").Text).Distinct().Count();
        Assert.True(others > 10, $"Only {others} of 20 decisions have letters of their own.");
    }

    [Fact]
    public void Three_hundred_persons_get_three_hundred_placeholders()
    {
        var names = Enumerable.Range(0, 300).Select(number => $"M. Zo{(char)('a' + number / 26 % 26)}{(char)('a' + number % 26)}{(char)('a' + number / 7 % 26)}kri").Distinct().ToList();
        var hidden = Engine.Default.Hide(Engine.Decision(string.Join(" conclut. ", names) + " conclut."), null);
        Assert.Equal(hidden.Allocation.Count, hidden.Allocation.Values.Distinct().Count());
        Assert.DoesNotContain("kri", hidden.Hidden.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_placeholder_of_the_text_is_never_given_again()
    {
        var present = string.Concat(Enumerable.Range('A', 25).Select(letter => $"M. [{(char)letter}] conclut. "));
        var hidden = Engine.Hide(present + "M. Duperray conclut.");
        Assert.StartsWith(present, hidden, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden[present.Length..].Split(' ')[1], present, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_key_is_refused()
    {
        var refusal = Assert.Throws<ArgumentException>(() => new Pseudonymiser(new() { Key = new byte[16] }));
        Assert.Contains("16 bytes", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Zones_follow_the_text()
    {
        var at = Text.IndexOf("M. Paul", StringComparison.Ordinal);
        var decision = Engine.Decision(Text, decision => decision with { Zones = [new(ZoneKind.Introduction, new(0, at)), new(ZoneKind.Expose, new(at, Text.Length))] });
        var hidden = Engine.Default.Hide(decision, null).Hidden;
        Assert.StartsWith("M. [", hidden.Zones[1].Span.In(hidden.Text).ToString(), StringComparison.Ordinal);
        Assert.Equal(hidden.Text.Length, hidden.Zones[1].Span.End);
    }
}
