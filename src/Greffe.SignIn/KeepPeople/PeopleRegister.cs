using Greffe.Decisions.People;
using Greffe.Records;

namespace Greffe.SignIn.KeepPeople;

/// <summary>Who has signed in and which roles they have: the table that the administrator keeps. Every change leaves a trace of kind <see cref="Kind"/>.</summary>
/// <param name="store">The records.</param>
public sealed class PeopleRegister(RecordStore store) : IAgentNames
{
    /// <summary>Kind of record in traces.</summary>
    public const string Kind = "person";

    private const string Columns = "id AS Id, name AS Name, mail AS Mail, entity AS Entity, first_seen AS FirstSeen, (SELECT group_concat(role) FROM signin_roles WHERE person = id) AS Roles";

    internal static RecordSchema Schema { get; } = new("signin", [Script()]);

    /// <summary>The person, or null.</summary>
    public Person? Find(string id) => store.Read(reader => Find(reader, id));

    /// <summary>People whose name, mail, entity or identifier holds the words, those with roles first, then by name.</summary>
    /// <param name="words">What to look for; empty for all.</param>
    /// <param name="limit">How many at most.</param>
    public IReadOnlyList<Person> List(string words, int limit) => store.Read(reader => reader.Query<PersonRow>($"""
        SELECT {Columns} FROM signin_people WHERE erased IS NULL
        AND (@words = '' OR instr(lower(name || ' ' || coalesce(mail, '') || ' ' || coalesce(entity, '') || ' ' || id), lower(@words)) > 0)
        ORDER BY Roles IS NULL, name, id LIMIT @limit
        """, new { words = words.Trim(), limit }).Select(row => row.Person).ToList());

    /// <summary>Gives a person exactly these roles.</summary>
    /// <param name="id">Who.</param>
    /// <param name="roles">Their roles from now on.</param>
    /// <param name="by">Identifier of who decides.</param>
    public RoleChange SetRoles(string id, IReadOnlySet<Role> roles, string by) => store.Write(by, writer =>
    {
        if (Find(writer, id) is not { } person) return RoleChange.UnknownPerson;
        if (person.Roles.Contains(Role.Administrator) && !roles.Contains(Role.Administrator) && Administrators(writer) == 1) return RoleChange.LastAdministrator;
        Give(writer, id, [.. roles.Except(person.Roles)]);
        var taken = person.Roles.Except(roles).ToList();
        if (taken.Count == 0) return RoleChange.Done;
        writer.Execute("DELETE FROM signin_roles WHERE person = @id AND role = @role", taken.Select(role => new { id, role = role.ToString() }));
        writer.Trace("revoke", Kind, id, [.. taken.Order().Select(role => $"role.{role}")]);
        return RoleChange.Done;
    });

    /// <summary>Writes a person's entity.</summary>
    /// <returns>False when nobody has that identifier.</returns>
    public bool SetEntity(string id, string? entity, string by) => store.Write(by, writer =>
    {
        if (Find(writer, id) is not { } person) return false;
        if (person.Entity == entity) return true;
        writer.Execute("UPDATE signin_people SET entity = @entity WHERE id = @id", new { id, entity });
        writer.Trace("change", Kind, id, "entity");
        return true;
    });

    /// <summary>Erases name, mail, entity, roles and sessions; the identifier stays, which means nothing, so that the trail still holds. Signing in again begins anew.</summary>
    public RoleChange Erase(string id, string by) => store.Write(by, writer =>
    {
        if (Find(writer, id) is not { } person) return RoleChange.UnknownPerson;
        if (person.Roles.Contains(Role.Administrator) && Administrators(writer) == 1) return RoleChange.LastAdministrator;
        writer.Execute("DELETE FROM signin_sessions WHERE person = @id", new { id });
        writer.Execute("DELETE FROM signin_roles WHERE person = @id", new { id });
        writer.Execute("UPDATE signin_people SET name = '', mail = NULL, entity = NULL, erased = @at WHERE id = @id", new { id, at = RecordStore.Text(writer.At) });
        writer.Trace("erase", Kind, id, "name", "mail", "entity", "roles");
        return RoleChange.Done;
    });

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Names(IReadOnlyCollection<string> ids) => ids.Count == 0 ? new Dictionary<string, string>() : store.Read(reader =>
        reader.Query<PersonRow>("SELECT id AS Id, name AS Name FROM signin_people WHERE name <> '' AND id IN @ids", new { ids }).ToDictionary(row => row.Id, row => row.Name));

    /// <summary>Keeps what a sign-in says, in the transaction that opens the session. The first administrator is made here.</summary>
    internal static void Arrive(RecordWriter writer, Arrival arrival, bool firstAdministrator)
    {
        var known = writer.First<PersonRow>($"SELECT {Columns} FROM signin_people WHERE id = @Id AND erased IS NULL", arrival);
        if (known is null)
        {
            writer.Execute("""
                INSERT INTO signin_people (id, name, mail, entity, first_seen) VALUES (@Id, @Name, @Mail, @Entity, @at)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, mail = excluded.mail, entity = excluded.entity, first_seen = excluded.first_seen, erased = NULL
                """, new { arrival.Id, arrival.Name, arrival.Mail, arrival.Entity, at = RecordStore.Text(writer.At) });
            writer.Trace("create", Kind, arrival.Id);
        }
        else if (Changed(known.Person, arrival) is { Count: > 0 } fields)
        {
            writer.Execute("UPDATE signin_people SET name = @Name, mail = @Mail, entity = coalesce(@Entity, entity) WHERE id = @Id", arrival);
            writer.Trace("change", Kind, arrival.Id, fields);
        }

        var roles = known?.Person.Roles ?? new HashSet<Role>();
        IEnumerable<Role> granted = firstAdministrator && Administrators(writer) == 0 ? [.. arrival.Granted, Role.Administrator] : arrival.Granted;
        Give(writer, arrival.Id, [.. granted.Except(roles)]);
    }

    private static void Give(RecordWriter writer, string id, IReadOnlyList<Role> roles)
    {
        if (roles.Count == 0) return;
        writer.Execute("INSERT INTO signin_roles (person, role) VALUES (@id, @role)", roles.Select(role => new { id, role = role.ToString() }));
        writer.Trace("grant", Kind, id, [.. roles.Order().Select(role => $"role.{role}")]);
    }

    private static List<string> Changed(Person person, Arrival arrival)
    {
        List<string> fields = [];
        if (person.Name != arrival.Name) fields.Add("name");
        if (person.Mail != arrival.Mail) fields.Add("mail");
        if (arrival.Entity is { } entity && person.Entity != entity) fields.Add("entity");
        return fields;
    }

    private static Person? Find(RecordReader reader, string id) =>
        reader.First<PersonRow>($"SELECT {Columns} FROM signin_people WHERE id = @id AND erased IS NULL", new { id })?.Person;

    private static int Administrators(RecordReader reader) =>
        reader.First<int>("SELECT count(*) FROM signin_roles WHERE role = @role", new { role = nameof(Role.Administrator) });

    private static string Script()
    {
        using var stream = typeof(PeopleRegister).Assembly.GetManifestResourceStream("people.sql")!; // embedded by the project file
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
