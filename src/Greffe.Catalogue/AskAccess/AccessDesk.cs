using Greffe.Catalogue.Describe;
using Greffe.Catalogue.Store;
using Greffe.Decisions.People;
using Greffe.Records;

namespace Greffe.Catalogue.AskAccess;

/// <summary>Requests of access: asked with purpose, legal basis and duration; decided by somebody else than who asks; over on their day. Every step leaves its trace.</summary>
internal sealed class AccessDesk(RecordStore store)
{
    /// <summary>Longest purpose or legal basis, in UTF-16 code units.</summary>
    public const int MaxText = 4000;

    /// <summary>Longest grant, in days.</summary>
    public const int MaxDays = 730;

    /// <summary>Requests of a list or a file.</summary>
    public const int MaxListed = 10_000;

    private const string Columns = """
        a.id AS Id, a.record AS Record, coalesce(r.title, a.record) AS Title, coalesce(r.kind, '') AS Kind, a.agent AS Agent, a.name AS Name, a.entity AS Entity, a.purpose AS Purpose, a.basis AS Basis,
        a.days AS Days, a.asked AS Asked, CASE WHEN a.state = 'granted' AND a.expires <= @now THEN 'expired' ELSE a.state END AS State, a.decided AS Decided, a.reason AS Reason, a.expires AS Expires, a.parts AS Parts, a.opened AS Opened
        FROM catalogue_access a LEFT JOIN catalogue_records r ON r.id = a.record
        """;

    /// <summary>Asks; a refusal by field when something is missing.</summary>
    public IReadOnlyList<RecordRefusal> Ask(Agent agent, string record, string purpose, string basis, int? days, params IReadOnlyList<string> parts)
    {
        List<RecordRefusal> reasons = [];
        if (purpose.Trim().Length is 0 or > MaxText) reasons.Add(new("purpose", $"Dites à quoi serviront les données, en {MaxText:N0} signes au plus."));
        if (basis.Trim().Length is 0 or > MaxText) reasons.Add(new("basis", $"Donnez la base légale du traitement (article, mission), en {MaxText:N0} signes au plus."));
        if (days is not (>= 1 and <= MaxDays)) reasons.Add(new("days", $"La durée va de 1 à {MaxDays} jours."));
        if (reasons.Count > 0) return reasons;
        return store.Write<IReadOnlyList<RecordRefusal>>(agent.Id, records =>
        {
            if (records.Find(record, Reader.Of(agent)) is not { Kind: RecordKind.DataSet or RecordKind.Product or RecordKind.Service } known) return [new("record", "Un accès se demande pour un jeu de données, un produit ou un service.")];
            if (records.First<string>("SELECT id FROM catalogue_access WHERE record = @record AND agent = @Id AND state = 'asked'", new { record, agent.Id }) is not null) return [new("record", "Votre demande pour cette fiche attend déjà une réponse.")];
            var offered = AccessParts.Offered(records, record, agent);
            if (parts.FirstOrDefault(part => !offered.Contains(part)) is not null) return [new("parts", "Une partie demandée n'est pas de celles qui vous sont fermées : rouvrez la demande.")];
            var id = Guid.CreateVersion7(records.At).ToString("n");
            records.Execute("INSERT INTO catalogue_access (id, record, agent, name, entity, purpose, basis, days, asked, state, parts) VALUES (@id, @record, @agent, @Name, @Entity, @purpose, @basis, @days, @at, 'asked', @asked)",
                new { id, record, agent = agent.Id, agent.Name, agent.Entity, purpose = purpose.Trim(), basis = basis.Trim(), days, at = RecordStore.Text(records.At), asked = AccessParts.Text(offered.Where(parts.Contains)) });
            records.Trace("ask", "access", id, ["purpose", "basis", "days", .. offered.Where(parts.Contains)]);
            return [];
        });
    }

