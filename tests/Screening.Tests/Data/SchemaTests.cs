using Screening.Formats.Rules;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Data;

public sealed class SchemaTests
{
    private static readonly (string Folder, string Files, string Schema)[] Folders =
    [
        ("data/watchlists", "*.json", "watchlist"), ("data/supply-chains", "*.json", "supply-chain"), ("data/manifests", "*.json", "manifest"),
        ("data/rules", "*.json", "rules"), ("data/rules", "*.cases.json", "rule-cases"),
        ("data", "list-sources.json", "list-sources"),
    ];

    private static JsonSchema Schema(string name) => JsonSchema.Parse(Repository.Read($"data/schemas/{name}.schema.json"));

    public static TheoryData<string, string> Documents
    {
        get
        {
            var documents = new TheoryData<string, string>();
            foreach (var (folder, files, schema) in Folders)
                foreach (var file in Repository.Files(folder, files).Where(f => f.EndsWith(RuleFiles.CasesEnd, StringComparison.Ordinal) == (schema == "rule-cases"))) documents.Add(file, schema);
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
    [InlineData("supply-chain", "\"relation\":\"owns\"", "\"relation\":\"controls\",\"criterion\":\"boss\"", "$.edges[0].criterion")]
    [InlineData("supply-chain", "\"register\":true", "\"register\":\"yes\"", "$.register: is String")]
    [InlineData("supply-chain", "\"value\":\"100230519\"", "\"value\":\"\"", "identifiers[0].value: is too short")]
    [InlineData("supply-chain", "\"incorporated\":\"1994-03\"", "\"incorporated\":\"1994-13\"", "$.nodes[0].incorporated")]
    [InlineData("rules", "\"threshold\":50,", "", "lacks threshold")]
    [InlineData("rules", "\"aggregation\":\"always\"", "\"aggregation\":\"never\"", "$.policies[0].aggregation")]
    [InlineData("rules", "\"control\":[\"director\"]", "\"control\":[\"boss\"]", "$.policies[0].control[0]")]
    [InlineData("rules", "\"effect\":\"frozen\"", "\"effect\":\"frozen\",\"efect\":1", "has unknown efect")]
    [InlineData("rules", "\"kinds\":[\"owned\"]", "\"kinds\":[\"hearsay\"]", "$.rules[0].when.finding.kinds[0]")]
    [InlineData("rules", "\"outcome\":\"block\"", "\"outcome\":\"stop\"", "$.rules[0].outcome")]
    [InlineData("rules", "\"source\":\"S\",\"when\"", "\"source\":7,\"when\"", "$.rules[0].source")]
    [InlineData("rules", "\"fields\":[\"route\"]", "\"fields\":[\"way\"]", "$.rules[0].when.country[0].fields[0]")]
    [InlineData("rule-cases", "\"asOf\":\"2026-01-02\",", "", "lacks asOf")]
    [InlineData("rule-cases", "\"outcome\":\"not-screened\"", "\"outcome\":\"notScreened\"", "$.cases[0].outcome")]
    [InlineData("rule-cases", "\"hs\":8542", "\"hs\":[8542]", "$.cases[0].row.hs")]
    [InlineData("rule-cases", "\"relation\":\"owns\"", "\"relation\":\"has\"", "$.edges[0].relation")]
    [InlineData("rule-cases", "\"kind\":\"person\"", "\"kind\":\"human\"", "$.lists[0].entities[0].kind")]
    [InlineData("rule-cases", "\"expect\":[\"r\"]", "\"expects\":[\"r\"]", "has unknown expects")]
    [InlineData("list-sources", "\"maxAgeDays\":7", "\"maxAgeDays\":\"7\"", "$.sources[0].maxAgeDays")]
    [InlineData("list-sources", "\"name\":\"a.xml\"", "\"nom\":\"a.xml\"", "lacks name")]
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
        Assert.All(new[] { "supply-chain", "rules" }, s => Assert.Contains($"[{string.Join(',', ControlCriteria.All.Select(c => $"\"{c}\""))}]", Compact(s), StringComparison.Ordinal));
        Assert.Contains($"[{string.Join(',', IdentifierTypes.All.Select(t => $"\"{t.Key}\""))}]", Compact("supply-chain"), StringComparison.Ordinal);

        static string Compact(string schema) => string.Concat(Repository.Read($"data/schemas/{schema}.schema.json").Where(c => !char.IsWhiteSpace(c)));
    }

    [Fact]
    public void The_schema_of_rules_is_the_one_that_their_types_make() => Assert.Equal(RuleFiles.Schema(), Repository.Read("data/schemas/rules.schema.json"));

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
        ["rules"] = """
            {"format":"screening-rules/1","sources":[{"key":"S","title":"T"}],"sets":[{"id":"north","title":"T","source":"S","countries":["IS"]}],
            "policies":[{"id":"p","title":"T","source":["S"],"owners":[{"list":"l"}],"threshold":50,"comparison":"atLeast","aggregation":"always","control":["director"],"effect":"frozen"}],
            "rules":[{"id":"r","title":"T","source":"S","when":{"finding":{"kinds":["owned"],"policies":["p"]},"country":[{"fields":["route"],"in":"north"}]},"outcome":"block"}]}
            """,
        ["rule-cases"] = """
            {"format":"screening-rule-cases/1","lists":[{"list":"l","entities":[{"id":"1","name":"N","kind":"person"}]}],"edges":[{"from":"l:1","to":"C","relation":"owns","percentMin":60}],
            "cases":[{"name":"n","asOf":"2026-01-02","row":{"consignee":"N","hs":8542},"expect":["r"],"outcome":"not-screened"}]}
            """,
        ["list-sources"] = """
            {"format":"screening-list-sources/1","sources":[{"id":"eu-fsf","title":"T","publisher":"P","page":"https://example.org/","checked":"2026-11-22","maxAgeDays":7,
            "files":[{"url":"https://example.org/a.xml","name":"a.xml"}]}]}
            """,
        ["manifest"] = """{"rows":[{"consignor":"A","goods":"Bread"}]}""",
    };
}
