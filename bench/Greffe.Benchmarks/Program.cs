using Greffe.Benchmarks.Catalogue;
using Greffe.Benchmarks.Courts;
using Greffe.Benchmarks.Figures;
using Greffe.Benchmarks.Generation;
using Greffe.Benchmarks.Lineage;

// One line a verb; each verb has its own file and reads its own arguments.
return args switch
{
    ["generate", .. var rest] => Generate.Run(rest),
    ["lineage", .. var rest] => LineageBench.Run(rest),
    ["catalogue", .. var rest] => CatalogueBench.Run(rest),
    ["courts", .. var rest] => CourtsBench.Run(rest),
    ["figures", .. var rest] => await FiguresBench.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project bench/Greffe.Benchmarks -- VERB …");
    Console.Error.WriteLine(Generate.Usage);
    Console.Error.WriteLine(CatalogueBench.Usage);
    Console.Error.WriteLine(LineageBench.Usage);
    Console.Error.WriteLine(CourtsBench.Usage);
    Console.Error.WriteLine(FiguresBench.Usage);
    return 2;
}
