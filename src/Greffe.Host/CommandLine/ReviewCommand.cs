using System.CommandLine;
using System.Text.Json;
using Greffe.Decisions;
using Greffe.Publication.ReviewDoubt;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe review</c>: the decisions that the engine doubts, read by people before they are public.</summary>
internal static class ReviewCommand
{
    public static Command Create() => new("review", "Relecture des décisions douteuses avant publication : la file, le texte à lire, ce que chaque lecteur a trouvé.") { List(), Show(), Record() };

    private static Command List()
    {
        var (json, data) = (CommonOptions.Json(), CommonOptions.Data());
        var command = new Command("list", "Les décisions qui attendent d'être lues, la plus douteuse d'abord.") { json, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var installation = Installation.Open(parsed.Existing(data));
            var queue = await new ReviewQueue(installation).Waiting(cancellation);
            if (parsed.GetValue(json)) Console.WriteLine(JsonSerializer.Serialize(queue.Select(ReviewWire.Of).ToList(), ReviewJson.Default.ListReviewWire));
            else
            {
                foreach (var waiting in queue) Console.WriteLine(Sentence(waiting));
                Console.WriteLine($"{queue.Count(waiting => !waiting.FoundLeak):N0} décision(s) à lire, {queue.Count(waiting => waiting.FoundLeak):N0} où un lecteur a vu un élément à occulter.");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Show()
    {
        var (ids, reader, data) = (Ids(), Reader(), CommonOptions.Data());
        var clear = new Option<bool>("--clear") { Description = "Montre aussi le texte en clair : chaque mention, et les mots visibles les plus douteux. À lire là où l'original peut l'être." };
        var command = new Command("show", "Le texte tel qu'il serait public. La lecture est journalisée au nom du lecteur.") { ids, reader, clear, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            var account = Account(parsed.GetValue(reader));
            await using var installation = Installation.Open(parsed.Existing(data));
            var queue = new ReviewQueue(installation);
            foreach (var id in parsed.GetValue(ids)!)
            {
                var line = await queue.Find(Id(id), cancellation);
                Console.WriteLine(await queue.Text(line, account, parsed.GetValue(clear), cancellation));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Record()
    {
        var (ids, reader, data) = (Ids(), Reader(), CommonOptions.Data());
        var verdict = new Option<string>("--verdict") { Description = "rien : plus rien à occulter ; fuite : il reste un élément à occulter.", HelpName = "VERDICT", Required = true };
        verdict.AcceptOnlyFromAmong("rien", "fuite");
        var command = new Command("record", "Enregistre ce qu'un lecteur a trouvé dans un texte qu'il a ouvert. « greffe run » en tient compte.") { ids, reader, verdict, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            var account = Account(parsed.GetValue(reader));
            if (!ReviewVerdicts.TryParse(parsed.GetValue(verdict), out var found)) throw new CommandRefusedException(ExitCode.WrongUse, "--verdict vaut rien ou fuite.");
            await using var installation = Installation.Open(parsed.Existing(data));
            var (queue, code) = (new ReviewQueue(installation), ExitCode.Done);
            foreach (var id in parsed.GetValue(ids)!)
            {
                var line = await queue.Find(Id(id), cancellation);
                var outcome = await queue.Desk.Record(line, account, found, cancellation);
                Console.WriteLine($"  {line.Id}  {Outcome(outcome, account)}");
                if (outcome == ReviewRecording.NotOpened) code = ExitCode.DoneWithRefusals;
            }

            return code;
        });
        return command;
    }

    private static Argument<string[]> Ids() => new("ID") { Description = "Une ou plusieurs décisions de la file.", Arity = ArgumentArity.OneOrMore };

    private static Option<string> Reader() => new("--reader")
    {
        Description = "Compte du lecteur (lettres minuscules, chiffres, points, tirets). Deux lectures sont faites par deux personnes.", HelpName = "COMPTE", Required = true,
    };

    private static ReaderAccount Account(string? text) => ReaderAccount.TryParse(text, out var account) ? account
        : throw new CommandRefusedException(ExitCode.WrongUse, $"--reader est un compte : 2 à {ReaderAccount.MaxLength} lettres minuscules, chiffres, points ou tirets, une lettre d'abord.");

    private static DecisionId Id(string text) => DecisionId.TryParse(text, out var id) ? id
        : throw new CommandRefusedException(ExitCode.WrongUse, "Un identifiant de décision a 24 caractères hexadécimaux ; « greffe review list » les donne.");

    private static string Outcome(ReviewRecording outcome, ReaderAccount account) => outcome switch
    {
        ReviewRecording.Recorded => "lecture enregistrée",
        ReviewRecording.AlreadyRecorded => "cette lecture était déjà enregistrée",
        _ => $"rien n'est enregistré : {account} n'a pas ouvert ce texte (« greffe review show »)",
    };

    private static string Sentence(WaitingReview waiting)
    {
        var line = waiting.Line;
        var readers = line.Readings.Count == 0 ? "aucun lecteur encore" : string.Join(", ", line.Readings.Select(reading => $"{reading.Reader} : {reading.Verdict.Key}"));
        return $"{line.Id}  {waiting.Court}  doute {line.Doubt:P0}, {line.Readers} lecteur(s) demandé(s), {readers}, depuis le {line.Since:yyyy-MM-dd HH:mm} UTC{(waiting.FoundLeak ? ", FUITE VUE" : "")}";
    }
}
