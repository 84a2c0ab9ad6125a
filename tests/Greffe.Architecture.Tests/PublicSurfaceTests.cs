using System.Reflection;

namespace Greffe.Tests;

/// <summary>
/// The public surface of each project is a committed file: widening it shows up in review. Rewrite the files on purpose with
/// <c>GREFFE_REWRITE=1 ./greffe test Architecture</c>.
/// </summary>
public class PublicSurfaceTests
{
    public static TheoryData<string> Projects => [.. Product.Projects.Where(project => project != "Greffe.Host")];

    [Theory, MemberData(nameof(Projects))]
    public void The_public_types_are_those_of_the_committed_list(string project)
    {
        var actual = Product.Load(project).GetExportedTypes().Where(IsOurs).Select(Describe).Order(StringComparer.Ordinal);
        var text = string.Join('\n', actual) + "\n";
        var file = Path.Combine(Shared.Checkout, "tests", "Greffe.Architecture.Tests", "Surface", $"{project}.txt");
        if (Environment.GetEnvironmentVariable("GREFFE_REWRITE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        Assert.Equal(File.Exists(file) ? File.ReadAllText(file) : "", text);
    }

    // Extension blocks leave generated types with «<» in their names.
    private static bool IsOurs(Type type) => !type.Name.Contains('<', StringComparison.Ordinal) && type.Namespace?.StartsWith("Greffe", StringComparison.Ordinal) == true;

    private static string Describe(Type type)
    {
        const BindingFlags declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var members = type.GetMethods(declared).Where(method => !method.IsSpecialName && !IsOfRecords(method.Name))
            .Select(method => method.Name).Distinct().Order(StringComparer.Ordinal);
        return $"{type.FullName}: {string.Join(", ", members)}".TrimEnd(':', ' ');
    }

    private static bool IsOfRecords(string name) =>
        name is "Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "PrintMembers" || name.Contains('<', StringComparison.Ordinal);
}
