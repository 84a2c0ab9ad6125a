using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Greffe.Decisions;
using Greffe.Decisions.Occultations;

namespace Greffe.Samples.Tests;

public partial class GoldTests
{
    [Fact]
    public void Spans_of_the_committed_gold_hold_words_of_a_declared_form_are_ordered_and_disjoint()
    {
        var bySlug = Committed.Samples.ToDictionary(sample => sample.Slug);
        foreach (var line in File.ReadLines(Path.Combine(Committed.Folder, "gold.jsonl"), Encoding.UTF8))
        {
            using var gold = JsonDocument.Parse(line);
            var (text, end) = (gold.RootElement.GetProperty("text").GetString() ?? "", 0);
            var sample = bySlug[gold.RootElement.GetProperty("sample").GetString() ?? ""];
            Assert.Equal(sample.Decision.Text, text);
            foreach (var entity in gold.RootElement.GetProperty("entities").EnumerateArray())
            {
                var span = new TextSpan(entity.GetProperty("start").GetInt32(), entity.GetProperty("end").GetInt32());
                Assert.True(span.Start >= end && span.Length > 0, $"{sample.Slug}: spans overlap at {span.Start}.");
                var declared = sample.Entities.Single(candidate => candidate.Id == entity.GetProperty("entityId").GetString());
                // An inline mark may hold a form of its own («A. BELHOMME-KUHN»), but never one that shares no word with those declared.
                var words = span.In(text).ToString().Split(' ').Where(word => word.Length > 1).ToList();
                Assert.Contains(words, word => declared.Forms.Any(form => form.Contains(word, StringComparison.OrdinalIgnoreCase)));
                end = span.End;
            }
        }
    }

    [Fact]
    public void Every_natural_person_who_is_party_or_third_is_hidden() => Assert.All(Committed.Samples, sample =>
        Assert.All(sample.Entities.Where(entity => entity.Category == EntityCategory.PersonnePhysique), entity => Assert.True(entity.Hidden)));

    [Fact]
    public void No_form_of_a_hidden_person_stands_outside_the_gold() => Assert.All(Committed.Samples, sample =>
    {
        var rest = new StringBuilder(sample.Decision.Text);
        foreach (var mention in sample.Mentions) rest.Remove(mention.Span.Start, mention.Span.Length).Insert(mention.Span.Start, new string('·', mention.Span.Length));
        foreach (var surname in sample.Entities.Where(entity => entity is { Hidden: true, Category: EntityCategory.PersonnePhysique }).SelectMany(Surnames))
            Assert.DoesNotMatch($@"\b(?:M\.|Mme|Monsieur|Madame) {Regex.Escape(surname)}\b", rest.ToString());
    });

    [Fact]
    public void Zones_cover_the_whole_text_in_order() => Assert.All(Committed.Samples, sample =>
    {
        var zones = sample.Decision.Zones;
        Assert.Equal(0, zones[0].Span.Start);
        Assert.Equal(sample.Decision.Text.Length, zones[^1].Span.End);
        Assert.All(zones.Zip(zones.Skip(1)), pair => Assert.Equal(pair.First.Span.End, pair.Second.Span.Start));
    });

    [Fact]
    public void Telephone_numbers_are_in_the_ranges_reserved_for_fiction() => Assert.All(Committed.Samples, sample =>
        Assert.All(Telephone().Matches(sample.Decision.Text), match => Assert.Matches(Reserved(), match.Value)));

    [Fact]
    public void Mail_addresses_and_sites_are_under_the_reserved_domains() => Assert.All(Committed.Samples, sample =>
        Assert.All(sample.Entities.Where(entity => entity.Category is EntityCategory.Email or EntityCategory.SiteWebSensible),
            entity => Assert.Matches(@"(?:^|[@.])example\.(?:com|net|org)$", entity.Name)));

    [Fact]
    public void File_names_tell_no_name() => Assert.All(Committed.Samples, sample =>
        Assert.All(sample.Entities.Where(entity => entity.Category == EntityCategory.PersonnePhysique).SelectMany(entity => entity.Name.Split(' ', '-', '/')),
            word => Assert.DoesNotContain(word.ToLowerInvariant(), sample.Slug.Split('-'))));

    [Fact]
    public void National_numbers_and_accounts_have_valid_keys() => Assert.All(
        Committed.Samples.SelectMany(sample => sample.Entities).Where(entity => entity.Hidden), entity =>
        {
            var digits = entity.Name.Replace(" ", "", StringComparison.Ordinal);
            if (entity.Category == EntityCategory.NumeroIdentifiant && digits.Length == 15 && digits.All(char.IsAsciiDigit))
                Assert.Equal(97 - long.Parse(digits[..13], CultureInfo.InvariantCulture) % 97, long.Parse(digits[13..], CultureInfo.InvariantCulture));
            if (entity.Category == EntityCategory.CompteBancaire)
                Assert.Equal(1, (int)(Int128.Parse(digits[4..] + "1527" + digits[2..4], CultureInfo.InvariantCulture) % 97));
        });

    private static IEnumerable<string> Surnames(Sources.SampleEntity entity) => entity.Forms.Where(form => !form.Contains(' ', StringComparison.Ordinal) && form.Length > 3);

    [GeneratedRegex(@"\b0[1-9](?: [0-9]{2}){4}\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"^(?:01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98) [0-9]{2} [0-9]{2}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Reserved();
}
