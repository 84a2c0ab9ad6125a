using Greffe.ReferenceData;

if (args is not [var shared, var output])
{
    Console.Error.WriteLine("Usage: dotnet run --project tools/Greffe.ReferenceData -- SHARED-FOLDER data/reference");
    return 2;
}

CourtsFile.Write(shared, Path.Combine(output, "courts.tsv"));
CodesFile.Write(shared, Path.Combine(output, "codes.tsv"));
return 0;
