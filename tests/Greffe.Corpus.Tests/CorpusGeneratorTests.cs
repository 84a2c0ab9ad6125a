using System.Security.Cryptography;
using FsCheck.Xunit;
using Greffe.Corpus.Drawing;

namespace Greffe.Corpus.Tests;

public class CorpusGeneratorTests
{
    private static readonly Lazy<CorpusMaterial> Shared = new(() => CorpusMaterial.Read(Greffe.Tests.Shared.Path()));

    [Theory]
    [InlineData(CorpusSplit.Train)]
    [InlineData(CorpusSplit.Dev)]
    [InlineData(CorpusSplit.Test)]
    public void The_same_request_gives_the_same_bytes(CorpusSplit split)
    {
        var request = new CorpusRequest { Seed = 42, Count = 60, Split = split };
        Assert.Equal(Bytes(request, CorpusMaterial.None), Bytes(request, CorpusMaterial.None));
    }

    [Fact]
    public void Another_seed_gives_other_documents()
    {
        Assert.NotEqual(Bytes(new() { Seed = 1, Count = 5 }, CorpusMaterial.None), Bytes(new() { Seed = 2, Count = 5 }, CorpusMaterial.None));
    }

    [Fact]
    public void A_longer_request_begins_like_a_shorter_one()
    {
        var generator = new CorpusGenerator(CorpusMaterial.None);
        var some = generator.Generate(new() { Seed = 7, Count = 20 }).Select(document => document.Text);
        var more = generator.Generate(new() { Seed = 7, Count = 300 }).Take(20).Select(document => document.Text);
        Assert.Equal(some, more);
    }

    [Property(MaxTest = 15)]
    public void Spans_are_in_order_disjoint_in_bounds_and_hold_something(ulong seed, bool noisy)
    {
        foreach (var document in new CorpusGenerator(CorpusMaterial.None).Generate(new() { Seed = seed, Count = 4, Noise = noisy ? 1 : 0 }))
        {
            var end = 0;
            foreach (var entity in document.Entities)
            {
                Assert.InRange(entity.Start, end, document.Text.Length);
                Assert.InRange(entity.End, entity.Start + 1, document.Text.Length);
                var words = document.Text[entity.Start..entity.End];
                Assert.Equal(words.Trim(), words);
                end = entity.End;
            }
            Assert.All(document.Decoys, decoy => Assert.InRange(decoy.End, decoy.Start + 1, document.Text.Length));
        }
    }

    [Fact]
    public void Splits_share_no_name_and_no_source_decision()
    {
        var generator = new CorpusGenerator(Shared.Value);
        var drawn = Enum.GetValues<CorpusSplit>().Select(split => generator.Generate(new() { Seed = 3, Count = 80, Split = split, Refills = 0.3 }).Select(document => document.Facts).ToList()).ToList();
        foreach (var (one, other) in ((int, int)[])[(0, 1), (0, 2), (1, 2)])
        {
            Assert.Empty(Real(drawn[one]).Intersect(Real(drawn[other])));
            Assert.Empty(drawn[one].Select(facts => facts.Source).OfType<string>().Intersect(drawn[other].Select(facts => facts.Source).OfType<string>()));
        }
        Assert.All(drawn, split => Assert.Contains(split, facts => facts.Source is not null));

        static IEnumerable<string> Real(List<CorpusFacts> facts) => facts.SelectMany(item => item.Names).Distinct();
    }

    [Fact]
    public void Splits_share_no_seat_of_court()
    {
        var generator = new CorpusGenerator(CorpusMaterial.None);
        var towns = Enum.GetValues<CorpusSplit>().Select(split => generator.Generate(new() { Seed = 5, Count = 100, Split = split, Noise = 0 })
            .SelectMany(document => document.Decoys.Where(decoy => decoy.Kind == "courtTown").Select(decoy => StableHash.Fold(document.Text[decoy.Start..decoy.End]))).ToHashSet()).ToList();
        Assert.Empty(towns[0].Intersect(towns[1]));
        Assert.Empty(towns[0].Intersect(towns[2]));
        Assert.Empty(towns[1].Intersect(towns[2]));
    }

    [Theory]
    [InlineData(CorpusSplit.Train)]
    [InlineData(CorpusSplit.Test)]
    public void A_person_keeps_one_identifier_and_a_role_all_along(CorpusSplit split)
    {
        foreach (var document in new CorpusGenerator(CorpusMaterial.None).Generate(new() { Seed = 11, Count = 40, Split = split }))
            Assert.All(document.Entities.GroupBy(entity => entity.EntityId), group => Assert.Single(group.Select(entity => (entity.Role, entity.Category)).Distinct()));
    }

    [Fact]
    public void No_preposition_stands_unjoined()
    {
        foreach (var document in new CorpusGenerator(CorpusMaterial.None).Generate(new() { Seed = 13, Count = 80, Noise = 0 }))
            foreach (var wrong in (string[])[" de les ", " que il", " que elle", " de Agen", " de Évry"])
                Assert.DoesNotContain(wrong, document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_material_refills_are_refused_and_templates_are_not()
    {
        var generator = new CorpusGenerator(CorpusMaterial.None);
        Assert.False(generator.CanInvent(CorpusKind.Cassation, CorpusSplit.Train));
        Assert.All(Enum.GetValues<CorpusKind>().Where(kind => kind != CorpusKind.Cassation), kind => Assert.True(generator.CanInvent(kind, CorpusSplit.Test)));
    }

    [Fact]
    public void A_refill_leaves_no_placeholder_and_no_title_before_an_unmarked_name()
    {
        var generator = new CorpusGenerator(Shared.Value);
        foreach (var document in generator.Generate(new() { Seed = 17, Count = 60, Kind = CorpusKind.Cassation, Noise = 0 }))
        {
            Assert.DoesNotMatch(@"\[[A-Z]\]|\[Adresse \d", document.Text);
            Assert.NotEmpty(document.Entities);
            Assert.All(document.Entities, entity => Assert.Matches(@"^e\d+$", entity.EntityId));
        }
    }

    private static string Bytes(CorpusRequest request, CorpusMaterial material)
    {
        using var stream = new MemoryStream();
        CorpusWriter.Write(new CorpusGenerator(material).Generate(request), stream, CancellationToken.None);
        return Convert.ToHexString(SHA256.HashData(stream.ToArray()));
    }
}
