using Greffe.Corpus.Naming;
using Greffe.Corpus.Parsing;

namespace Greffe.Corpus.Writing;

/// <summary>A decision written from the grammar of its family.</summary>
internal static class TemplateText
{
    public static CorpusDocument Write(string family, CorpusSplit? split, Draw draw, NameStock names, PlaceStock places)
    {
        var scene = new Scene(draw, Grammar.Shipped, family, split, names, places);
        scene.Run("document");
        var parties = scene.Cast.People.Where(person => person.Role == MentionRole.Partie).Select(person => $"{person.Given} {person.Surname}")
            .Concat(scene.Cast.Companies.Where(company => company.Role == MentionRole.Partie).Select(company => company.Name));
        var parts = scene.Cast.People.SelectMany(person => (IEnumerable<string?>)[person.Given, .. person.MoreGiven, person.Surname, person.OtherSurname])
            .OfType<string>().SelectMany(Splits.Parts).Distinct();
        return new("", scene.Page.ToString(), scene.Page.Entities, [.. scene.Page.Decoys.OrderBy(decoy => decoy.Start)],
            new(Families.KindOf(family), null, null, [.. parties], null, [.. parts]));
    }
}
