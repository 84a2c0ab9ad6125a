using System.Reflection;

namespace Greffe.Tests;

/// <summary>The projects of the product, read from the tree.</summary>
internal static class Product
{
    /// <summary>What capabilities may refer to: the vocabulary, the look of pages, the store of records.</summary>
    public static IReadOnlyList<string> Foundations { get; } = ["Greffe.Decisions", "Greffe.Look", "Greffe.Records"];

    public static IReadOnlyList<string> Projects { get; } =
        [.. Directory.GetDirectories(Path.Combine(Shared.Checkout, "src")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> Capabilities { get; } = [.. Projects.Where(project => project != "Greffe.Host" && !Foundations.Contains(project))];

    public static Assembly Load(string project) => Assembly.Load(project);
}
