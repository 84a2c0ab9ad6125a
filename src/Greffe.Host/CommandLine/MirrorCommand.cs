using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Greffe.Mirror;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe mirror URL</c>: a full copy of another Greffe, kept current and proven equal.</summary>
internal static class MirrorCommand
{
    public static Command Create()
    {
        var url = new Argument<string>("URL") { Description = "Adresse du Greffe à copier, par exemple https://decisions.example.org." };
        var output = new Option<string>("--out") { Description = "Dossier de la copie ; fait s'il n'existe pas.", HelpName = "DOSSIER", Required = true };
        var follow = new Option<bool>("--follow") { Description = "Ne s'arrête pas : interroge la source encore et encore." };
        var every = new Option<int>("--every") { Description = "Secondes entre deux interrogations, avec --follow.", HelpName = "SECONDES", DefaultValueFactory = _ => 60 };
        var json = CommonOptions.Json();
        var command = new Command("mirror", """
            Tient une copie complète des décisions publiques d'un autre Greffe, un fichier par décision : reprend là où elle en était, vérifie chaque
            empreinte, efface ce qui est retiré, et prouve que la copie est égale. Sort avec 0 si elle l'est, 1 sinon.
            """) { url, output, follow, every, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (!Uri.TryCreate(parsed.GetValue(url), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
                throw new CommandRefusedException(ExitCode.WrongUse, $"« {parsed.GetValue(url)} » n'est pas une adresse http ou https.");
            var pause = TimeSpan.FromSeconds(Math.Clamp(parsed.GetValue(every), 1, 86_400));
            try
            {
                return await Run(address, parsed.GetValue(output)!, parsed.GetValue(follow) ? pause : null, parsed.GetValue(json), cancellation);
            }
            catch (MirrorRefusedException refused)
            {
                throw new CommandRefusedException(ExitCode.WrongUse, refused.Message);
            }
        });
        return command;
    }

    private static async Task<int> Run(Uri address, string output, TimeSpan? pause, bool asJson, CancellationToken cancellation)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = System.Net.DecompressionMethods.All })
        {
            Timeout = TimeSpan.FromSeconds(100),
        };
        using var copy = new MirrorCopy(http, address, output, TimeProvider.System);
        while (true)
        {
            var proof = await ProgressDisplay.Run(async progress => await copy.Poll(new Progressing(progress), cancellation));
            Console.WriteLine(asJson ? JsonSerializer.Serialize(proof, MirrorWire.Default.MirrorProof) : Words(proof));
            if (pause is not { } wait) return proof.IsEqual ? ExitCode.Done : ExitCode.DoneWithRefusals;
            await Task.Delay(wait, cancellation);
        }
    }

    private static string Words(MirrorProof proof) => $"""
        {(proof.IsEqual ? "ÉGALE" : "DIFFÉRENTE")} : {proof.Decisions:N0} décision(s) ici, {proof.SourceDecisions:N0} à la source, position {proof.Position} du fil, le {proof.At:yyyy-MM-dd HH:mm:ss} UTC.
          empreinte ici       {proof.Root}
          empreinte source    {proof.SourceRoot}
          {proof.Written:N0} écrite(s), {proof.Erased:N0} effacée(s), {proof.Repaired:N0} réparée(s).
        """;

    private sealed class Progressing(IProgress<StageProgress> progress) : IProgress<MirrorProgress>
    {
        public void Report(MirrorProgress value) => progress.Report(new("Copie", value.Position, value.Head));
    }
}

/// <summary>A proof as <c>greffe mirror --json</c> prints it, one line a poll.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(MirrorProof))]
internal sealed partial class MirrorWire : JsonSerializerContext;
