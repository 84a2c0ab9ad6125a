using Greffe.Tests.Killing;

// The test program is also the process that its own tests kill, and the bench that is run by hand.
return args switch
{
    ["run-and-be-killed", var folder] => await KilledRun.Start(folder),
    ["bench", var folder, var items] => await EngineBench.Start(folder, int.Parse(items, System.Globalization.CultureInfo.InvariantCulture)),
    _ => await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(
        args, Greffe.Pipelines.Tests.SelfRegisteredExtensions.AddSelfRegisteredExtensions),
};
