using Greffe.Indicators.ImportTables;
using Greffe.Tests;

namespace Greffe.Indicators.Tests;

public sealed class PrisonImportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("greffe-indicators-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_real_capture_has_the_total_of_its_own_cells()
    {
        var import = new ImportFile(new(_folder));
        var files = Directory.GetFiles(Shared.Path("statistics", "prisons-par-etablissement", "snapshots")).Order().ToList();
        Assert.Equal(13, files.Count);
        var detained = files.Select(file => import.Import(file)).Select(report =>
        {
            Assert.Empty(report.Refusals);
            return report.Totals.Single(total => total.Measure == PrisonSeries.Detained).Total;
        }).ToList();
        Assert.Equal(71971, detained[0]);
        Assert.Equal(89163, detained[^1]);
    }

    [Fact]
    public void A_second_import_of_the_same_file_writes_nothing()
    {
        var file = Directory.GetFiles(Shared.Path("statistics", "prisons-par-etablissement", "snapshots")).Order().First();
        var import = new ImportFile(new(_folder));
        Assert.False(import.Import(file).AlreadyHeld);
        var before = Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).ToDictionary(path => path, File.GetLastWriteTimeUtc);
        Assert.True(import.Import(file).AlreadyHeld);
        Assert.Equal(before, Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).ToDictionary(path => path, File.GetLastWriteTimeUtc));
    }
}
