using Greffe.Decisions;
using Greffe.Structure.Identifiers;

namespace Greffe.Tests;

public class IdentifierTests
{
    [Theory]
    [InlineData("Pourvoi n° Y 19-19.463", "19-19.463")]
    [InlineData("N° E 23-80.251 F-B", "23-80.251")]
    [InlineData("pourvoi n° 15-19973", "15-19.973")] // as DILA writes it
    [InlineData("les pourvois n° 21-11.001, 21-11.002 et 21-11.003", "21-11.001|21-11.002|21-11.003")]
    [InlineData("pourvois n° S 18-12.345 à U 18-12.347", "18-12.345|18-12.346|18-12.347")] // a range is unfolded
    public void Appeal_numbers_are_found(string text, string numbers) =>
        Assert.Equal(numbers, string.Join('|', AppealNumber.FindAll(text).Select(number => number.Number)));

    [Theory]
    [InlineData("tél. 01-21-12.345")] // telephone
    [InlineData("article L. 111-13 du code")] // statute
    [InlineData("article 14-25.123 du contrat")] // announced by nothing
    [InlineData("n° 21-12.3456")] // one digit too many
    [InlineData("n° 2021-12.345")] // one digit too many before
    [InlineData("la somme de 12-15.000,00 euros")]
    public void What_only_looks_like_an_appeal_number_is_left(string text) => Assert.Empty(AppealNumber.FindAll(text));

    [Theory]
    [InlineData("Y 19-19.463", true)]
    [InlineData("X 19-19.463", false)]
    public void The_key_letter_is_the_number_modulo_23(string text, bool fits) => Assert.Equal(fits, Assert.Single(AppealNumber.FindAll(text)).KeyFits);

    [Theory]
    [InlineData("N° RG 20/00804", "20/00804")]
    [InlineData("No RG 20/00024 - No Portalis DBVY-V-B7E-GMKW", "20/00024")]
    [InlineData("RG n° F 19/01234", "19/01234")]
    [InlineData("N° RG F 21/00077 - N° Portalis DCZ2-X-B7F-ABCD", "21/00077")]
    [InlineData("RG : 22/1234", "22/01234")] // padded
    [InlineData("Numéro d'inscription au répertoire général : 2019/04567", "19/04567")]
    [InlineData("R.G. : 2022004346", "2022004346")]
    [InlineData("P.C. : 2022J282", "2022J282")]
    [InlineData("N° RG 2023F00123", "2023F00123")]
    [InlineData("N° de parquet : 20123000045", "20123000045")]
    [InlineData("N° 18/02345", "18/02345")] // alone at the head of its line
    public void Roll_numbers_are_found(string line, string number) => Assert.Equal(number, Assert.Single(RollNumber.FindAll(line)).Value);

    [Theory]
    [InlineData("Minute n° 22/00123")] // the register's own number
    [InlineData("audience du 12/05/2022")] // date
    [InlineData("RG en date du 12/05/2022")]
    [InlineData("Tél. 04 72 77 30 30")]
    [InlineData("la somme de 2022 euros")]
    [InlineData("RG : la somme de 2022 450,00 euros")] // an amount
    [InlineData("article L. 111-13")]
    public void What_only_looks_like_a_roll_number_is_left(string line) => Assert.Empty(RollNumber.FindAll(line));

    [Theory]
    [InlineData("N° Portalis DBVX-V-B7D-MQRS", "DBVX-V-B7D-MQRS")]
    [InlineData("N° Portalis 352J-W-B7G-CWXYZ", "352J-W-B7G-CWXYZ")]
    public void Portalis_numbers_are_found(string line, string number) => Assert.Equal(number, Assert.Single(RollNumber.FindPortalis(line)).Value);

    [Theory]
    [InlineData("DBVX-V-C7D-MQRS")] // no B7
    [InlineData("FR-B7D-2020")]
    public void What_only_looks_like_a_Portalis_number_is_left(string line) => Assert.Empty(RollNumber.FindPortalis(line));

    [Theory]
    [InlineData("N° 449513", Jurisdiction.ConseilDEtat, "449513")]
    [InlineData("Nos 449513, 449514", Jurisdiction.ConseilDEtat, "449513|449514")]
    [InlineData("N° 21LY00123", Jurisdiction.CourAdministrativeDAppel, "21LY00123")]
    [InlineData("N°s 2100123, 2100124-3", Jurisdiction.TribunalAdministratif, "2100123|2100124-3")]
    [InlineData("N° C4123", Jurisdiction.TribunalDesConflits, "C4123")]
    public void Administrative_numbers_are_found(string line, Jurisdiction jurisdiction, string numbers) =>
        Assert.Equal(numbers, string.Join('|', AdministrativeNumber.FindAll(line, jurisdiction).Select(number => number.Value)));

    [Theory]
    [InlineData("Vu la loi n° 91-647 du 10 juillet 1991", Jurisdiction.ConseilDEtat)] // a statute
    [InlineData("une somme de 449513 euros", Jurisdiction.ConseilDEtat)] // no label leads the line
    [InlineData("N° 12/449513", Jurisdiction.ConseilDEtat)]
    [InlineData("N° 06 12 34 56 78", Jurisdiction.TribunalAdministratif)]
    public void What_only_looks_like_an_administrative_number_is_left(string line, Jurisdiction jurisdiction) =>
        Assert.Empty(AdministrativeNumber.FindAll(line, jurisdiction));
}
