using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Greffe.Host.CommandLine;

/// <summary>The usual help, then the exit codes: every verb has the same.</summary>
internal sealed class HelpWithExitCodes(HelpAction usual) : SynchronousCommandLineAction
{
    public static void Install(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Description = "Affiche cette aide.";
        help.Action = new HelpWithExitCodes((HelpAction)help.Action!); // HelpOption always has its own action.
    }

    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine(ExitCode.Documentation);
        return code;
    }
}
