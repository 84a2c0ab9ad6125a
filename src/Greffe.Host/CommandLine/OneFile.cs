using System.Text;
using Greffe.Pseudonymisation.HideTexts;

namespace Greffe.Host.CommandLine;

/// <summary>One file that is no JSON Lines, hidden: its text, or its line.</summary>
internal static class OneFile
{
    public static async Task<int> Hide(string path, bool isOneOfMany, bool asLine, HideText hide, Stream output, CancellationToken cancellation)
    {
        var name = Path.GetFileName(path);
        switch (await TextFiles.Read(path, cancellation))
        {
            case FileText.Refused refused:
                if (asLine) await output.WriteAsync(HideLines.Line(new PseudonymiseRefusal(name, refused.Reason)), cancellation);
                else await Console.Error.WriteLineAsync($"{path} : {refused.Reason}");
                return ExitCode.DoneWithRefusals;
            case FileText.Read { Decision: var decision }:
                var answer = hide.Handle(name, decision);
                await output.WriteAsync(asLine ? HideLines.Line(answer) : Encoding.UTF8.GetBytes($"{(isOneOfMany ? $"===== {name}\n" : "")}{answer.Text}{(answer.Text.EndsWith('\n') ? "" : "\n")}"), cancellation);
                return ExitCode.Done;
            default:
                throw new InvalidOperationException("FileText is a closed set.");
        }
    }
}
