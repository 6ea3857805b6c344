using Screening.Formats.Lists;
using Screening.Formats.Reading;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Lists;

public sealed class OfacAdvancedReaderTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private IReadOnlyList<Watchlist> Read(string xml, string name = "sdn.xml") => ListFiles.Read(_files.Write(name, xml));

    private static string Change(string old, string @new)
    {
        Assert.Contains(old, OfacXml.Advanced, StringComparison.Ordinal);
        return OfacXml.Advanced.Replace(old, @new, StringComparison.Ordinal);
    }

    [Fact]
    public Task The_advanced_list_is_read_whole() => VerifyXunit.Verifier.Verify(WatchlistDump.Of(Read(OfacXml.Advanced)));

    [Fact]
    public void The_file_is_of_the_list_that_every_party_is_on()
    {
        Assert.Equal("us-ofac-cons", Assert.Single(Read(OfacXml.Advanced, "sdn.xml")).Version.List);
        Assert.Equal("us-ofac-sdn", Assert.Single(Read(Change("ProfileID=\"8\" ListID=\"2\"", "ProfileID=\"8\" ListID=\"1\""), "cons.xml")).Version.List);
    }

    [Fact]
    public void Without_entries_the_name_says_which_list_it_is() =>
        Assert.Equal("us-ofac-cons", Assert.Single(Read(OfacXml.Advanced.Replace("SanctionsEntry ", "Other ", StringComparison.Ordinal).Replace("/SanctionsEntry>", "/Other>", StringComparison.Ordinal), "cons.xml")).Version.List);

    [Theory]
    [InlineData("AliasTypeID=\"1401\"", "AliasTypeID=\"77\"", "unknown-reference")]
    [InlineData("LocationID=\"501\"", "LocationID=\"77\"", "unknown-reference")]
    [InlineData("From-ProfileID=\"7\"", "From-ProfileID=\"77\"", "bad-relation")]
    [InlineData("<From><Year>1962</Year><Month>1</Month>", "<From><Year>1962</Year><Month>13</Month>", "bad-date")]
    [InlineData("<To><Year>1962</Year><Month>12</Month>", "<To><Year>1902</Year><Month>12</Month>", "bad-date")]
    public void What_leads_nowhere_is_told_and_the_parties_kept(string old, string @new, string code)
    {
        var list = Read(Change(old, @new)).Single();

        Assert.Equal(["us-ofac-cons:7", "us-ofac-cons:8"], list.Entities.Select(e => e.Id));
        Assert.Contains(list.Issues, i => i.Code == code && i.Line > 0);
    }

    [Fact]
    public void A_party_without_a_number_is_rejected_with_its_line()
    {
        var list = Read(Change("<DistinctParty FixedRef=\"8\">", "<DistinctParty>")).Single();

        Assert.Equal((2, 1), (list.Records, list.Rejected));
        Assert.Contains(list.Issues, i => i is { Code: "bad-id", Line: > 40 });
    }

    [Theory]
    [InlineData("1960-01-01", "1960-01-01", "1960-12-31", "1960-12-31", "1960")]
    [InlineData("1960-02-01", "1960-02-01", "1960-02-29", "1960-02-29", "1960-02")]
    [InlineData("1960-02-13", "1960-02-13", "1960-02-13", "1960-02-13", "1960-02-13")]
    [InlineData("1951-01-01", "1951-12-31", "1953-01-01", "1953-12-31", "1951/1953")]
    [InlineData("1955-03-01", "1955-03-31", "1956-03-01", "1956-03-31", "1955-03/1956-03")]
    [InlineData("1965-03-21", "1965-03-21", "1966-03-20", "1966-03-20", "1965-03-21/1966-03-20")]
    [InlineData("1961-02-01", "1961-02-01", "1961-02-29", "1961-02-29", null)]
    [InlineData("3033-13-01", "3033-13-01", "3033-13-01", "3033-13-01", null)]
    public void A_period_is_the_date_it_was_made_of(string startFrom, string startTo, string endFrom, string endTo, string? expected)
    {
        static string Date(string name, string day) => $"<{name}><Year>{day[..4]}</Year><Month>{day[5..7]}</Month><Day>{day[8..]}</Day></{name}>";
        var xml = $"<l><p><Start>{Date("From", startFrom)}{Date("To", startTo)}</Start><End>{Date("From", endFrom)}{Date("To", endTo)}</End></p></l>";
        using var text = new TextSource(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(xml)), "p.xml");

        var period = OfacPeriods.Text(new XmlRecords(text).Read("l", "p").Single());

        Assert.Equal(expected, period is null ? null : OfacDates.Parse(period));
    }
}
