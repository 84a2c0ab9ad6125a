using Greffe.Courts.Directory;

namespace Greffe.Tests.Courts;

/// <summary>A file of the directory as it is before any import, made once: each test imports into a copy.</summary>
public sealed class SeededFile : IDisposable
{
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("courts-seeded").FullName;

    public SeededFile() => CourtStore.Open(Path).Dispose();

    private string Path => System.IO.Path.Combine(_folder, "courts.db");

    public void CopyTo(string path) => File.Copy(Path, path);

    public void Dispose() => System.IO.Directory.Delete(_folder, recursive: true);
}
