using Greffe.Samples.Sources;
using Greffe.Tests;

namespace Greffe.Samples.Tests;

/// <summary>The samples as the checkout has them, read once.</summary>
internal static class Committed
{
    public static string Folder { get; } = Path.Combine(Shared.Checkout, "data", "samples");

    public static IReadOnlyList<Sample> Samples { get; } = SampleReader.ReadAll(Path.Combine(Folder, "sources"));
}
