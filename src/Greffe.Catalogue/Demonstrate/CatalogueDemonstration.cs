using Greffe.Catalogue.AskAccess;
using Greffe.Catalogue.Describe;
using Greffe.Catalogue.DiscussRecords;
using Greffe.Catalogue.ShowReuses;
using Greffe.Catalogue.Store;
using Greffe.Decisions.People;
using Greffe.Records;

namespace Greffe.Catalogue.Demonstrate;

/// <summary>Invented contents for <c>greffe demo</c>: every record says that it is invented. Written once; a record that is there already stays as it is.</summary>
/// <param name="store">The store of records.</param>
public sealed class CatalogueDemonstration(RecordStore store)
{
    private static readonly Agent Steward = new("demo-administratrice", "Administratrice inventée", "Service inventé", new HashSet<Role> { Role.Steward });
    private static readonly Agent Asker = new("demo-agent", "Agent inventé", "Direction inventée", new HashSet<Role> { Role.Agent });

    /// <summary>Writes what is missing.</summary>
    /// <returns>How many records were written.</returns>
    public int Seed()
    {
        var written = store.Write(Steward.Id, writer => InventedCatalogue.All.Count(record => writer.Find(record.Id, Reader.Everything) is null && writer.Put(record) switch
        {
            PutResult.Created => true,
            PutResult.Refused refused => throw new InvalidOperationException($"The invented record «{record.Id}» is refused: {refused.Reasons[0].Field}."),
            _ => false,
        }));
        if (written > 0) Speak();
        return written;
    }

    private void Speak()
    {
        var discussion = new Discussion(store);
        discussion.Say(Asker, "inv-audiences", "Message inventé : la colonne « renvoi » compte-t-elle les renvois d'office ?");
        discussion.Say(Steward, "inv-audiences", "Réponse inventée : oui, depuis janvier 2025 ; avant, ils n'étaient pas comptés.");
        new AccessDesk(store).Ask(Asker, "inv-peines", "Demande inventée : mesurer le délai entre le jugement et l'exécution, sans nommer personne.", "Base inventée : mission d'évaluation confiée au service.", 180, Fields.Location, Fields.Notes);
        var reuses = new Reuses(store);
        reuses.Propose(Asker, "inv-audiences", "Carte inventée des délais d'audience", "Une carte inventée qui montre le délai moyen par ressort.", "https://example.org/carte-inventee", "Association inventée");
        if (store.Read(records => Reuses.For(records, Reader.Everything)) is [var proposed, ..]) reuses.Decide(Steward, proposed.Id, accepts: true);
        reuses.Propose(Asker, "inv-marches", "Tableau inventé des achats", "Un tableau inventé des achats par famille.", "https://example.org/achats-inventes", "Collectif inventé");
    }
}
