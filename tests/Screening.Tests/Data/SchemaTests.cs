using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Data;

public sealed class SchemaTests
{
    private static readonly (string Folder, string Files, string Schema)[] Folders =
    [
        ("data/watchlists", "*.json", "watchlist"), ("data/supply-chains", "*.json", "supply-chain"), ("data/manifests", "*.json", "manifest"),
        ("data/rules", "red-flags*.json", "red-flags"), ("data/rules", "ownership*.json", "ownership"),
    ];

    private static JsonSchema Schema(string name) => JsonSchema.Parse(Repository.Read($"data/schemas/{name}.schema.json"));

    public static TheoryData<string, string> Documents
    {
        get
        {
            var documents = new TheoryData<string, string>();
            foreach (var (folder, files, schema) in Folders)
                foreach (var file in Repository.Files(folder, files)) documents.Add(file, schema);
            return documents;
        }
    }

    [Theory, MemberData(nameof(Documents))]
    public void Every_data_file_fits_its_schema(string file, string schema) => Assert.Empty(Schema(schema).Validate(Repository.Read(file)));

    [Fact]
    public void Every_folder_has_files_and_every_schema_a_folder()
    {
        Assert.All(Folders, f => Assert.NotEmpty(Repository.Files(f.Folder, f.Files)));
        Assert.Equal(Repository.Files("data/schemas").Select(f => Path.GetFileName(f).Split('.')[0]), Folders.Select(f => f.Schema).Order(StringComparer.Ordinal));
    }

    // Each a valid document with one thing wrong, and where that is.
    [Theory]
    [InlineData("watchlist", "\"format\":\"screening-watchlist/1\"", "\"format\":\"screening-watchlist/2\"", "$.format")]
    [InlineData("watchlist", "\"title\":\"T\",", "", "lacks title")]
    [InlineData("watchlist", "\"title\":\"T\"", "\"title\":\"\"", "$.title: is too short")]
    [InlineData("watchlist", "\"title\":\"T\"", "\"title\":7", "$.title: is Number")]
    [InlineData("watchlist", "2026-07-31", "2026-7-31", "$.published")]
    [InlineData("watchlist", "\"kind\":\"person\"", "\"kind\":\"human\"", "$.entities[0].kind")]
    [InlineData("watchlist", "\"kind\":\"person\"", "\"kind\":\"person\",\"nom\":1", "has unknown nom")]
    [InlineData("watchlist", "\"names\":[{\"name\":\"N\",\"role\":\"primary\"}]", "\"names\":[]", "$.entities[0].names: has too few")]
    [InlineData("supply-chain", "\"status\":\"alleged\"", "\"status\":\"proven\"", "claims[0].status")]
    [InlineData("supply-chain", "\"percentMin\":49", "\"percentMin\":149", "$.edges[0].percentMin: 149 is above 100")]
    [InlineData("supply-chain", "\"percentMin\":49", "\"percentMin\":-1", "$.edges[0].percentMin: -1 is below 0")]
    [InlineData("supply-chain", "org:peleng", "org:Peleng", "does not match")]
    [InlineData("supply-chain", "\"date\":\"2025-09\",\"claimant\"", "\"claimant\"", "lacks date")]
    [InlineData("red-flags", "\"in\":\"north\"", "\"in\":\"North\"", "fits no alternative")]
    [InlineData("red-flags", "https://", "http://", "$.sources[0].address")]
    [InlineData("red-flags", "\"from\":\"2023-01-01\",", "", "lacks from")]
    [InlineData("supply-chain", "\"relation\":\"owns\"", "\"relation\":\"controls\",\"criterion\":\"boss\"", "$.edges[0].criterion")]
    [InlineData("supply-chain", "\"register\":true", "\"register\":\"yes\"", "$.register: is String")]
    [InlineData("supply-chain", "\"value\":\"100230519\"", "\"value\":\"\"", "identifiers[0].value: is too short")]
    [InlineData("supply-chain", "\"incorporated\":\"1994-03\"", "\"incorporated\":\"1994-13\"", "$.nodes[0].incorporated")]
    [InlineData("ownership", "screening-ownership/1", "screening-ownership/2", "$.format")]
    [InlineData("ownership", "\"threshold\":50", "\"threshold\":101", "$.policies[0].threshold: 101 is above 100")]
    [InlineData("ownership", "\"threshold\":50,", "", "lacks threshold")]
    [InlineData("ownership", "\"aggregation\":\"always\"", "\"aggregation\":\"never\"", "$.policies[0].aggregation")]
    [InlineData("ownership", "\"control\":[\"director\"]", "\"control\":[\"boss\"]", "$.policies[0].control[0]")]
    [InlineData("ownership", "2025-01-02", "2025-1-2", "$.policies[0].effective[0].from")]
    [InlineData("ownership", "\"effect\":\"frozen\"", "\"effect\":\"frozen\",\"efect\":1", "has unknown efect")]
    [InlineData("manifest", "\"goods\":\"Bread\"", "\"goods\":[]", "fits no alternative")]
    public void A_document_with_one_fault_is_rejected(string schema, string part, string wrong, string fault)
    {
        var valid = Valid[schema];
        Assert.Empty(Schema(schema).Validate(valid));
        Assert.Contains(part, valid, StringComparison.Ordinal);

        Assert.Contains(fault, string.Join('\n', Schema(schema).Validate(valid.Replace(part, wrong, StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public void The_schemas_name_the_grounds_and_numbers_that_the_library_knows()
    {
        Assert.All(new[] { "supply-chain", "ownership" }, s => Assert.Contains($"[{string.Join(',', ControlCriteria.All.Select(c => $"\"{c}\""))}]", Compact(s), StringComparison.Ordinal));
        Assert.Contains($"[{string.Join(',', IdentifierTypes.All.Select(t => $"\"{t.Key}\""))}]", Compact("supply-chain"), StringComparison.Ordinal);

        static string Compact(string schema) => string.Concat(Repository.Read($"data/schemas/{schema}.schema.json").Where(c => !char.IsWhiteSpace(c)));
    }

