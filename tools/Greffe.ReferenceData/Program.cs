using Greffe.ReferenceData;
using Greffe.ReferenceData.CourtDirectory;

switch (args)
{
    case ["taxonomy", var shared, var file]:
        JudilibreTaxonomyFile.Write(shared, file, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        return 0;
    case [var shared, var published, var output]:
        AllFiles.Write(shared, new Published(shared, published), output);
        return 0;
    default:
        Console.Error.WriteLine("Usage: dotnet run --project tools/Greffe.ReferenceData -- SHARED-FOLDER PUBLISHED-FOLDER data/reference");
        Console.Error.WriteLine("       dotnet run --project tools/Greffe.ReferenceData -- taxonomy SHARED-FOLDER src/Greffe.Judilibre/Wire/taxonomy.tsv");
        Console.Error.WriteLine("PUBLISHED-FOLDER holds public files of facts, read and not copied: see CourtDirectory/Published.cs.");
        return 2;
}
