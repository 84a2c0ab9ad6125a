using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Greffe.Decisions.Publication;
using Greffe.Publication;
using Greffe.Publication.Webhooks;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe webhooks</c>: who is told of changes. Only whoever runs this installation makes subscriptions.</summary>
internal static class WebhooksCommand
{
    public static Command Create()
    {
        var command = new Command("webhooks", "Abonnements aux changements : messages signés, livrés au moins une fois, sans aucun texte. « greffe serve » les livre.");
        command.Subcommands.Add(Add());
        command.Subcommands.Add(List());
        command.Subcommands.Add(Verify());
        command.Subcommands.Add(Redeliver());
        command.Subcommands.Add(Remove());
        return command;
    }

    private static Command Add()
    {
        var url = new Argument<string>("URL") { Description = "Adresse https publique de l'abonné, qui doit répondre au défi envoyé." };
        var kinds = new Option<PublicChangeKind[]>("--kinds") { Description = "published, corrected, withdrawn, restored ; tous sans cette option.", AllowMultipleArgumentsPerToken = true };
        var data = CommonOptions.Data();
        var command = new Command("add", "Abonne une adresse. Le secret et la clé d'accès ne sont montrés qu'ici.") { url, kinds, data };
        command.SetAction((parsed, cancellation) => With(parsed.Existing(data), async subscriptions =>
        {
            if (!Uri.TryCreate(parsed.GetValue(url), UriKind.Absolute, out var address)) throw Refused("Ce n'est pas une adresse complète.");
            var (made, refusal) = await subscriptions.Add(address, parsed.GetValue(kinds) ?? [], cancellation);
            if (made is null) throw Refused(refusal!); // one of the two is given
            Console.WriteLine($"Abonnement {made.Id}");
            Console.WriteLine($"  secret de signature  {made.Secret}");
            Console.WriteLine($"  clé d'accès          {made.AccessKey}");
            Console.WriteLine(made.Verified ? "  L'adresse a répondu au défi : les changements lui seront envoyés."
                : $"  L'adresse n'a pas répondu au défi : rien ne lui est envoyé tant que « greffe webhooks verify {made.Id} » n'a pas réussi.");
            return made.Verified ? ExitCode.Done : ExitCode.DoneWithRefusals;
        }));
        return command;
    }

    private static Command List()
    {
        var (data, json) = (CommonOptions.Data(), CommonOptions.Json());
        var command = new Command("list", "Dit où en est chaque abonnement.") { data, json };
        command.SetAction((parsed, _) => With(parsed.Existing(data), subscriptions =>
        {
            var all = subscriptions.All();
            if (parsed.GetValue(json)) Console.WriteLine(JsonSerializer.Serialize(all, WebhooksWire.Default.IReadOnlyListWebhookSubscription));
            else
                foreach (var item in all)
                    Console.WriteLine($"{item.Id}  {Words(item.Standing),-12} {item.Delivered,7:N0} livrés {item.Waiting,7:N0} en attente {item.Dead,7:N0} abandonnés  {item.Url.Host}");
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static Command Verify()
    {
        var (id, data) = (Id(), CommonOptions.Data());
        var command = new Command("verify", "Envoie de nouveau le défi à l'adresse.") { id, data };
        command.SetAction((parsed, cancellation) => With(parsed.Existing(data), async subscriptions =>
        {
            var answered = await subscriptions.Verify(parsed.GetValue(id)!, cancellation);
            Console.WriteLine(answered ? "L'adresse a répondu au défi." : "L'adresse n'a pas répondu au défi, ou l'abonnement n'existe pas.");
            return answered ? ExitCode.Done : ExitCode.DoneWithRefusals;
        }));
        return command;
    }

    private static Command Redeliver()
    {
        var (id, data) = (Id(), CommonOptions.Data());
        var message = new Option<string?>("--message") { Description = "Un message ; sans elle, tous ceux qui ont été abandonnés.", HelpName = "ID" };
        var command = new Command("redeliver", "Remet en attente des messages abandonnés, ou un message livré.") { id, message, data };
        command.SetAction((parsed, _) => With(parsed.Existing(data), subscriptions =>
        {
            Console.WriteLine($"{subscriptions.Redeliver(parsed.GetValue(id)!, parsed.GetValue(message)):N0} message(s) en attente de nouveau.");
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static Command Remove()
    {
        var (id, data) = (Id(), CommonOptions.Data());
        var command = new Command("remove", "Met fin à un abonnement.") { id, data };
        command.SetAction((parsed, _) => With(parsed.Existing(data), subscriptions =>
            subscriptions.Remove(parsed.GetValue(id)!) ? Task.FromResult(ExitCode.Done) : throw Refused("Il n'y a pas d'abonnement de cet identifiant.")));
        return command;
    }

    private static Argument<string> Id() => new("ID") { Description = "Identifiant de l'abonnement." };

    private static async Task<int> With(DataFolder folder, Func<Subscriptions, Task<int>> act)
    {
        await using var installation = Installation.Open(folder);
        return await act(installation.App.Services.GetRequiredService<Subscriptions>());
    }

    private static CommandRefusedException Refused(string sentence) => new(ExitCode.WrongUse, sentence);

    private static string Words(WebhookStanding standing) => standing switch
    {
        WebhookStanding.Active => "actif",
        WebhookStanding.Ended => "terminé",
        _ => "à vérifier",
    };
}

/// <summary>Subscriptions as <c>greffe webhooks list --json</c> prints them.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true)]
[JsonSerializable(typeof(IReadOnlyList<WebhookSubscription>))]
internal sealed partial class WebhooksWire : JsonSerializerContext;
