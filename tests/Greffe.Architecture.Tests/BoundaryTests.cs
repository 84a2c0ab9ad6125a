using System.Reflection;

namespace Greffe.Tests;

/// <summary>Who may refer to whom: a capability knows the shared vocabulary and no other capability; the host wires them.</summary>
public class BoundaryTests
{
    public static TheoryData<string> Capabilities => [.. Product.Capabilities];

    [Theory, MemberData(nameof(Capabilities))]
    public void A_capability_refers_to_the_foundations_and_to_no_other_capability(string capability)
    {
        var references = Product.Load(capability).GetReferencedAssemblies()
            .Select(reference => reference.Name!).Where(name => name.StartsWith("Greffe.", StringComparison.Ordinal));
        Assert.Subset(Product.Foundations.ToHashSet(), references.ToHashSet());
    }

    [Theory, MemberData(nameof(Capabilities))]
    public void A_project_file_names_no_other_capability(string capability)
    {
        var project = File.ReadAllText(Path.Combine(Shared.Checkout, "src", capability, $"{capability}.csproj"));
        var others = Product.Capabilities.Where(other => other != capability && project.Contains($"/{other}.csproj", StringComparison.Ordinal));
        Assert.Empty(others);
    }

    [Fact]
    public void A_foundation_refers_to_the_vocabulary_alone() => Assert.All(Product.Foundations, foundation => Assert.Subset(
        new HashSet<string> { "Greffe.Decisions" },
        Product.Load(foundation).GetReferencedAssemblies().Select(reference => reference.Name!).Where(name => name.StartsWith("Greffe.", StringComparison.Ordinal)).ToHashSet()));

    [Fact]
    public void The_vocabulary_depends_on_the_framework_alone()
    {
        var references = Assembly.Load("Greffe.Decisions").GetReferencedAssemblies().Select(reference => reference.Name!);
        Assert.All(references, name => Assert.True(
            name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard" or "mscorlib", $"Greffe.Decisions refers to {name}."));
    }

    [Fact]
    public void Each_project_under_src_is_known_to_the_solution_has_tests_and_a_paragraph()
    {
        var solution = File.ReadAllText(Path.Combine(Shared.Checkout, "Greffe.slnx"));
        var architecture = File.ReadAllText(Path.Combine(Shared.Checkout, "ARCHITECTURE.md"));
        foreach (var project in Product.Projects)
        {
            Assert.Contains($"src/{project}/{project}.csproj", solution, StringComparison.Ordinal);
            Assert.Contains($"tests/{project}.Tests/{project}.Tests.csproj", solution, StringComparison.Ordinal);
            Assert.Contains($"`{project}`", architecture, StringComparison.Ordinal);
        }
    }
}
