namespace Greffe.Tests;

/// <summary>A folder for one test; in memory where the system has such a place, for simulations that open thousands of files.</summary>
internal sealed class TemporaryFolder(bool inMemory = false) : IDisposable
{
    private const string Memory = "/dev/shm";

    public string Path { get; } = inMemory && Directory.Exists(Memory)
        ? Directory.CreateDirectory(System.IO.Path.Combine(Memory, $"greffe-{Guid.NewGuid():N}")).FullName
        : Directory.CreateTempSubdirectory("greffe-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
