using System.Text;

namespace Greffe.Formats.Tests;

/// <summary>Short ways to deliver something in a test.</summary>
internal static class Delivered
{
    public static FormatsOptions Options { get; } = new();

    public static DeliveredItem Item(string content) => Item(Encoding.UTF8.GetBytes(content));

    public static DeliveredItem Item(byte[] content, string? sidecar = null) =>
        new() { Position = 1, Name = "essai", Content = content, Sidecar = sidecar is null ? (ReadOnlyMemory<byte>?)null : Encoding.UTF8.GetBytes(sidecar) };

    public static ReadResult Read(string content) => DecisionReader.Read(Item(content), Options);

    public static ReadResult.Accepted Accepted(ReadResult result) => result switch
    {
        ReadResult.Accepted accepted => accepted,
        ReadResult.Refused refused => throw new Xunit.Sdk.XunitException($"Refused: {refused.Refusal.Code} {refused.Refusal.Reason}"),
        _ => throw new InvalidOperationException(),
    };

    public static Refusal Refused(ReadResult result) => Assert.IsType<ReadResult.Refused>(result).Refusal;

    public static async Task<List<DeliveredItem>> All(IAsyncEnumerable<DeliveredItem> items)
    {
        List<DeliveredItem> all = [];
        await foreach (var item in items) all.Add(item);
        return all;
    }

    public static Task<List<DeliveredItem>> Open(string name, byte[] content, FormatsOptions? options = null) =>
        All(DeliveryReader.Open(name, new MemoryStream(content), options ?? Options, TestContext.Current.CancellationToken));

    public static Task<List<DeliveredItem>> OpenPath(string path) => All(DeliveryReader.OpenPath(path, Options, TestContext.Current.CancellationToken));
}
