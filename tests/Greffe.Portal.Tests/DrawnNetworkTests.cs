using System.Xml.Linq;
using Bunit;
using FsCheck.Xunit;
using Greffe.Decisions.Citing;
using Greffe.Portal;
using Greffe.Look;
using Greffe.Portal.ReadDecision;
using Greffe.Tests.Preview;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Tests;

public class DrawnNetworkTests : BunitContext
{
    public DrawnNetworkTests()
    {
        Services.AddHttpContextAccessor();
        Services.AddOptions<PortalOptions>();
        Services.AddSingleton(WordFile.Beside(typeof(PortalModule))).AddScoped<Preferences>().AddScoped<Words>();
    }

    [Property]
    public void Boxes_never_overlap_and_stand_inside_the_drawing(byte citing, byte cited, bool narrow)
    {
        var network = Draw(citing % 30, cited % 30, narrow);
        Assert.All(network.Boxes, box => Assert.True(box.X >= 0 && box.Y >= 0 && box.X + box.Width <= network.Width && box.Y + box.Height <= network.Height));
        for (var i = 0; i < network.Boxes.Count; i++)
            for (var j = 0; j < i; j++)
                Assert.False(Overlap(network.Boxes[i], network.Boxes[j]), $"Boxes {i} and {j} overlap.");
        Assert.Single(network.Boxes, box => box.Role == DrawnRole.Self);
        Assert.Equal(Math.Min(citing % 30, DrawnNetwork.MostOnASide), network.Boxes.Count(box => box.Role == DrawnRole.Citing));
    }

    [Fact]
    public void What_is_held_is_a_link_and_what_is_not_says_so()
    {
        var svg = XElement.Parse(NetworkSvg.Write(Draw(1, 2, narrow: false), "wide", "nom", Services.GetRequiredService<Words>()));
        Assert.Equal($"/decision/{InventedDecisions.IdOf("c0")}", svg.Elements("a").First().Attribute("href")!.Value);
        Assert.Equal(2, svg.Elements("a").Count());
        Assert.Contains("n’est pas détenue ici", svg.Elements("g").Single(box => box.Attribute("class")!.Value == "box").Value, StringComparison.Ordinal);
        Assert.Empty(svg.Descendants().Attributes("style"));
    }

    [Fact]
    public void A_label_is_text_whatever_it_holds()
    {
        var network = DrawnNetwork.Wide(new([], [], [new("<script>&\"\u0001", CitationKind.Case, null, CitationTreatment.Cites)], 1), "moi");
        var svg = NetworkSvg.Write(network, "wide", "nom", Services.GetRequiredService<Words>());
        Assert.DoesNotContain("<script>", svg, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", svg, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cass. soc., 17 sept. 2025, n° 24-11.842", new[] { "Cass. soc., 17 sept. 2025, n°", "24-11.842" })]
    [InlineData("CA Lyon, 11 juin 2024", new[] { "CA Lyon, 11 juin 2024" })]
    [InlineData("un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept", new[] { "un deux trois quatre cinq six sept", "huit neuf dix onze douze treize…" })]
    public void A_label_is_cut_between_words_on_two_lines(string label, string[] rows) =>
        Assert.Equal(rows, NetworkSvg.Rows(new(DrawnRole.Cited, label, null, CitationTreatment.Cites, 0, 0, 260, 64), null));

    [Fact]
    public void An_outcome_comes_before_a_mere_mention_and_what_is_held_before_what_is_not()
    {
        var lines = Enumerable.Range(0, 20).Select(i => Line(i, held: i % 2 == 0)).Append(Line(99, held: false) with { Treatment = CitationTreatment.Quashes }).ToList();
        var network = DrawnNetwork.Narrow(new([], lines, [], 0), "moi");
        Assert.Equal(CitationTreatment.Quashes, network.Boxes[1].Treatment);
        Assert.All(network.Boxes.Skip(2), box => Assert.NotNull(box.Held));
    }

    private static DrawnNetwork Draw(int citing, int cited, bool narrow)
    {
        DecisionCitations citations = new([], [.. Enumerable.Range(0, cited).Select(i => Line(i, held: i % 2 == 1))], [.. Enumerable.Range(0, citing).Select(i => Line(i, held: true))], citing);
        return narrow ? DrawnNetwork.Narrow(citations, "moi") : DrawnNetwork.Wide(citations, "moi");
    }

    private static ListedCitation Line(int i, bool held) => new($"Décision {i}", CitationKind.Case, held ? InventedDecisions.IdOf($"c{i}") : null, CitationTreatment.Cites);

    private static bool Overlap(DrawnBox a, DrawnBox b) => a.X < b.X + b.Width && b.X < a.X + a.Width && a.Y < b.Y + b.Height && b.Y < a.Y + a.Height;
}
