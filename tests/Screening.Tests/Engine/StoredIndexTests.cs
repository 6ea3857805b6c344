using System.Text.Json;
using Screening.Engine;
using Screening.Formats.Manifests;
using Screening.Model;
using Screening.Storage;
using Screening.Tests.Support;

namespace Screening.Tests.Engine;

/// <summary>A screener whose indexes lie in a file, against one that built them: the same answers to everything.</summary>
public sealed class StoredIndexTests : IDisposable
{
    private readonly TestFiles _files = new();

    public static TheoryData<Preset> Presets => [.. Enum.GetValues<Preset>()];

    public void Dispose() => _files.Dispose();

    private static string Json(object? value) => JsonSerializer.Serialize(value);

    private Screener Opened(IReadOnlyList<Watchlist> lists, IReadOnlyList<FlaggedSupplyChain> chains)
    {
        var path = _files.PathOf("lists.snapshot");
        ListSnapshot.Write(path, lists, chains);
        var snapshot = ListSnapshot.Open(path);
        Assert.True(snapshot.HasIndex);
        return new ScreenerBuilder { Options = new ScreeningOptions { AsOf = TestLists.Day } }.Add(snapshot).Add(global::Screening.Formats.BundledData.Rules()).Build();
    }

    // Names of the entities with slips, as every kind of party, with and without other fields of theirs.
    private static IEnumerable<Query> Queries(IReadOnlyList<Entity> entities, int count, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var entity = entities[random.Next(entities.Count)];
            var (_, edit) = NameEdits.All[random.Next(NameEdits.All.Count)];
            var name = entity.Names.Count == 0 ? entity.Caption : edit(entity.Names[random.Next(entity.Names.Count)].Name, random);
            yield return random.Next(3) > 0 ? Query.Of(name) : new Query
            {
                Name = name,
                Kind = random.Next(2) == 0 ? entity.Kind : EntityKind.Unknown,
                Countries = entity.Countries,
                Addresses = [.. entity.Addresses.Take(random.Next(3)).Select(a => a.Text)],
                Identifiers = [.. entity.Identifiers.Take(random.Next(3))],
                BirthDates = entity.BirthDates,
            };
        }
    }

    private static void Same(Screener built, Screener opened, IEnumerable<Query> queries, params ScreeningOptions[] options)
    {
        var alerts = 0;
        foreach (var query in queries)
        {
            foreach (var option in options)
            {
                var (expected, actual) = (built.Screen(query, option), opened.Screen(query, option));
                Assert.Equal(Json(expected), Json(actual));
                if (expected.Outcome == Outcome.Alert) alerts++;
            }
        }
        Assert.True(alerts > 0);
    }

    [Theory, MemberData(nameof(Presets))]
    public void Names_and_records_are_answered_as_by_the_built_index(Preset preset)
    {
        var opened = Opened(TestLists.Bundled, TestLists.Chains);
        var queries = Queries([.. TestLists.Bundled.SelectMany(l => l.Entities)], 1500, 31 + (int)preset);
        Same(TestLists.Screener, opened, queries, ScreeningOptions.For(preset) with { AsOf = TestLists.Day });
    }

    [Fact]
    public void The_best_whatever_they_score_are_the_same()
    {
        var opened = Opened(TestLists.Bundled, TestLists.Chains);
        Same(TestLists.Screener, opened, Queries([.. TestLists.Bundled.SelectMany(l => l.Entities)], 40, 3), new ScreeningOptions { Threshold = 0, Top = 60, AsOf = TestLists.Day });
    }

    [Fact]
    public void Shipments_lists_chains_and_explanations_are_the_same()
    {
        var opened = Opened(TestLists.Bundled, TestLists.Chains);
        Assert.Equal(Json(TestLists.Screener.Lists), Json(opened.Lists));
        Assert.Equal(Json(TestLists.Screener.Chains), Json(opened.Chains));
        foreach (var file in Repository.Files("data/manifests", "*.csv"))
        {
            using var manifest = ManifestFiles.Open(Repository.At(file));
            foreach (var row in manifest.ReadAsync().ToBlockingEnumerable().Select(r => r.Shipment).OfType<Shipment>())
                Assert.Equal(Json(TestLists.Screener.Screen(row)), Json(opened.Screen(row)));
        }
        foreach (var entity in TestLists.Bundled.SelectMany(l => l.Entities))
            Assert.Equal(Json(TestLists.Screener.Explain(Query.Of("Minsk Optical Works"), entity.Id)), Json(opened.Explain(Query.Of("Minsk Optical Works"), entity.Id)));
        Assert.Null(opened.Explain(Query.Of("Peleng"), "us-ofac-sdn:0"));
    }

    [Fact]
    public void Names_of_other_scripts_are_heard_as_by_the_built_index()
    {
        string[] names = ["بيلينغ", "上海精密光学", "ペレング", "펠렝", "Ибрагимов Мухаммад", "פלנג", "ОАО «Пеленг»", "深圳市五高科技创新有限公司", "مصنع الأسد"];
        var entities = names.Select((n, i) => TestLists.Entity($"l:{i}", n, $"Alias {i} of {n}")).Append(TestLists.Entity("l:99", "Ibrahim Muhammad Trading", "Peleng", "Shanghai Jingmi Guangxue"));
        var lists = TestLists.ListsOf([.. entities]);
        var built = new ScreenerBuilder().Add(lists).Build();
        Same(built, Opened(lists, []), names.Concat(["Ibragimov Mukhammad", "Peleng", "Masna al-Asad", "Shanghaijingmi Guangxue"]).Select(Query.Of), new ScreeningOptions { Threshold = 0.3 }, new ScreeningOptions { Threshold = 0, Top = 20 });
    }

    [Fact]
    public void A_name_of_more_words_than_are_compared_and_one_record_in_two_lists_are_the_same()
    {
        var longest = string.Join(' ', Enumerable.Range(0, 90).Select(i => $"word{(char)('a' + i % 26)}{(char)('a' + i / 26)}"));
        var entities = (Entity[])[TestLists.Entity("l:1", longest), TestLists.Entity("l:2", "Zarya Optics / Orsha Glass Works", "Zarya") with { Addresses = [new PostalAddress("25 Makayonka St., Minsk 220114")] }];
        var lists = (Watchlist[])[.. TestLists.ListsOf(entities), .. TestLists.ListsOf(entities[1] with { Names = [new EntityName("Zaria Optika", NameRole.Primary)] })];
        var built = new ScreenerBuilder().Add(lists).Build();
        var opened = Opened(lists, []);
        Same(built, opened, ((string[])[longest[..400], "Zaria Optika", "Orsha Glass Works", "Zarya"]).Select(Query.Of), new ScreeningOptions(), new ScreeningOptions { Threshold = 0 });
        Same(built, opened, [new Query { Name = "Zarya Optics", Addresses = ["Makayonka 25, Minsk"] }], new ScreeningOptions());
    }

    [Fact]
    public async Task Any_number_of_threads_may_ask_at_once()
    {
        var opened = Opened(TestLists.Bundled, TestLists.Chains);
        var queries = Queries([.. TestLists.Bundled.SelectMany(l => l.Entities)], 400, 8).ToList();
        var expected = queries.ConvertAll(q => Json(TestLists.Screener.Screen(q)));
        var tasks = Enumerable.Range(0, 4).Select(_ => Task.Run(() => queries.ConvertAll(q => Json(opened.Screen(q)))));
        foreach (var actual in await Task.WhenAll(tasks)) Assert.Equal(expected, actual);
    }

    [Fact]
    public void Beside_other_lists_the_indexes_are_built_over_all()
    {
        var path = _files.PathOf("lists.snapshot");
        ListSnapshot.Write(path, TestLists.Bundled, TestLists.Chains);
        var more = TestLists.ListsOf(TestLists.Entity("more:1", "Volga Cargo"));
        var both = new ScreenerBuilder().Add(ListSnapshot.Open(path)).Add(more).Build();
        Assert.Equal("more:1", Assert.Single(both.Screen("Volga Cargo").Matches).EntityId);
        Assert.Equal(Json(TestLists.Screener.Screen("Peleng")), Json(both.Screen("Peleng")));
    }

    [Fact]
    public void An_index_of_another_build_is_not_used_and_the_answers_are_the_same()
    {
        var path = _files.PathOf("other.snapshot");
        var writer = new SectionWriter();
        WatchlistSnapshot.Write(writer, TestLists.Bundled, TestLists.Chains, Guid.Empty);
        writer.Write(path);
        var snapshot = ListSnapshot.Open(path);
        Assert.False(snapshot.HasIndex);
        Assert.Equal(Json(TestLists.Screener.Screen("Peleng")), Json(new ScreenerBuilder().Add(snapshot).Build().Screen("Peleng")));
    }

    [CorpusFact(OfficialRecords.File)]
    public void On_all_official_records_the_answers_are_the_same()
    {
        var opened = Opened(OfficialRecords.Lists, []);
        var queries = Queries([.. OfficialRecords.Lists.SelectMany(l => l.Entities)], 1200, 77);
        Same(OfficialRecords.Screener, opened, queries, [.. Enum.GetValues<Preset>().Select(ScreeningOptions.For)]);
    }
}
