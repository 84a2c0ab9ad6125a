using Greffe.Fuzz;

namespace Greffe.Formats.Tests;

/// <summary>The short form of the fuzzing campaign: the long one is <c>bench/Greffe.Fuzz</c>. Machines that test are busy: 5 s stand for 1 s.</summary>
public sealed class FuzzTests
{
    public static TheoryData<string> Formats() => [.. Seeds.ByFormat.Keys];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Changed_documents_are_read_or_refused_and_never_lost(string format)
    {
        var outcome = await Campaign.Run(format, 1_000, 20_251, TestContext.Current.CancellationToken, limitSeconds: 5);
        Assert.Empty(outcome.Failures);
        Assert.True(outcome.Accepted > 0 && outcome.Refused > 0, format);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_documents_themselves_are_read(string format)
    {
        foreach (var seed in Seeds.ByFormat[format])
            foreach (var item in await Delivered.Open("essai", seed))
                Delivered.Accepted(DecisionReader.Read(item, Delivered.Options));
    }
}
