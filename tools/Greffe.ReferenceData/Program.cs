using Greffe.ReferenceData;

switch (args)
{
    case ["taxonomy", var shared, var file]:
        JudilibreTaxonomyFile.Write(shared, file, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        return 0;
    case [var shared, var output]:
        CourtsFile.Write(shared, Path.Combine(output, "courts.tsv"));
        CodesFile.Write(shared, Path.Combine(output, "codes.tsv"));
        return 0;
    default:
        Console.Error.WriteLine("Usage: dotnet run --project tools/Greffe.ReferenceData -- SHARED-FOLDER data/reference");
        Console.Error.WriteLine("       dotnet run --project tools/Greffe.ReferenceData -- taxonomy SHARED-FOLDER src/Greffe.Judilibre/Wire/taxonomy.tsv");
        return 2;
}
