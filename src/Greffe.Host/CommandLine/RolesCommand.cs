using System.CommandLine;
using Greffe.Decisions.People;
using Greffe.SignIn.KeepPeople;

namespace Greffe.Host.CommandLine;

/// <summary><c>greffe roles</c>: who has signed in and what they may do; the way to the first administrator.</summary>
internal static class RolesCommand
{
    private const int MaxListed = 10_000;

    public static Command Create() => new("roles", "Personnes qui se sont connectées et rôles : pour nommer le premier administrateur ; ensuite la page /espace/roles suffit.")
    {
        List(), Change("grant", "Donne un rôle à une personne. Vaut dès sa page suivante.", (roles, role) => roles.Add(role)),
        Change("revoke", "Retire un rôle à une personne. Vaut dès sa page suivante.", (roles, role) => roles.Remove(role)),
    };

    private static Command List()
    {
        var data = CommonOptions.Data();
        var command = new Command("list", "Les personnes, leur identifiant et leurs rôles.") { data };
        command.SetAction(async (parsed, _) =>
        {
            await using var installation = Installation.Open(parsed.Existing(data));
            var people = People(installation).List("", MaxListed);
            if (people.Count == 0) await Console.Error.WriteLineAsync("Personne ne s'est encore connecté : une personne apparaît ici après sa première connexion.");
            foreach (var person in people)
                Console.WriteLine($"{person.Id}  {(person.Roles.Count == 0 ? "-" : string.Join(',', person.Roles.Order()))}  {Terminal(person.Name)}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Change(string verb, string description, Action<HashSet<Role>, Role> change)
    {
        var data = CommonOptions.Data();
        var person = new Argument<string>("PERSONNE") { Description = "Identifiant, tel que la personne le lit sur /espace et que « greffe roles list » le donne." };
        var role = new Argument<Role>("ROLE") { Description = $"Un de : {string.Join(", ", Enum.GetNames<Role>())}." };
        var command = new Command(verb, description) { person, role, data };
        command.SetAction(async (parsed, _) =>
        {
            await using var installation = Installation.Open(parsed.Existing(data));
            var id = parsed.GetValue(person)!; // the argument is required
            var people = People(installation);
            HashSet<Role> roles = [.. people.Find(id)?.Roles ?? throw Unknown()];
            change(roles, parsed.GetValue(role));
            return people.SetRoles(id, roles, "cli") switch
            {
                RoleChange.Done => Said(id, roles),
                RoleChange.LastAdministrator => throw new CommandRefusedException(ExitCode.DoneWithRefusals, "C'est le dernier administrateur : donnez d'abord ce rôle à une autre personne."),
                _ => throw Unknown(),
            };
        });
        return command;
    }

    private static int Said(string id, HashSet<Role> roles)
    {
        Console.WriteLine($"{id}  {(roles.Count == 0 ? "-" : string.Join(',', roles.Order()))}");
        return ExitCode.Done;
    }

    private static PeopleRegister People(Installation installation) => installation.App.Services.GetRequiredService<PeopleRegister>();

    private static CommandRefusedException Unknown() => new(ExitCode.WrongUse,
        "Personne n'a cet identifiant. La personne doit s'être connectée une fois ; elle lit son identifiant sur /espace, et « greffe roles list » les donne tous.");

    /// <summary>A name that a provider sent, without the signs that command a terminal.</summary>
    private static string Terminal(string words) => string.Concat(words.Select(c => char.IsControl(c) ? ' ' : c));
}
