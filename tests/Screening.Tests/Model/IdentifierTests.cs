using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Model;

public sealed class IdentifierTests
{
    private const string Wrong = "check digit wrong";

    [Theory]
    [InlineData("IMO 9341512", "9341512")]
    [InlineData("imo9341512", "9341512")]
    [InlineData("10-07.60 69ab", "10076069AB")]
    [InlineData(" - ", "")]
    public void Numbers_are_compared_by_letters_and_digits(string printed, string key) => Assert.Equal(key, new Identifier("imo", printed).Key);

    [Theory]
    [InlineData("inn", "ИНН/КПП 7707083893/773601001", "ИННКПП7707083893773601001")] // Too much text to guess at.
    [InlineData("inn", "7707083893/773601001", "7707083893")]
    [InlineData("inn", "INN 7707083893", "7707083893")]
    [InlineData("unp", "УВ", "УB")]
    [InlineData("unp", "МА1953684", "MA1953684")] // Cyrillic letters
    [InlineData("bic", "AKBBBY2XXXX", "AKBBBY2X")]
    [InlineData("bic", "AKBBBY2X500", "AKBBBY2X500")]
    [InlineData("registration", "HRB 12345", "HRB12345")]
    [InlineData("no such type", "AKBBBY2XXXX", "AKBBBY2XXXX")]
    public void Numbers_of_a_type_are_compared_in_its_form(string type, string printed, string key) => Assert.Equal(key, new Identifier(type, printed).Key);

    // Published numbers of well-known bodies and ships, and the examples that the standards print.
    public static TheoryData<string, string> Right => new()
    {
        { "unp", "100230519" }, { "unp", "100320487" }, { "unp", "200988541" }, { "unp", "MA1953684" },
        { "inn", "7707083893" }, { "inn", "7736050003" }, { "inn", "500100732259" },
        { "ogrn", "1027700132195" }, { "ogrn", "1027700070518" }, { "ogrn", "304500116000157" },
        { "okpo", "00032537" }, { "okpo", "00040778" },
        { "kpp", "773601001" }, { "kpp", "7736AB001" },
        { "uscc", "91350200051193084R" }, { "uscc", "91440300MA5HLP0L6L" }, { "uscc", "91440300708461136T" },
        { "lei", "5493001KJTIIGC8Y1R12" }, { "lei", "7LTWFZYICNSX8D621K86" },
        { "imo", "9074729" }, { "imo", "IMO 9074729" }, { "imo", "9187629" }, { "imo", "9341512" },
        { "mmsi", "273123456" }, { "bic", "SABRRUMM" }, { "bic", "DEUTDEFF500" }, { "bic", "044525225" }, { "duns", "15-048-3782" },
        { "uei", "ZQGGHJH74DW7" }, { "eori", "DE1234567" }, { "eori", "GB123456789000" },
        { "isin", "US0378331005" }, { "isin", "AU0000XVGZA3" }, { "isin", "GB0002634946" },
        { "registration", "HRB 12345" }, { "tax", "12-3456789" }, { "passport", "MP1234567" }, { "national-id", "4123456A001PB1" },
    };

    [Theory, MemberData(nameof(Right))]
    public void A_known_number_has_no_fault(string type, string number) => Assert.Null(new Identifier(type, number).Fault);

    [Fact]
    public void Every_type_has_a_known_number() =>
        Assert.Empty(IdentifierTypes.All.Select(t => t.Key).Except(Right.Select(r => (string)r[0])).Except(["imo-company"]));

    public static TheoryData<string, string> Checked => Only("unp", "inn", "ogrn", "okpo", "uscc", "lei", "imo", "isin");

    private static TheoryData<string, string> Only(params string[] types)
    {
        var data = new TheoryData<string, string>();
        foreach (var row in Right.Where(r => types.Contains((string)r[0]))) data.Add((string)row[0], (string)row[1]);
        return data;
    }

    [Theory, MemberData(nameof(Checked))]
    public void Another_check_digit_is_wrong(string type, string number)
    {
        var last = number[^1];
        foreach (var other in "0123456789".Where(c => c != last))
            Assert.Contains(new Identifier(type, number[..^1] + other).Fault, (string?[])[Wrong]);
    }

    [Theory, MemberData(nameof(Checked))]
    public void A_digit_misprinted_is_found_out(string type, string number)
    {
        // LEI and credit code find every misprint; the others, whose remainder 10 counts as 0, all but a few.
        var (wrong, found) = (0, 0);
        var key = new Identifier(type, number).Key;
        for (var i = 0; i < key.Length; i++)
        {
            if (!char.IsAsciiDigit(key[i])) continue;
            foreach (var digit in "0123456789".Where(c => c != key[i]))
            {
                wrong++;
                if (new Identifier(type, key[..i] + digit + key[(i + 1)..]).Fault is not null) found++;
            }
        }
        Assert.InRange((double)found / wrong, type is "lei" or "uscc" or "isin" ? 1 : 0.8, 1);
    }