    /// <summary>Grants or refuses; nobody decides on their own request. Null when it was done, else why not.</summary>
    /// <param name="agent">Who decides.</param>
    /// <param name="id">The request.</param>
    /// <param name="grants">Whether it is granted.</param>
    /// <param name="reason">Why; a refusal needs it.</param>
    /// <param name="parts">Parts of the record opened, of those asked for; null for all of them.</param>
    public string? Decide(Agent agent, string id, bool grants, string reason, IReadOnlyCollection<string>? parts = null) => store.Write(agent.Id, records =>
    {
        if (One(records, id, records.At) is not { } request) return "Cette demande n'existe pas.";
        if (request.State != "asked") return "Cette demande a déjà reçu une réponse.";
        if (request.Agent == agent.Id) return "Une autre personne décide de votre demande.";
        if (!grants && reason.Trim().Length == 0) return "Un refus se motive.";
        if (reason.Length > MaxText) return $"Le motif a {reason.Length:N0} signes, au plus {MaxText:N0}.";
        IReadOnlyList<string> opened = grants ? [.. AccessParts.Read(request.Parts).Where(part => parts is null || parts.Contains(part))] : [];
        records.Execute("UPDATE catalogue_access SET state = @state, decided = @at, decider = @agent, reason = @reason, expires = @expires, opened = @opened WHERE id = @request", new
        {
            state = grants ? "granted" : "refused", at = RecordStore.Text(records.At), agent = agent.Id, reason = reason.Trim(), request = id, opened = AccessParts.Text(opened),
            expires = grants ? RecordStore.Text(records.At.AddDays(request.Days)) : null,
        });
        records.Trace(grants ? "grant" : "refuse", "access", id, ["state", .. opened]);
        return null;
    });

    /// <summary>Ends a grant, or takes back a request: the person themselves, or who decides. Null when it was done, else why not.</summary>
    public string? End(Agent agent, string id) => store.Write(agent.Id, records =>
    {
        if (One(records, id, records.At) is not { } request || (request.Agent != agent.Id && !agent.Is(Role.Steward, Role.ChiefDataOfficer))) return "Cette demande n'existe pas.";
        if (request.State is not ("asked" or "granted")) return "Cette demande n'est plus ouverte.";
        records.Execute("UPDATE catalogue_access SET state = 'ended' WHERE id = @id", new { id });
        records.Trace("end", "access", id, "state");
        return null;
    });

    /// <summary>Writes down the grants that are over. They give nothing since their hour, whether this ran or not.</summary>
    public int Expire() => store.Write("system", records =>
    {
        var over = records.Query<string>("SELECT id FROM catalogue_access WHERE state = 'granted' AND expires <= @now", new { now = RecordStore.Text(records.At) });
        foreach (var id in over)
        {
            records.Execute("UPDATE catalogue_access SET state = 'expired' WHERE id = @id", new { id });
            records.Trace("expire", "access", id, "state");
        }

        return over.Count;
    });

    /// <summary>Requests that a person may see: their own, or all for who decides; the waiting ones first, then the last asked.</summary>
    public static IReadOnlyList<AccessRequest> For(RecordReader records, Agent agent, DateTimeOffset now, int limit = MaxListed) => records.Query<AccessRequest>(
        $"SELECT {Columns} WHERE @all OR a.agent = @Id ORDER BY a.state <> 'asked', a.asked DESC LIMIT @limit", new { now = RecordStore.Text(now), all = agent.Is(Role.Steward, Role.ChiefDataOfficer), agent.Id, limit });

    /// <summary>A person's last request for a record; null when there is none.</summary>
    public static AccessRequest? Last(RecordReader records, string record, string agent, DateTimeOffset now) =>
        records.First<AccessRequest>($"SELECT {Columns} WHERE a.record = @record AND a.agent = @agent ORDER BY a.asked DESC LIMIT 1", new { now = RecordStore.Text(now), record, agent });

    private static AccessRequest? One(RecordReader records, string id, DateTimeOffset now) => records.First<AccessRequest>($"SELECT {Columns} WHERE a.id = @id", new { now = RecordStore.Text(now), id });
}
