using Greffe.Endurance;

return args switch
{
    ["throughput", var delivery, var data] => await Throughput.Measure(delivery, data),
    ["kill", var delivery, var data, var kills, var seed] => await KillTest.Run(delivery, data, int.Parse(kills, null), int.Parse(seed, null)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Drives the real command line as child processes.

        throughput DELIVERY DATA           ingest and run a delivery into an empty data folder: decisions a second, peak memory
        kill DELIVERY DATA KILLS SEED      kill -9 ingest and run at random moments KILLS times, then check against an undisturbed run

        DELIVERY is made by: dotnet run -c Release --project bench/Greffe.Benchmarks -- generate --count N --seed S --out FILE.tar.gz
        """);
    return 2;
}