    [Theory]
    [InlineData("inn", "770708389", "not of the form of 10 or 12 digits")]
    [InlineData("ogrn", "102770013219", "not of the form of 13 or 15 digits")]
    [InlineData("unp", "10023051", "not of the form of 9 digits")]
    [InlineData("unp", "XZ1953684", "not of the form of 9 digits")]
    [InlineData("uscc", "91350200051193084I", "not of the form of 18 digits and letters without I, O, S, V, Z")]
    [InlineData("lei", "5493001KJTIIGC8Y1R", "not of the form of 20 digits and letters")]
    [InlineData("imo", "907472", "not of the form of 7 digits")]
    [InlineData("imo", "907472X", "not of the form of 7 digits")]
    [InlineData("imo", "", "not of the form of 7 digits")]
    [InlineData("imo", "90747290", "not of the form of 7 digits")]
    [InlineData("imo", "9047729", Wrong)] // Two digits swapped.
    [InlineData("imo-company", "9074729", Wrong)]
    [InlineData("mmsi", "973123456", "not of the form of 9 digits from 2 to 7")]
    [InlineData("bic", "5ABRRUMM", "not of the form of 8 or 11 characters")]
    [InlineData("duns", "1504837", "not of the form of 9 digits")]
    [InlineData("uei", "0QGGHJH74DW7", "not of the form of 12 characters")]
    [InlineData("eori", "1E1234567", "not of the form of a country's two letters and up to 15 characters")]
    [InlineData("isin", "US037833100X", "not of the form of 12 characters")]
    [InlineData("kpp", "77360100", "not of the form of 9 digits")]
    [InlineData("okpo", "0003253", "not of the form of 8 or 10 digits")]
    [InlineData("registration", "0000000", "no real number")]
    [InlineData("registration", "12", "no real number")]
    [InlineData("registration", "not known", "no real number")]
    [InlineData("passport", "", "no real number")]
    public void What_is_wrong_with_a_number_is_said(string type, string number, string fault) => Assert.Equal(fault, new Identifier(type, number).Fault);

    [Fact]
    public void A_type_that_is_not_known_finds_no_fault() => Assert.Null(new Identifier("phone", "0").Fault);

    [Fact]
    public void A_company_number_is_checked_from_the_other_end_than_a_ships()
    {
        // 1×8 + 2×6 + 3×4 + 4×2 + 5×9 + 6×7 = 127; 7 × 11 + ... leaves 6; 5 are missing.
        Assert.Null(new Identifier("imo-company", "1234565").Fault);
        Assert.Equal(Wrong, new Identifier("imo-company", "1234567").Fault);
    }

    [Fact]
    public void Whatever_is_printed_gets_a_key_and_perhaps_a_fault_but_no_exception()
    {
        var random = new Random(17442);
        for (var i = 0; i < 2000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(22)).Select(_ => "0123456789ABIOXZ -/УМ税é"[random.Next(23)]));
            foreach (var type in IdentifierTypes.All) _ = (new Identifier(type.Key, text).Key, new Identifier(type.Key, text).Fault);
        }
    }

    [Fact]
    public void Registers_numbers_on_the_bundled_lists_pass_their_checks()
    {
        var numbers = TestLists.Bundled.SelectMany(l => l.Entities).SelectMany(e => e.Identifiers).Where(n => n.Type is "unp" or "inn" or "ogrn" or "uscc" or "lei" or "imo").Distinct().ToArray();
        Assert.True(numbers.Length > 80);
        Assert.Empty(numbers.Where(n => n.Fault is not null).Select(n => $"{n.Type} {n.Value}: {n.Fault}"));
    }

    [Theory]
    [InlineData("9074729", true)]
    [InlineData("IMO 9074729", true)]
    [InlineData("9074728", false)]
    [InlineData("", false)]
    public void A_ship_number_is_checked_by_its_last_digit(string number, bool right) => Assert.Equal(right, IdentifierTypes.IsImo(number));

    [Fact]
    public void The_table_has_each_type_once_with_name_and_source()
    {
        Assert.Equal(IdentifierTypes.All.Count, IdentifierTypes.All.Select(t => t.Key).Distinct(StringComparer.Ordinal).Count());
        Assert.All(IdentifierTypes.All, t => Assert.True(t.Name.Length > 0 && t.Source.Length > 0 && IdentifierTypes.Find(t.Key) == t));
        Assert.Null(IdentifierTypes.Find("phone"));
        Assert.DoesNotContain("kpp", IdentifierTypes.Decisive);
        Assert.Contains("imo", IdentifierTypes.Decisive);
    }

    [Fact]
    public void No_missing_number_is_read_as_one() => Assert.Throws<ArgumentNullException>(() => IdentifierTypes.Compact(null!));
}