    [Fact]
    public void A_keyword_that_the_tests_do_not_know_is_no_silent_pass() =>
        Assert.Throws<NotSupportedException>(() => JsonSchema.Parse("""{"uniqueItems":true}""").Validate("[]"));

    private static readonly Dictionary<string, string> Valid = new(StringComparer.Ordinal)
    {
        ["watchlist"] = """
            {"format":"screening-watchlist/1","list":"l","title":"T","publisher":"P","published":"2026-07-31","source":"S","entities":[{"kind":"person","names":[{"name":"N","role":"primary"}]}]}
            """,
        ["supply-chain"] = """
            {"format":"screening-supply-chain/1","id":"c","title":"T","register":true,"sources":[{"key":"S3","title":"T","publisher":"P","date":"2025-09"}],
            "nodes":[{"id":"org:peleng","kind":"organization","name":"Peleng","incorporated":"1994-03","identifiers":[{"type":"unp","value":"100230519"}]},{"id":"country:BY","kind":"country","name":"Belarus"}],
            "edges":[{"id":"C04","from":"country:BY","to":"org:peleng","relation":"owns","percentMin":49,"claims":[{"source":"S3","date":"2025-09","claimant":"author","status":"alleged"}]}]}
            """,
        ["red-flags"] = """
            {"format":"screening-red-flags/1","edition":"2026-01-02","sources":[{"key":"S1","title":"T","publisher":"P","date":"2025-01-01","address":"https://example.org/"}],
            "sets":[{"id":"north","title":"T","source":"S1","countries":["IS"]}],
            "patterns":[{"id":"p","title":"T","sources":["S1"],"from":"2023-01-01","when":[{"exposure":true},{"country":{"fields":["route"],"in":"north"}}]}]}
            """,
        ["ownership"] = """
            {"format":"screening-ownership/1","authorityLists":["l"],"policies":[{"id":"p","title":"T","sources":[{"title":"S"}],"effective":[{"from":"2025-01-02"}],
            "owners":[{"list":"l"}],"threshold":50,"comparison":"atLeast","aggregation":"always","control":["director"],"effect":"frozen"}]}
            """,
        ["manifest"] = """{"rows":[{"consignor":"A","goods":"Bread"}]}""",
    };
}
