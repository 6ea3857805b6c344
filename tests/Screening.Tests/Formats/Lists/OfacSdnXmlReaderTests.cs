using Screening.Formats.Lists;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Lists;

public sealed class OfacSdnXmlReaderTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private Watchlist Read(string xml, string name = "sdn.xml") => ListFiles.Read(_files.Write(name, xml)).Single();

    private Watchlist ReadEntry(string inner) => Read($"<sdnList>\n<sdnEntry>{inner}</sdnEntry></sdnList>");

    [Fact]
    public Task The_legacy_list_is_read_whole() => VerifyXunit.Verifier.Verify(WatchlistDump.Of([Read(OfacXml.Legacy)]));

    [Theory]
    [InlineData("sdn_2031-05.xml", "us-ofac-sdn", 0)]
    [InlineData("SDN.XML", "us-ofac-sdn", 0)]
    [InlineData("consolidated.xml", "us-ofac-cons", 0)]
    [InlineData("cons_legacy.xml", "us-ofac-cons", 0)]
    [InlineData("birds.xml", "us-ofac-sdn", 1)]
    public void Its_name_says_which_list_it_is(string name, string list, int issues)
    {
        var read = Read(OfacXml.Legacy, name);

        Assert.Equal((list, issues), (read.Version.List, read.Issues.Count));
        Assert.All(read.Entities, e => Assert.StartsWith(list + ":", e.Id, StringComparison.Ordinal));
        Assert.All(read.Issues, i => Assert.Equal("list-not-named", i.Code));
    }

    [Fact]
    public void Another_number_of_entries_than_the_file_states_is_told() =>
        Assert.Equal("record-count", Read(OfacXml.Legacy.Replace("<Record_Count>4<", "<Record_Count>5<", StringComparison.Ordinal)).Issues.Single().Code);

    [Theory]
    [InlineData("<uid>x7</uid><lastName>OSTRICH</lastName><sdnType>Entity</sdnType>", "bad-id")]
    [InlineData("<lastName>OSTRICH</lastName><sdnType>Entity</sdnType>", "bad-id")]
    [InlineData("<uid>7</uid><lastName> </lastName><sdnType>Entity</sdnType>", "missing-name")]
    public void An_entry_without_number_or_name_is_rejected_with_its_line(string inner, string code)
    {
        var list = ReadEntry(inner);

        Assert.Equal((1, 1, 0), (list.Records, list.Rejected, list.Entities.Count));
        Assert.Equal((2, code), (list.Issues.Single().Line, list.Issues.Single().Code));
    }

    [Theory]
    [InlineData("<sdnType>Drone</sdnType>", "unknown-type")]
    [InlineData("<sdnType>Entity</sdnType><akaList><aka><type>w.k.a.</type><category>strong</category><lastName>O</lastName></aka></akaList>", "unknown-alias-type")]
    [InlineData("<sdnType>Entity</sdnType><akaList><aka><type>a.k.a.</type><category>feeble</category><lastName>O</lastName></aka></akaList>", "unknown-quality")]
    [InlineData("<sdnType>Entity</sdnType><akaList><aka><type>a.k.a.</type><category>weak</category></aka></akaList>", "missing-name")]
    public void A_word_that_is_new_is_told_and_the_entry_kept(string inner, string code)
    {
        var list = ReadEntry("<uid>7</uid><lastName>OSTRICH</lastName>" + inner);

        Assert.Equal("us-ofac-sdn:7", Assert.Single(list.Entities).Id);
        Assert.Equal(code, list.Issues.Single().Code);
    }

    [Fact]
    public void Two_entries_of_one_number_are_one_entity_and_an_issue()
    {
        var list = Read("<sdnList><sdnEntry><uid>7</uid><lastName>A</lastName><sdnType>Entity</sdnType></sdnEntry><sdnEntry><uid>7</uid><lastName>B</lastName><sdnType>Entity</sdnType></sdnEntry></sdnList>");

        Assert.Equal(["A", "B"], Assert.Single(list.Entities).Names.Select(n => n.Name));
        Assert.Equal("duplicate-id", list.Issues.Single().Code);
    }

    [Fact]
    public void A_list_cut_off_is_refused_with_its_line()
    {
        var error = Assert.Throws<InputFormatException>(() => Read(OfacXml.Legacy[..^9]));

        Assert.Equal(OfacXml.Legacy.Count(c => c == '\n') + 1, error.Line);
    }
}
