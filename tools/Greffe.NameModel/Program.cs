using Greffe.NameModel;

if (args is not [var shared, var output])
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tools/Greffe.NameModel -- SHARED-FOLDER data/model");
    return 2;
}

var examples = Examples.Read(shared);
var training = examples.Where(example => !example.IsHeldOut).ToArray();
var heldOut = examples.Where(example => example.IsHeldOut).ToArray();
Console.WriteLine($"{training.Length} words to learn from, {heldOut.Length} held out");
var trainer = new Trainer();
trainer.Train(training, epochs: 6, seed: 20261123);
var file = Path.Combine(output, "names.bin");
trainer.Write(file);
Console.WriteLine(Measure.Report(trainer, heldOut));
Console.WriteLine($"{file}: {new FileInfo(file).Length} bytes");
return 0;
