using System.CommandLine;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe verify</c>: does everything hold?</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var command = new Command("verify", """
            Vérifie la chaîne du journal, chaque contenu conservé, et que statistiques, export, index et flux disent la même chose.
            Sort avec 0 seulement si tout tient ; nomme sinon la première rupture de chaque contrôle.
            """) { data };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var installation = Installation.Open(parsed.Existing(data));
            var holds = true;
            await foreach (var check in installation.Examine(cancellation))
            {
                Console.WriteLine($"{(check.Holds ? "tient  " : "ROMPU  ")} {check.Name} : {check.Detail}");
                holds &= check.Holds;
            }

            Console.WriteLine(holds ? "Tout tient." : "Au moins une promesse est rompue.");
            return holds ? ExitCode.Done : ExitCode.BrokenState;
        });
        return command;
    }
}
