using Screening.Formats;
using Screening.Formats.RedFlags;
using Screening.Goods;
using Screening.Model;
using Screening.RedFlags;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.RedFlags;

public sealed class RedFlagFilesTests : IDisposable
{
    private const string Valid = """
        {"format": "screening-red-flags/1", "edition": "2026-01-02",
        "sources": [{"key": "S1", "title": "T", "publisher": "P", "date": "2025-01-01", "address": "https://example.org/a"}],
        "sets": [{"id": "north", "title": "the north", "source": "S1", "from": "2020-01-01", "countries": ["IS", "NO"]}],
        "patterns": [{"id": "p1", "title": "P1", "check": "Why?", "sources": ["S1"], "from": "2023-01-01", "to": "2029-01-01", "suspended": [{"from": "2024-01-01", "to": "2024-06-01"}],
        "when": [{"goods": {"tiers": ["1"], "designators": "family", "classes": ["flagged"], "eccn": true}}, {"country": {"fields": ["route", "endUser"], "in": "north"}},
        {"route": ["route:caspian"]}, {"party": {"roles": ["endUser"], "is": "toOrder"}}, {"incorporated": {"roles": ["consignee"], "after": "2022-02-24"}},
        {"sharedAddress": true}, {"ownership": []}, {"exposure": true}, {"hsMismatch": {"level": "heading", "flagged": true}}]}]}
        """;

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private RedFlagBook Read(string text) => RedFlagFiles.Read(_files.Write("flags.json", text));

    [Fact]
    public void A_file_is_read_whole()
    {
        var book = Read(Valid);
        Assert.Equal((new DateOnly(2026, 1, 2), 64), (book.Edition, book.Sha256.Length));
        Assert.Equal(["IS", "NO"], book.Sets["north"].Countries);
        Assert.Equal(new Period(new DateOnly(2020, 1, 1), null), book.Sets["north"].Effective);
        var pattern = Assert.Single(book.Patterns);
        Assert.Equal(("p1", "P1", "Why?"), (pattern.Id, pattern.Title, pattern.Check));
        Assert.Equal([new RuleSource("T", "P", "2025-01-01", "https://example.org/a")], pattern.Sources);
        Assert.Equal([new Period(new DateOnly(2024, 1, 1), new DateOnly(2024, 6, 1))], pattern.Suspended);
        Assert.Equal(new Period(new DateOnly(2023, 1, 1), new DateOnly(2029, 1, 1)), pattern.Effective);
        Assert.Equal([typeof(GoodsCondition), typeof(CountryCondition), typeof(RouteCondition), typeof(PartyCondition), typeof(IncorporatedCondition), typeof(SharedAddressCondition), typeof(OwnershipCondition), typeof(ExposureCondition), typeof(HsMismatchCondition)],
            pattern.When.Select(w => w.GetType()));
        var goods = Assert.IsType<GoodsCondition>(pattern.When[0]);
        Assert.Equal(("1", DesignatorGrade.Family, "flagged", true), (goods.Tiers.Single(), goods.Designators, goods.Classes.Single(), goods.Eccn));
        Assert.Equal(new HsMismatchCondition(HsLevel.Heading, true), pattern.When[8]);
        Assert.Equal(new DateOnly(2022, 2, 24), Assert.IsType<IncorporatedCondition>(pattern.When[4]).After);
    }

