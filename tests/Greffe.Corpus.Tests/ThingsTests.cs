using System.Globalization;
using System.Numerics;
using FsCheck.Xunit;
using Greffe.Corpus.Drawing;
using Greffe.Corpus.Things;
using Greffe.Corpus.Writing;

namespace Greffe.Corpus.Tests;

public class ThingsTests
{
    [Property]
    public void A_bank_account_passes_its_check(ulong seed)
    {
        var iban = CheckedNumbers.Iban(new(seed)).Replace(" ", "", StringComparison.Ordinal);
        var digits = string.Concat((iban[4..] + iban[..4]).Select(unit => char.IsLetter(unit) ? (unit - 'A' + 10).ToString(CultureInfo.InvariantCulture) : unit.ToString()));
        Assert.Equal(BigInteger.One, BigInteger.Parse(digits, CultureInfo.InvariantCulture) % 97);
    }

    [Property]
    public void A_registration_number_with_a_key_passes_its_check(ulong seed)
    {
        var written = string.Concat(CheckedNumbers.Nir(new(seed), true, new(1980, 5, 1)).Where(char.IsLetterOrDigit));
        Assert.True(written.Length is 13 or 15);
        if (written.Length == 13) return;
        var body = long.Parse(written[..13].Replace("2A", "19", StringComparison.Ordinal).Replace("2B", "18", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        Assert.Equal(97 - body % 97, long.Parse(written[13..], CultureInfo.InvariantCulture));
    }

    [Property]
    public void Company_establishment_and_card_numbers_pass_the_Luhn_check(ulong seed)
    {
        var draw = new Draw(seed);
        var siren = CheckedNumbers.Siren(draw);
        Assert.Equal(9, siren.Length);
        Assert.Equal(14, CheckedNumbers.Siret(draw, siren).Length);
        Assert.All([siren, CheckedNumbers.Siret(draw, siren), CheckedNumbers.Card(draw)], number => Assert.Equal(0, Luhn(number)));
    }

    private static int Luhn(string number) => number.Where(char.IsDigit).Reverse().Select((unit, index) => (unit - '0') * (index % 2 == 1 ? 2 : 1)).Sum(value => value > 9 ? value - 9 : value) % 10;

    [Theory]
    [InlineData(1, 1, 2000, "premier janvier deux mille")]
    [InlineData(21, 3, 1971, "vingt et un mars mil neuf cent soixante et onze")]
    [InlineData(30, 11, 2022, "trente novembre deux mille vingt-deux")]
    [InlineData(8, 8, 1999, "huit août mil neuf cent quatre-vingt-dix-neuf")]
    [InlineData(12, 6, 1980, "douze juin mil neuf cent quatre-vingts")]
    public void A_date_is_told_in_words(int day, int month, int year, string words) => Assert.Equal(words, Dates.InWords(new(year, month, day)));

    [Theory]
    [InlineData("tribunal de ", "Le Mans", "tribunal du Mans")]
    [InlineData("tribunal des ", "Les Sables", "tribunal des Les Sables")]
    [InlineData("la ville de ", "Les Abymes", "la ville des Abymes")]
    [InlineData("demeurant à ", "Le Havre", "demeurant au Havre")]
    [InlineData("né à ", "La Rochelle", "né à La Rochelle")]
    [InlineData("barreau de ", "Évry", "barreau d'Évry")]
    [InlineData("COUR D'APPEL DE ", "AGEN", "COUR D'APPEL D'AGEN")]
    public void A_town_joins_its_preposition(string before, string town, string whole)
    {
        var page = new Page();
        page.Write(before);
        page.MarkTown(town, default, "l1");
        Assert.Equal(whole, page.ToString());
        Assert.Equal(whole[page.Entities[0].Start..], whole[^(page.Entities[0].End - page.Entities[0].Start)..]);
    }

    [Theory]
    [InlineData("de ", "Le Goff", "de Le Goff")]
    [InlineData("que ", "Aïcha", "qu'Aïcha")]
    [InlineData("de ", "Martin", "de Martin")]
    public void A_surname_keeps_its_article(string before, string name, string whole)
    {
        var page = new Page();
        page.Write(before);
        page.Mark(name, default, default, "p1");
        Assert.Equal(whole, page.ToString());
    }
}
