using System.CommandLine;
using System.Globalization;
using Greffe.Publication;
using Greffe.Publication.ReportLeak;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe reports</c>: people's reports of visible personal data, their clocks, and what was done.</summary>
internal static class ReportsCommand
{
    public static Command Create() => new("reports", "Signalements de données personnelles visibles : les délais, le contenu (chaque lecture est journalisée), la suite donnée.")
    {
        List(), Show(), Close(),
    };

    private static Command List()
    {
        var data = CommonOptions.Data();
        var all = new Option<bool>("--all") { Description = "Aussi ceux qui ont été examinés." };
        var command = new Command("list", "Les signalements à examiner, le plus urgent d'abord. Sort avec 1 si un délai est dépassé.") { all, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var installation = Installation.Open(parsed.Existing(data));
            var now = installation.App.Services.GetRequiredService<TimeProvider>().GetUtcNow();
            var lines = await Desk(installation).List(cancellation);
            var shown = lines.Where(line => parsed.GetValue(all) || line.ClosedAt is null).ToList();
            foreach (var line in shown) Console.WriteLine(Sentence(line, now));
            var late = lines.Count(line => line.ClosedAt is null && line.DueAt < now);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{lines.Count(line => line.ClosedAt is null)} signalement(s) à examiner, dont {late} en retard ; {lines.Count(line => line.ClosedAt is not null)} examiné(s)."));
            return late == 0 ? ExitCode.Done : ExitCode.DoneWithRefusals;
        });
        return command;
    }

    private static Command Show()
    {
        var (id, data) = (Id(), CommonOptions.Data());
        var command = new Command("show", "Le contenu d'un signalement. Il cite ce qui ne doit pas être vu : ne le copiez nulle part.") { id, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var installation = Installation.Open(parsed.Existing(data));
            if (await Desk(installation).Show(parsed.GetValue(id)!, "cli", cancellation) is not { } report) throw Unknown();
            Console.WriteLine(Sentence(report.Line, installation.App.Services.GetRequiredService<TimeProvider>().GetUtcNow()));
            Console.WriteLine($"Texte visible : {Terminal(report.Quote)}");
            if (report.Explanation is { } explanation) Console.WriteLine($"Explication   : {Terminal(explanation)}");
            Console.WriteLine($"Contact       : {Terminal(report.Contact ?? "aucun, la personne ne demande pas de réponse")}");
            Console.WriteLine(report.Line.Decision is { } decision
                ? $"Retrait par précaution : greffe withdraw {decision} --reason signalement --data {parsed.GetValue(data)}"
                : "La décision n'est pas désignée : cherchez-la, puis « greffe withdraw ID --reason signalement ».");
            Console.WriteLine($"Une fois la suite donnée : greffe reports close {report.Line.Id} --outcome CODE --data {parsed.GetValue(data)}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Close()
    {
        var (id, data) = (Id(), CommonOptions.Data());
        var outcome = new Option<string>("--outcome")
        {
            Description = "Code de la suite donnée, par exemple retiree, corrigee, transmise, sans-suite. Un code et non une phrase : aucun nom ne doit entrer au journal.",
            HelpName = "CODE", Required = true,
        };
        var command = new Command("close", "Clôt un signalement : la personne voit qu'il a été examiné.") { id, outcome, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (!RecallReason.TryParse(parsed.GetValue(outcome), out var code))
                throw new CommandRefusedException(ExitCode.WrongUse, "--outcome est un code (lettres minuscules, chiffres, tirets ; 2 à 40 caractères), et non une phrase.");
            await using var installation = Installation.Open(parsed.Existing(data));
            if (!await Desk(installation).Close(parsed.GetValue(id)!, code, "cli", cancellation)) throw Unknown();
            Console.WriteLine("Signalement clos.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Argument<string> Id() => new("SIGNALEMENT") { Description = "Nom du signalement, tel que « greffe reports list » le donne." };

    private static ReportDesk Desk(Installation installation) => installation.App.Services.GetRequiredService<ReportDesk>();

    private static CommandRefusedException Unknown() =>
        new(ExitCode.WrongUse, "Aucun signalement ne porte ce nom. « greffe reports list --all » les donne tous.");

    private static string Sentence(ReportLine line, DateTimeOffset now)
    {
        var clock = line.ClosedAt is { } closed ? $"examiné le {closed:yyyy-MM-dd HH:mm} UTC ({line.Outcome})"
            : line.DueAt < now ? $"EN RETARD depuis le {line.DueAt:yyyy-MM-dd HH:mm} UTC" : $"à examiner avant le {line.DueAt:yyyy-MM-dd HH:mm} UTC";
        return $"{line.Id}  reçu le {line.ReceivedAt:yyyy-MM-dd HH:mm} UTC, {clock}, {line.Kind}, décision {line.Decision?.Value ?? "non désignée"}{(line.HasContact ? ", réponse demandée" : "")}";
    }

    /// <summary>What a stranger wrote, without the signs that command a terminal.</summary>
    private static string Terminal(string words) => string.Concat(words.Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format ? ' ' : c));
}