    [Theory]
    [InlineData("screening-red-flags/1", "screening-red-flags/2", "$.format")]
    [InlineData("\"edition\": \"2026-01-02\",", "", "$: no field \"edition\"")]
    [InlineData("\"2026-01-02\"", "\"2026-13-02\"", "$.edition")]
    [InlineData("\"edition\"", "\"colour\"", "$: the unknown field \"colour\"")]
    [InlineData("\"title\": \"T\"", "\"title\": 7", "$.sources[0].title")]
    [InlineData("\"title\": \"T\"", "\"title\": \" \"", "$.sources[0].title")]
    [InlineData("https://example.org/a", "file:///etc/passwd", "$.sources[0].address")]
    [InlineData("\"2025-01-01\"", "\"2025\"", "$.sources[0].date")]
    [InlineData("\"source\": \"S1\"", "\"source\": \"S2\"", "$.sets[0].source")]
    [InlineData("\"from\": \"2020-01-01\"", "\"from\": \"soon\"", "$.sets[0].from")]
    [InlineData("\"from\": \"2020-01-01\"", "\"from\": \"2020-01-02\", \"to\": \"2020-01-01\"", "$.sets[0].to")]
    [InlineData("[\"IS\", \"NO\"]", "[\"IS\", \"ISL\"]", "$.sets[0].countries[1]")]
    [InlineData("[\"IS\", \"NO\"]", "[\"XX\"]", "$.sets[0].countries[0]")]
    [InlineData("[\"IS\", \"NO\"]", "[]", "$.sets[0].countries")]
    [InlineData("\"sources\": [\"S1\"]", "\"sources\": [\"S9\"]", "$.patterns[0].sources[0]")]
    [InlineData("\"sources\": [\"S1\"]", "\"sources\": []", "$.patterns[0].sources")]
    [InlineData("\"from\": \"2023-01-01\", ", "", "$.patterns[0]: no field \"from\"")]
    [InlineData("\"to\": \"2029-01-01\"", "\"to\": \"2022-01-01\"", "$.patterns[0].to")]
    [InlineData("\"to\": \"2024-06-01\"", "\"until\": \"2024-06-01\"", "$.patterns[0].suspended[0]: the unknown field \"until\"")]
    [InlineData("\"id\": \"p1\"", "\"id\": \"p1\", \"id\": \"p2\"", "$.patterns[0]: the field \"id\" twice")]
    [InlineData("\"tiers\": [\"1\"]", "\"tiers\": [\"5\"]", "$.patterns[0].when[0].goods.tiers[0]")]
    [InlineData("\"designators\": \"family\"", "\"designators\": \"3\"", "$.patterns[0].when[0].goods.designators")]
    [InlineData("\"eccn\": true", "\"eccn\": \"yes\"", "$.patterns[0].when[0].goods.eccn")]
    [InlineData("\"endUser\"], \"in\"", "\"EndUser\"], \"in\"", "$.patterns[0].when[1].country.fields[1]")]
    [InlineData("\"in\": \"north\"", "\"in\": \"south\"", "$.patterns[0].when[1].country.in")]
    [InlineData("[\"route:caspian\"]", "\"route:caspian\"", "$.patterns[0].when[2].route")]
    [InlineData("\"toOrder\"", "\"friend\"", "$.patterns[0].when[3].party.is")]
    [InlineData("\"after\": \"2022-02-24\"", "\"after\": \"2022-02-30\"", "$.patterns[0].when[4].incorporated.after")]
    [InlineData("{\"sharedAddress\": true}", "{\"sharedAddress\": false}", "$.patterns[0].when[5].sharedAddress")]
    [InlineData("{\"sharedAddress\": true}", "{\"sharedAddress\": true, \"exposure\": true}", "$.patterns[0].when[5]")]
    [InlineData("{\"sharedAddress\": true}", "{\"telepathy\": true}", "$.patterns[0].when[5]: the unknown field \"telepathy\"")]
    [InlineData("{\"sharedAddress\": true}", "true", "$.patterns[0].when[5]")]
    [InlineData("{\"goods\": {\"tiers\": [\"1\"], \"designators\": \"family\", \"classes\": [\"flagged\"], \"eccn\": true}}", "{\"goods\": {}}", "$.patterns[0].when[0].goods")]
    [InlineData("\"level\": \"heading\"", "\"level\": \"digit\"", "$.patterns[0].when[8].hsMismatch.level")]
    public void A_fault_is_told_with_its_path(string part, string wrong, string path)
    {
        Assert.Contains(part, Valid, StringComparison.Ordinal);
        var at = Valid.IndexOf(part, StringComparison.Ordinal);
        var fault = Assert.Throws<InputFormatException>(() => Read(string.Concat(Valid.AsSpan(0, at), wrong, Valid.AsSpan(at + part.Length))));
        Assert.StartsWith(path, fault.Found, StringComparison.Ordinal);
        Assert.NotEmpty(fault.Expected);
    }

    [Theory]
    [InlineData("""[{"country": {"fields": ["route"], "in": "north"}}]""")]
    [InlineData("""[{"country": {"fields": ["destination"], "in": "north"}}, {"country": {"fields": ["endUser"], "in": "north"}}, {"route": ["route:caspian"]}]""")]
    [InlineData("[]")]
    public void A_pattern_of_places_alone_is_refused(string when)
    {
        var start = Valid.IndexOf("\"when\": ", StringComparison.Ordinal) + 8;
        var fault = Assert.Throws<InputFormatException>(() => Read(string.Concat(Valid.AsSpan(0, start), when, "}]}")));
        Assert.StartsWith("$.patterns[0].when", fault.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_patterns_of_one_id_are_refused()
    {
        var twice = Valid.Replace("\"patterns\": [", "\"patterns\": [{\"id\": \"p1\", \"title\": \"P\", \"sources\": [\"S1\"], \"from\": \"2023-01-01\", \"when\": [{\"exposure\": true}]},", StringComparison.Ordinal);
        Assert.StartsWith("$.patterns[1].id", Assert.Throws<InputFormatException>(() => Read(twice)).Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"format\": ")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("not json")]
    public void What_is_no_such_document_is_refused(string text) => Assert.Throws<InputFormatException>(() => Read(text));

    [Fact]
    public void A_document_nested_without_end_is_refused() => Assert.Throws<InputFormatException>(() => Read(new string('[', 5000)));

    [Fact]
    public void Every_cut_of_a_file_is_refused()
    {
        for (var i = 1; i < Valid.TrimEnd().Length; i += 17) Assert.Throws<InputFormatException>(() => Read(Valid[..i]));
    }

    [Fact]
    public void The_bundled_file_is_read_and_every_source_and_set_is_used()
    {
        var book = BundledData.RedFlags();
        Assert.True(book.Patterns.Count >= 10);
        Assert.Equal(64, book.Sha256.Length);
        var used = book.Patterns.SelectMany(p => p.When.OfType<CountryCondition>().Select(c => c.Set)).ToHashSet();
        Assert.Equal(book.Sets.Keys.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
        Assert.All(book.Patterns, p => Assert.True(p.Check is not null && p.Effective.From is not null, p.Id));
    }
}
