using System.Globalization;
using Greffe.Decisions.Occultations;
using Greffe.Pseudonymisation.Doubting;

namespace Greffe.Pseudonymisation.Tests;

public class DoubtTests
{
    private const string Plain = "COUR DE CASSATION\n\nM. Jean Duperray a formé un pourvoi. M. Duperray soutient que la somme reste due.\n\nPAR CES MOTIFS, la Cour rejette le pourvoi.";

    [Fact]
    public void A_calibration_ships_and_names_itself_in_the_version()
    {
        Assert.NotNull(DoubtModel.Shipped);
        Assert.EndsWith($"/doubt-{DoubtModel.Shipped.Name}", Engine.Default.Version, StringComparison.Ordinal);
        Assert.StartsWith(Engine.Default.EngineVersion, Engine.Default.Version, StringComparison.Ordinal);
    }

    [Fact] // The tie with the sequence model: without it every text would look alike.
    public void The_trained_model_tells_its_margins()
    {
        var margins = Engine.Default.Analyse(new([], null, null, null), Plain).Visible.Document.Margins;
        Assert.True(margins.AreKnown);
        Assert.InRange(margins.Outside(0), 0.5f, 1f);
        Assert.Contains(Enumerable.Range(0, 20), token => margins.Person(token) > 0.9f);
    }

    [Fact]
    public void Name_like_words_that_stay_visible_make_a_text_more_doubtful()
    {
        const string more = "\nSelon l'intéressé, trublet et vaugarni étaient présents avec l'enfant zorhane, surnommé pitou.";
        var hidden = Engine.Default.Hide(Plain + more, "t");
        Assert.Contains("vaugarni", hidden.Text, StringComparison.Ordinal); // lower case: the engine lets it pass
        Assert.True(hidden.Doubt > Engine.Default.Hide(Plain, "t").Doubt);
    }

    [Fact]
    public void Without_a_calibration_that_fits_everything_is_doubtful()
    {
        var visible = Engine.Default.Analyse(new([], null, null, null), Plain).Visible;
        Assert.Equal(DoubtEstimate.Unknown, DoubtEstimate.Of(visible, null));
        using var other = new MemoryStream("{\"words\":[1,2],\"weights\":[]}"u8.ToArray());
        Assert.Null(DoubtModel.Read(other));
        using var broken = new MemoryStream("{\"words\":"u8.ToArray());
        Assert.Null(DoubtModel.Read(broken));
    }

    [Fact]
    public void The_regression_finds_the_weights_that_made_its_examples()
    {
        var random = new Random(7);
        List<(int[], bool)> examples = [];
        for (var index = 0; index < 20_000; index++)
        {
            var has = random.Next(2) == 1;
            examples.Add((has ? [0, 1] : [0], random.NextDouble() < DocumentFeatures.Share(has ? 0.5 : -2)));
        }
        var weights = LogisticFit.Sparse(examples, 2, 0.1);
        Assert.Equal(-2, weights[0], 0.15);
        Assert.Equal(2.5, weights[1], 0.15);
        Assert.Equal(weights, LogisticFit.Sparse(examples, 2, 0.1));
        var dense = LogisticFit.Dense([.. examples.Select(example => new double[] { example.Item1.Length - 1 })], [.. examples.Select(example => example.Item2)], 0.1);
        Assert.Equal(2.5, dense[0], 0.15);
        Assert.Equal(-2, dense[1], 0.15);
    }

    [Fact]
    public void A_calibration_learns_from_what_is_missed_and_is_the_same_again()
    {
        List<GoldDocument> texts = [];
        for (var index = 0; index < 60; index++)
        {
            var leaks = index % 3 == 0;
            var text = leaks ? $"Le {index} mars, la cour statue. L'enfant jouait avec quelqu'un." : $"Le {index} mars, la cour statue sur le fond du litige.";
            texts.Add(new(index.ToString(CultureInfo.InvariantCulture), text, leaks ? [new(text.IndexOf("jouait", StringComparison.Ordinal), text.IndexOf(" avec", StringComparison.Ordinal), EntityCategory.PersonnePhysique, MentionRole.Tiers, "p")] : []));
        }
        var (one, again) = (Train(texts), Train(texts));
        Assert.Equal(one, again);
        Assert.Throws<ArgumentException>(() => Train(texts.Where(text => text.Entities.Count == 0)));
    }

    private static byte[] Train(IEnumerable<GoldDocument> texts)
    {
        using var output = new MemoryStream();
        var report = DoubtTraining.Train(texts, output, Engine.Default, TestContext.Current.CancellationToken);
        Assert.Equal(60, report.Documents);
        Assert.Equal(20, report.Leaking);
        output.Position = 0;
        Assert.Equal(report.Name, DoubtModel.Read(output)?.Name);
        return output.ToArray();
    }
}
