using System.CommandLine;
using System.Text.Json;
using Greffe.Formats.Receipts;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe ingest PATH…</c>: takes deliveries in and prints their receipts.</summary>
internal static class IngestCommand
{
    /// <summary>Accepted items shown one by one before the rest is only counted; refusals are always shown.</summary>
    private const int ShownLines = 200;

    public static Command Create()
    {
        var paths = new Argument<string[]>("CHEMIN") { Description = "Fichiers, dossiers ou archives (ZIP, tar.gz).", Arity = ArgumentArity.OneOrMore };
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var command = new Command("ingest", "Reçoit des décisions et rend un récépissé par envoi : accepté, doublon ou refusé avec le motif. Rien de ce qui est reçu n'est perdu.") { paths, data, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var named = parsed.GetValue(paths)!;
            if (named.FirstOrDefault(path => !File.Exists(path) && !Directory.Exists(path)) is { } missing)
                throw new CommandRefusedException(ExitCode.WrongUse, $"« {missing} » n'existe pas : rien n'a été reçu.");
            await using var installation = Installation.Open(DataFolder.At(parsed.GetValue(data)!), createKeys: true);
            var code = parsed.GetValue(json)
                ? await PrintJson(installation, named, cancellation)
                : await PrintText(installation, named, cancellation);
            await installation.Sign(cancellation);
            return code;
        });
        return command;
    }

    /// <summary>Receives each path and prints its receipt for a person to read.</summary>
    public static async Task<int> PrintText(Installation installation, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        var refused = 0;
        foreach (var path in paths)
        {
            ReceiptTotals? totals = null;
            var shown = 0;
            await foreach (var line in installation.Receive.Receive(path, end => totals = end, cancellation))
            {
                if (line.State == ReceiptState.Refused) PrintRefusal(line);
                else if (shown++ < ShownLines) Console.WriteLine($"  {(line.State == ReceiptState.Accepted ? "accepté" : "doublon"),-8} {line.Id}  {line.Format,-22} {line.Name}");
            }

            if (shown > ShownLines) Console.WriteLine($"  … et {shown - ShownLines:N0} autres");
            Console.WriteLine($"Récépissé {totals!.Delivery} ({path}) : {totals.Accepted:N0} accepté(s), {totals.Duplicate:N0} doublon(s), {totals.Refused:N0} refusé(s).");
            refused += totals.Refused;
        }

        return refused == 0 ? ExitCode.Done : ExitCode.DoneWithRefusals;
    }

    private static void PrintRefusal(ReceiptLine line)
    {
        Console.WriteLine($"  refusé   {line.Name} [{line.Refusal!.Code}]");
        Console.WriteLine($"           {line.Refusal.Reason}");
        Console.WriteLine($"           {line.Refusal.NextStep}");
    }

    private static async Task<int> PrintJson(Installation installation, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        await using var output = Console.OpenStandardOutput();
        await using var json = new Utf8JsonWriter(output, new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var refused = 0;
        json.WriteStartObject();
        json.WriteStartArray("deliveries");
        foreach (var path in paths)
        {
            ReceiptTotals? totals = null;
            json.WriteStartObject();
            json.WriteString("path", path);
            json.WriteStartArray("items");
            await foreach (var line in installation.Receive.Receive(path, end => totals = end, cancellation))
            {
                JsonSerializer.Serialize(json, line, ReceiptsWire.Default.ReceiptLine);
                if (json.BytesPending > 64 * 1024) await json.FlushAsync(cancellation);
            }

            json.WriteEndArray();
            json.WriteString("delivery", totals!.Delivery);
            json.WriteString("at", totals.At);
            json.WriteNumber("accepted", totals.Accepted);
            json.WriteNumber("duplicate", totals.Duplicate);
            json.WriteNumber("refused", totals.Refused);
            json.WriteEndObject();
            refused += totals.Refused;
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return refused == 0 ? ExitCode.Done : ExitCode.DoneWithRefusals;
    }
}
