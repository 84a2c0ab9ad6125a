using System.Reflection;

namespace Greffe.Tests;

/// <summary>The projects of the product, read from the tree.</summary>
internal static class Product
{
    public static IReadOnlyList<string> Projects { get; } =
        [.. Directory.GetDirectories(Path.Combine(Shared.Checkout, "src")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> Capabilities { get; } = [.. Projects.Where(project => project is not ("Greffe.Host" or "Greffe.Decisions"))];

    public static Assembly Load(string project) => Assembly.Load(project);
}
