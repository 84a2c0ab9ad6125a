using System.Security.Cryptography;
using Greffe.Decisions.People;
using Greffe.Records;
using Greffe.SignIn.KeepPeople;
using Microsoft.Extensions.Options;

namespace Greffe.SignIn.OpenSession;

/// <summary>
/// Sessions kept on the server: the cookie carries a secret that only opens what the table still holds, so that a sign-out, an erased person or a
/// taken role works at the next request.
/// </summary>
internal sealed class Sessions(RecordStore store, IOptions<SignInOptions> options, SignInMeans means)
{
    /// <summary>How a demonstration account signed in; such a session opens nothing where the demonstration is not running.</summary>
    public const string Demonstration = "demonstration";

    /// <summary>How a person signed in at the provider.</summary>
    public const string Provider = "provider";

    /// <summary>Opens a session with a new secret, and closes the one that the browser had before.</summary>
    /// <returns>The secret.</returns>
    public string Open(Arrival arrival, string by, string? previous, bool firstAdministrator) => store.Write(arrival.Id, writer =>
    {
        PeopleRegister.Arrive(writer, arrival, firstAdministrator);
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        writer.Execute("DELETE FROM signin_sessions WHERE id = @previous OR ends <= @now",
            new { previous = previous is null ? "" : Hash(previous), now = RecordStore.Text(writer.At) });
        writer.Execute("INSERT INTO signin_sessions VALUES (@id, @person, @by, @started, @ends)", new
        {
            id = Hash(secret), person = arrival.Id, by, started = RecordStore.Text(writer.At),
            ends = RecordStore.Text(writer.At.AddHours(options.Value.SessionHours)),
        });
        writer.Trace("sign-in", PeopleRegister.Kind, arrival.Id);
        return secret;
    });

    /// <summary>Who the secret lets in now; null when it lets in nobody.</summary>
    public Agent? Find(string secret, DateTimeOffset now)
    {
        var row = store.Read(reader => reader.First<SessionRow>("""
            SELECT s.means AS Means, p.id AS Id, p.name AS Name, p.entity AS Entity, (SELECT group_concat(role) FROM signin_roles r WHERE r.person = p.id) AS Roles
            FROM signin_sessions s JOIN signin_people p ON p.id = s.person WHERE s.id = @id AND s.ends > @now AND p.erased IS NULL
            """, new { id = Hash(secret), now = RecordStore.Text(now) }));
        var admitted = row is not null && (row.Means == Demonstration ? means.Demonstration : means.Provider);
        return admitted ? new(row!.Id, row.Name, row.Entity, PersonRow.RolesOf(row.Roles)) : null;
    }

    /// <summary>Closes the session; closing it again is harmless.</summary>
    public void Close(string secret, string person) => store.Write(person, writer =>
    {
        if (writer.Execute("DELETE FROM signin_sessions WHERE id = @id", new { id = Hash(secret) }) > 0) writer.Trace("sign-out", PeopleRegister.Kind, person);
        return true;
    });

    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret)));

    private sealed class SessionRow
    {
        public string Means { get; init; } = "";

        public string Id { get; init; } = "";

        public string Name { get; init; } = "";

        public string? Entity { get; init; }

        public string? Roles { get; init; }
    }
}
