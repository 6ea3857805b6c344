using Screening.Formats;
using Screening.Formats.Lists;
using Screening.Formats.Updates;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Updates;

public sealed class ListSourceFilesTests : IDisposable
{
    private const string Valid = """
        {"format":"screening-list-sources/1","sources":[{"id":"eu-fsf","title":"T","publisher":"P","page":"https://example.org/","checked":"2026-11-22","maxAgeDays":7,
        "files":[{"url":"https://example.org/a.xml","name":"a.xml"}]}]}
        """;

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void The_bundled_sources_are_the_official_lists_under_the_keys_of_the_contract()
    {
        var sources = BundledData.ListSources();
        Assert.Equal(["us-ofac-sdn", "us-ofac-cons", "us-csl", "eu-fsf", "uk-sl", "un-sc", "ca-sema", "ch-seco", "au-dfat"], sources.Where(s => s.IsEnabled).Select(s => s.Id));
        Assert.All(sources, s => Assert.All(s.Files, f => Assert.Equal("https", f.Url.Scheme)));
        Assert.All(sources, s => Assert.InRange(s.MaxAgeDays, 1, 7));
        Assert.All(sources, s => Assert.True(s.MinEntities >= 100));
        Assert.All(sources.Where(s => !s.WasOpened), s => Assert.True(s.Checked > default(DateOnly)));
    }

    [Fact]
    public void Every_bundled_source_names_a_format_that_is_read() =>
        Assert.All(BundledData.ListSources(), s => Assert.Contains(s.Format, ListFormats.All.Select(f => f.Name)));

    [Fact]
    public void No_two_enabled_sources_hold_the_same_list()
    {
        var lists = BundledData.ListSources().Where(s => s.IsEnabled).SelectMany(s => s.Lists).ToList();
        Assert.Equal(lists.Distinct(StringComparer.Ordinal), lists);
    }

    [Fact]
    public void A_source_that_is_left_out_holds_what_another_one_holds()
    {
        var sources = BundledData.ListSources();
        Assert.All(sources.Where(s => !s.IsEnabled), s => Assert.All(s.Lists, l => Assert.Contains(sources, o => o.IsEnabled && o.Lists.Contains(l))));
    }

    [Fact]
    public void What_is_left_out_has_its_default()
    {
        var source = ListSourceFiles.Read(_files.Write("s.json", Valid)).Single();
        Assert.Equal((10.0, 1, 1.0, true, true, false), (source.MaxDropPercent, source.MinEntities, source.MaxRejectedPercent, source.ExpectsAliases, source.IsEnabled, source.WasOpened));
        Assert.Equal(["eu-fsf"], source.Lists);
        Assert.Null(source.Format);
    }

    [Theory]
    [InlineData("\"id\":\"eu-fsf\"", "\"id\":\"../eu\"", "$.sources[0].id: \"../eu\"")]
    [InlineData("\"id\":\"eu-fsf\"", "\"id\":\"EU\"", "$.sources[0].id")]
    [InlineData("\"id\":\"eu-fsf\"", "\"id\":\"con\"", "$.sources[0].id")]
    [InlineData("\"name\":\"a.xml\"", "\"name\":\"../a.xml\"", "$.sources[0].files[0].name: \"../a.xml\"")]
    [InlineData("\"name\":\"a.xml\"", "\"name\":\".a\"", "$.sources[0].files[0].name")]
    [InlineData("\"name\":\"a.xml\"}", "\"name\":\"a.xml\"},{\"url\":\"https://example.org/b\",\"name\":\"A.XML\"}", "$.sources[0].files[1].name: A.XML twice")]
    [InlineData("https://example.org/a.xml", "http://example.org/a.xml", "$.sources[0].files[0].url: \"http://example.org/a.xml\"; expected an address that begins with https://")]
    [InlineData("https://example.org/a.xml", "https://user:pass@example.org/a.xml", "$.sources[0].files[0].url")]
    [InlineData("https://example.org/a.xml", "a.xml", "$.sources[0].files[0].url")]
    [InlineData("\"maxAgeDays\":7", "\"maxAgeDays\":0", "$.sources[0].maxAgeDays: 0; expected a number from 1 to 3650")]
    [InlineData("\"maxAgeDays\":7", "\"maxAgeDays\":7,\"maxDropPercent\":101", "$.sources[0].maxDropPercent: 101; expected a number from 0 to 100")]
    [InlineData("\"maxAgeDays\":7,", "", "maxAgeDays")]
    [InlineData("\"maxAgeDays\":7", "\"maxAgeDays\":7,\"maxage\":7", "maxage")]
    [InlineData("2026-11-22", "22.11.2026", "$.sources[0].checked")]
    [InlineData("screening-list-sources/1", "screening-rules/1", "$.format")]
    [InlineData("\"files\":[{\"url\":\"https://example.org/a.xml\",\"name\":\"a.xml\"}]", "\"files\":[]", "$.sources[0].files: nothing; expected at least 1")]
    public void A_file_with_one_fault_is_refused_with_its_place(string part, string wrong, string fault)
    {
        Assert.Contains(part, Valid, StringComparison.Ordinal);
        var thrown = Assert.Throws<InputFormatException>(() => ListSourceFiles.Read(_files.Write("s.json", Valid.Replace(part, wrong, StringComparison.Ordinal))));
        Assert.Contains(fault, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_is_the_one_that_the_types_make() => Assert.Equal(ListSourceFiles.Schema(), Repository.Read("data/schemas/list-sources.schema.json"));
}
