using FsCheck.Fluent;
using FsCheck.Xunit;

using Greffe.Decisions;
using Greffe.Decisions.Occultations;
using Greffe.Decisions.Publication;
using Greffe.Publication.Forms;
using Greffe.Publication.Tests.Fakes;

namespace Greffe.Publication.Tests;

public class FormAppliedTests
{
    private const string Text = "Cour d'appel\n\nFaits\n\nParce que [A] a tort\n\nPAR CES MOTIFS, rejette [B]\n";

    private static readonly Zone[] Zones =
    [
        new(ZoneKind.Introduction, Where("Cour d'appel\n\n")), new(ZoneKind.Expose, Where("Faits")),
        new(ZoneKind.Motivations, Where("Parce que [A] a tort")), new(ZoneKind.Dispositif, Where("PAR CES MOTIFS, rejette [B]\n")),
    ];

    private static readonly Replacement[] Placeholders =
        [new(Where("[A]"), "[A]", EntityCategory.PersonnePhysique), new(Where("[B]"), "[B]", EntityCategory.PersonnePhysique)];

    private static TextSpan Where(string words) =>
        new(Text.IndexOf(words, StringComparison.Ordinal), Text.IndexOf(words, StringComparison.Ordinal) + words.Length);

    private static Decision Decision => Bench.Decision(1, Text) with { Zones = Zones };

    [Fact]
    public void Without_reasons_the_reasons_leave_a_notice_and_the_rest_keeps_its_place()
    {
        var formed = FormApplied.Of(Decision, Placeholders, PublicationForm.WithoutReasons);
        Assert.NotNull(formed);
        Assert.Equal("Cour d'appel\n\nFaits\n\n[Motifs non publiés]\n\nPAR CES MOTIFS, rejette [B]\n", formed.Text);
        Assert.Equal([ZoneKind.Introduction, ZoneKind.Expose, ZoneKind.Dispositif], formed.Zones.Select(zone => zone.Kind));
        Assert.Equal("[B]", Assert.Single(formed.Replacements).Span.In(formed.Text).ToString());
    }

    [Fact]
    public void An_extract_keeps_heading_and_operative_part()
    {
        var formed = FormApplied.Of(Decision, Placeholders, PublicationForm.ExtractOnly);
        Assert.NotNull(formed);
        Assert.Equal("Cour d'appel\n\n\n\n[Passage non publié]\n\nPAR CES MOTIFS, rejette [B]\n", formed.Text);
    }

    [Theory]
    [InlineData(PublicationForm.WithoutReasons)]
    [InlineData(PublicationForm.ExtractOnly)]
    [InlineData(PublicationForm.None)]
    public void Without_zones_nothing_can_be_cut_safely(PublicationForm form) =>
        Assert.Null(FormApplied.Of(Decision with { Zones = [] }, [], form));

    [Fact]
    public void Summaries_go_with_the_reasons()
    {
        var decision = Decision with { Abstracts = [new(["T"], "S")], Themes = ["t"], Visa = ["v"], Related = ["r"] };
        var made = PublicForm.Of(decision, Placeholders, "v", new("r@1", PublicationForm.WithoutReasons, "a", null), new(2026, 1, 1));
        Assert.NotNull(made);
        Assert.Empty(made.Abstracts);
        Assert.Empty(made.Themes);
        Assert.Empty(made.Visa);
        Assert.Empty(made.Related);
    }

    /// <summary>Zones are drawn in letters of their own, so that a letter of what was withheld would show.</summary>
    [Property(MaxTest = 500)]
    public FsCheck.Property No_character_of_a_withheld_zone_remains() => Prop.ForAll(
        Gen.Zip(Gen.Choose(1, 30).SelectMany(_ => Gen.Elements(0, 1, 2, 3, 4, 5, 6)).ListOf(), Gen.Choose(1, 40)).ToArbitrary(), drawn =>
        {
            var (decision, replacements) = Draw([.. drawn.Item1], drawn.Item2);
            foreach (var (form, kept) in new[] { (PublicationForm.WithoutReasons, "abcef"), (PublicationForm.ExtractOnly, "ae") })
            {
                if (FormApplied.Of(decision, replacements, form) is not { } formed) continue;
                var bare = formed.Text.Replace(FormApplied.ReasonsNotice, "", StringComparison.Ordinal)
                    .Replace(FormApplied.ExtractNotice, "", StringComparison.Ordinal);
                foreach (var letter in "ABCDEFabcdef".Where(letter => !kept.Contains(char.ToLowerInvariant(letter), StringComparison.Ordinal)))
                    if (bare.Contains(letter, StringComparison.Ordinal)) return false;
                if (formed.Zones.Any(zone => zone.Span.In(formed.Text).Trim().ContainsAnyExcept("abcdefABCDEF[] ".AsSpan()))) return false;
                foreach (var zone in formed.Zones)
                    if (zone.Span.In(formed.Text).ContainsAnyExcept($"{Letter(zone.Kind)}{char.ToUpperInvariant(Letter(zone.Kind))}[] ")) return false;
                if (formed.Replacements.Any(item => item.Span.In(formed.Text).ToString() != item.Placeholder)) return false;
            }

            return true;
        });

    private static char Letter(ZoneKind kind) => (char)('a' + (int)kind);

    private static (Decision, List<Replacement>) Draw(int[] kinds, int length)
    {
        var text = new System.Text.StringBuilder();
        List<Zone> zones = [];
        List<Replacement> replacements = [];
        foreach (var kind in kinds)
        {
            var start = text.Length;
            if (kind == 6)
            {
                text.Append("  "); // between zones
                continue;
            }

            text.Append((char)('a' + kind), length);
            var placeholder = $"[{(char)('A' + kind)}]";
            replacements.Add(new(new(text.Length, text.Length + 3), placeholder, EntityCategory.PersonnePhysique));
            text.Append(placeholder);
            zones.Add(new((ZoneKind)kind, new(start, text.Length)));
        }

        return (Bench.Decision(1, text.ToString()) with { Zones = zones }, replacements);
    }
}
