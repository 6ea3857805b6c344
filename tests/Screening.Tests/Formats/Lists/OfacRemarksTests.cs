using Screening.Formats.Lists;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Lists;

public sealed class OfacRemarksTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private Entity ReadRemarks(string remarks, string type = "-0- ") =>
        ListFiles.Read(_files.Write("sdn.csv", $"7,\"OSTRICH WORKS\",{type},\"TEST\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"{remarks}\"\r\n")).Single().Entities.Single();

    [Fact]
    public void A_weak_alias_stands_only_in_the_remarks_and_is_weak()
    {
        var entity = ReadRemarks("Target Type State-Owned Enterprise; a.k.a. 'OSWK'; f.k.a. 'BIRDLAND'; n.k.a. 'OSTRO'.");
        Assert.Equal(
        [
            new EntityName("OSTRICH WORKS", NameRole.Primary),
            new EntityName("OSWK", NameRole.Aka, NameQuality.Weak),
            new EntityName("BIRDLAND", NameRole.Former, NameQuality.Weak),
            new EntityName("OSTRO", NameRole.Aka, NameQuality.Weak),
        ], entity.Names);
        Assert.Equal("Target Type State-Owned Enterprise", entity.Remarks);
    }

    [Fact]
    public void Quotes_inside_a_weak_alias_stay() =>
        Assert.Equal("'ABD-AL-'IZ", ReadRemarks("a.k.a. ''ABD-AL-'IZ'.").Names[1].Name);

    [Theory]
    [InlineData("Registration Number 190000001 (Belarus)", "unp", "190000001", "BY")]
    [InlineData("Registration Number 1900000012 (Belarus)", "registration", "1900000012", "BY")]
    [InlineData("Registration Number 190000001 (Latvia)", "registration", "190000001", "LV")]
    [InlineData("Tax ID No. 7700000001 (Russia)", "inn", "7700000001", "RU")]
    [InlineData("Tax ID No. 770000000123 (Russia)", "inn", "770000000123", "RU")]
    [InlineData("Registration Number 1027700000001 (Russia)", "ogrn", "1027700000001", "RU")]
    [InlineData("Registration Number 91440300MA5TEST00X (China)", "uscc", "91440300MA5TEST00X", "CN")]
    [InlineData("Unified Social Credit Code (USCC) 91440300MA5TEST00X (China)", "uscc", "91440300MA5TEST00X", "CN")]
    [InlineData("Vessel Registration Identification IMO 9074729", "imo", "9074729", null)]
    [InlineData("Company Number IMO 1234567", "imo-company", "1234567", null)]
    [InlineData("MMSI 206000001", "mmsi", "206000001", null)]
    [InlineData("SWIFT/BIC TESTBY2X", "bic", "TESTBY2X", null)]
    [InlineData("Passport A0001 (Iran) issued 01 Jan 2010 expires 01 Jan 2020", "passport", "A0001", "IR")]
    [InlineData("Diplomatic Passport D0002 (Iran)", "passport", "D0002", "IR")]
    [InlineData("alt. Passport A0003 expires 02 Feb 2022", "passport", "A0003", null)]
    [InlineData("National ID No. 55-66 (Ukraine)", "national-id", "55-66", "UA")]
    [InlineData("Legal Entity Number 5493001KJTIIGC8Y1R12", "lei", "5493001KJTIIGC8Y1R12", null)]
    [InlineData("Legal Entity Number 77", "registration", "77", null)]
    [InlineData("Government Gazette Number 07500000 (Belarus)", "gazette", "07500000", "BY")]
    public void A_number_in_the_remarks_becomes_an_identifier(string remark, string type, string value, string? country) =>
        Assert.Equal([new Identifier(type, value, country)], ReadRemarks(remark + ".").Identifiers);

    [Fact]
    public void An_identification_number_is_a_persons_or_a_registers()
    {
        Assert.Equal("national-id", ReadRemarks("Identification Number 12345 (Iran).", "\"individual\"").Identifiers.Single().Type);
        Assert.Equal("registration", ReadRemarks("Identification Number 12345 (Iran).").Identifiers.Single().Type);
    }

    [Fact]
    public void A_register_says_the_country_of_a_body_but_not_of_a_person()
    {
        Assert.Equal(["BY"], ReadRemarks("Registration Number 190000001 (Belarus).").Countries);
        Assert.Empty(ReadRemarks("Passport A0001 (Belarus).", "\"individual\"").Countries);
    }

    [Theory]
    [InlineData("DOB 31 Aug 1960", "1960-08-31")]
    [InlineData("DOB 1 Aug 1960", "1960-08-01")]
    [InlineData("DOB Aug 1960", "1960-08")]
    [InlineData("DOB 1960", "1960")]
    [InlineData("DOB circa 1960", "1960~")]
    [InlineData("DOB 1960 to 1962", "1960/1962")]
    [InlineData("DOB 1960-1962", "1960/1962")]
    [InlineData("DOB circa 1960-1961", "1960/1961")]
    [InlineData("DOB 1940 to 1970", "1940/1970")]
    [InlineData("DOB 31 Aug 1960; alt. DOB 1961", "1960-08-31|1961")]
    [InlineData("Organization Established Date 11 Mar 1994", "1994-03-11")]
    public void A_date_takes_its_iso_form(string remark, string expected) =>
        Assert.Equal(expected.Split('|'), ReadRemarks(remark + ".", "\"individual\"").BirthDates);

    [Theory]
    [InlineData("DOB unknown")]
    [InlineData("DOB 31 Feb 1960")]
    [InlineData("DOB 1970 to 1960")]
    public void A_date_that_is_none_stays_readable_in_the_remarks(string remark)
    {
        var entity = ReadRemarks(remark + ".", "\"individual\"");
        Assert.Empty(entity.BirthDates);
        Assert.Contains(remark[4..], entity.Remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void Nationality_gender_and_links_leave_the_remarks()
    {
        var entity = ReadRemarks("nationality Iran; citizen Belarus; Gender Female; Linked To: HERON WORKS; POB Minsk, Belarus.", "\"individual\"");
        Assert.Equal(["IR", "BY"], entity.Countries);
        Assert.Equal("female", entity.Gender);
        Assert.Equal([new EntityLink(Relation.LinkedTo, "HERON WORKS")], entity.Links);
        Assert.Equal("POB Minsk, Belarus", entity.Remarks);
    }

    [Theory]
    [InlineData("Linked To: HERON WORKS S.A.", "HERON WORKS S.A.")]
    [InlineData("Linked To: HERON WORKS.", "HERON WORKS")]
    [InlineData("Linked To: HERON Y CIA. S. EN C.", "HERON Y CIA. S. EN C.")]
    public void The_stop_that_ends_a_remark_goes_and_that_of_an_abbreviation_stays(string remark, string name) =>
        Assert.Equal(name, ReadRemarks(remark).Links.Single().Name);
}
