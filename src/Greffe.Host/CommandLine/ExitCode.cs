namespace Greffe.Host.CommandLine;

/// <summary>Exit codes of every verb.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, and some items were refused, withheld or do not hold.</summary>
    public const int DoneWithRefusals = 1;

    /// <summary>The command was not understood, or names something that is not there.</summary>
    public const int WrongUse = 2;

    /// <summary>The data directory or the installation is broken.</summary>
    public const int BrokenState = 3;

    public const string Documentation =
        "Codes de sortie : 0 terminé ; 1 terminé avec des refus ; 2 mauvais usage ; 3 état endommagé.";
}
