using Greffe.ReferenceData;
using Greffe.ReferenceData.CourtDirectory;

if (args is not [var shared, var published, var output])
{
    Console.Error.WriteLine("""
        Usage: dotnet run --project tools/Greffe.ReferenceData -- SHARED-FOLDER PUBLISHED-FOLDER data/reference

        PUBLISHED-FOLDER holds public files of facts, read and not copied (see CourtDirectory/Published.cs for where each comes from):
        competences.json, officiel.json, carte.json, comsimp2014.txt, departements.geojson.
        """);
    return 2;
}

var files = new Published(shared, published);
CourtsFile.Write(shared, files, Path.Combine(output, "courts.tsv"));
var folder = Path.Combine(output, "directory");
Directory.CreateDirectory(folder);
CommunesFile.Write(files, Path.Combine(folder, "communes.tsv"));
OutlinesFile.Write(files, Path.Combine(folder, "outlines.tsv"));
var codes = new CourtCodes(Path.Combine(output, "courts.tsv"), files);
AdministrativeFile.Write(files, codes, Path.Combine(folder, "administrative.tsv"));
TerritoriesFile.Write(files, codes, Path.Combine(folder, "territories.tsv"));
DirectoryFiles.Write(files, codes, folder);
foreach (var note in codes.Notes) Console.Error.WriteLine(note);
return 0;
