using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Greffe.Decisions;
using Greffe.Publication;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe withdraw ID</c>: takes a decision back from every public surface and proves it.</summary>
internal static class WithdrawCommand
{
    public static Command Create()
    {
        var (id, reason, data) = Arguments();
        var json = CommonOptions.Json();
        var command = new Command("withdraw", """
            Retire une décision de toutes les surfaces publiques (texte, index, fichiers, flux) et imprime la preuve.
            Elle reste retirée, quoi qu'il soit livré ensuite, jusqu'à un « greffe restore ».
            """) { id, reason, data, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var installation = Installation.Open(parsed.Existing(data));
            var proof = await installation.Withdraw(parsed.Decision(id), parsed.Reason(reason), cancellation);
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(proof, WithdrawalWire.Default.WithdrawalProof));
                return ExitCode.Done;
            }

            Console.WriteLine(proof.WasPublic
                ? $"Décision {proof.Id} retirée le {proof.At:yyyy-MM-dd HH:mm:ss} UTC."
                : $"Décision {proof.Id} : elle n'était pas publique, et ne pourra plus le devenir.");
            Console.WriteLine($"Preuve : entrée {proof.Sequence} du journal, {proof.EntryHash}");
            foreach (var surface in proof.Surfaces) Console.WriteLine($"  {surface.At:HH:mm:ss.fff}  {surface.Surface}");
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Arguments that withdrawing and restoring share.</summary>
    public static (Argument<string> Id, Option<string> Reason, Option<string> Data) Arguments() => (
        new("ID") { Description = "Identifiant de la décision (24 à 27 caractères hexadécimaux)." },
        new("--reason") { Description = "Code du motif, par exemple erreur-occultation.", HelpName = "CODE", Required = true },
        CommonOptions.Data());

    public static DecisionId Decision(this ParseResult parsed, Argument<string> id) =>
        DecisionId.TryParse(parsed.GetValue(id), out var decision)
            ? decision
            : throw new CommandRefusedException(ExitCode.WrongUse, $"« {parsed.GetValue(id)} » n'est pas un identifiant de décision (24 à 27 caractères hexadécimaux minuscules).");

    public static RecallReason Reason(this ParseResult parsed, Option<string> reason) =>
        RecallReason.TryParse(parsed.GetValue(reason), out var code)
            ? code
            : throw new CommandRefusedException(ExitCode.WrongUse,
                "Le motif est un code (lettres minuscules, chiffres, tirets ; 2 à 40 caractères), et non une phrase : aucun nom ne doit entrer au journal.");
}

/// <summary>A proof as <c>greffe withdraw --json</c> prints it.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(WithdrawalProof))]
internal sealed partial class WithdrawalWire : JsonSerializerContext;
