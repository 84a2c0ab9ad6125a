using Greffe.ReferenceData.CourtDirectory;

namespace Greffe.ReferenceData;

/// <summary>Every reference file, in the order that they need one another.</summary>
internal static class AllFiles
{
    public static void Write(string shared, Published files, string output)
    {
        CourtsFile.Write(shared, files, Path.Combine(output, "courts.tsv"));
        CodesFile.Write(shared, Path.Combine(output, "codes.tsv"));
        var folder = Path.Combine(output, "directory");
        Directory.CreateDirectory(folder);
        CommunesFile.Write(files, Path.Combine(folder, "communes.tsv"));
        OutlinesFile.Write(files, Path.Combine(folder, "outlines.tsv"));
        var codes = new CourtCodes(Path.Combine(output, "courts.tsv"), files);
        AdministrativeFile.Write(files, codes, Path.Combine(folder, "administrative.tsv"));
        TerritoriesFile.Write(files, codes, Path.Combine(folder, "territories.tsv"));
        DirectoryFiles.Write(files, codes, folder);
        foreach (var note in codes.Notes) Console.Error.WriteLine(note);
    }
}
