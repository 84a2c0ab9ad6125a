namespace Greffe.Search.Tests;

/// <summary>Questions a lawyer would ask of real decisions; the expected one was chosen from its summary, before looking at any ranking.</summary>
public sealed class RelevanceTests
{
    private static readonly (string Text, string Number, int Within)[] Expected =
    [
        ("test du système de vote électronique", "20-17.076", 1),
        ("possibilité de recourir au vote électronique", "19-23.533", 3),
        ("proportion de femmes et d'hommes", "20-60.118", 5),
        ("expert du comité social et économique d'établissement", "20-19.974", 5),
        ("membre suppléant crédit d'heures", "20-16.333", 3),
        ("droit d'alerte établissements distincts", "21-13.312", 3),
        ("délégué titulaire cesse ses fonctions remplacement", "21-11.347", 3),
        ("employeur loyauté négociation accord préélectoral", "19-10.780", 5),
        ("centralisation fonctions support établissement distinct", "19-17.298", 3),
        ("syndicats affiliés même confédération une seule liste", "16-22.168", 3),
        ("règle de l'alternance liste de candidats", "17-60.263", 5),
        ("Direccte répartition des sièges proportionnalité", "17-27.175", 3),
        ("19-60.222", "19-60.222", 1),
        ("évolution de la rémunération expert", "20-17.186", 3),
        ("\"code électoral\" L. 17", "19-22.944", 3),
        ("signé sans réserves protocole préélectoral", "18-20.841", 5),
    ];

    [Fact]
    public async Task The_decision_on_point_stands_among_the_first()
    {
        using var index = new TestIndex(RealDecisions.Read());
        List<string> missed = [];
        foreach (var (text, number, within) in Expected)
        {
            var numbers = (await index.Search(new Decisions.Searching.SearchQuery { Text = text, PageSize = 50 })).Hits.Select(hit => hit.Decision.Numbers[0]).ToList();
            if (numbers.IndexOf(number) is var rank && (rank < 0 || rank >= within)) missed.Add($"{text}: rank {rank + 1} of {numbers.Count}");
        }

        Assert.Empty(missed);
    }
}
