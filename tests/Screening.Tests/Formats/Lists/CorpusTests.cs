using Screening.Formats.Lists;
using Screening.Formats.Names;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Lists;

/// <summary>Published lists, whole.</summary>
public sealed class CorpusTests
{
    private static IReadOnlyList<Watchlist> Read(string file, int records)
    {
        var lists = ListFiles.Read(CorpusFactAttribute.PathOf(file));
        Assert.Equal(records, lists.Sum(l => l.Records));
        Assert.All(lists, l => Assert.Equal(l.Records, l.Loaded + l.Rejected));
        Assert.All(lists.SelectMany(l => l.Entities), e => Assert.True(e.Names.Count > 0 || e.Kind == EntityKind.Address, e.Id));
        return lists;
    }

    [CorpusFact("data/ofac/sdn_2022-01.csv.gz", "data/ofac/alt_2022-01.csv.gz", "data/ofac/add_2022-01.csv.gz")]
    public void The_sdn_edition_of_january_2022_is_read_with_its_companions()
    {
        var list = Read("data/ofac/sdn_2022-01.csv.gz", 9_044 + 13_625 + 12_409).Single();
        Assert.Equal("us-ofac-sdn", list.Version.List);
        // One companion row belongs to a party that the main file of that day does not have.
        Assert.Equal((1, "orphan"), (list.Rejected, list.Issues.Single().Code));
        Assert.Contains("34489", list.Issues.Single().Message, StringComparison.Ordinal);
        // Its last row gives a number a second time, to another name.
        Assert.Equal(9_043, list.Entities.Count);
        Assert.Equal(2, list.Entities.Single(e => e.Id == "us-ofac-sdn:2677").Names.Count(n => n.Name is "AL-ZOMOR, Abboud Abdul Latif Hassan" or "HAMER AND NAIL CONSTRUCTION LIMITED"));
        Assert.True(list.Names > 9_044 + 12_000);
    }

    [CorpusFact("data/ofac/sdn_2024-05-03.csv.gz")]
    public void The_sdn_list_of_may_2024_keeps_what_only_its_remarks_say()
    {
        var list = Read("data/ofac/sdn_2024-05-03.csv.gz", 14_965).Single();
        Assert.Equal((0, 14_965, new DateOnly(2024, 5, 3)), (list.Rejected, list.Entities.Count, list.Version.Published));
        var byId = list.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
        Assert.Equal(NameQuality.Weak, byId["us-ofac-sdn:34769"].Names.Single(n => n.Name == "VOLAT").Quality);
        Assert.Contains(new Identifier("unp", "100230519", "BY"), byId["us-ofac-sdn:33395"].Identifiers);
        Assert.Contains(new EntityLink(Relation.LinkedTo, "PELENG JSC"), byId["us-ofac-sdn:48320"].Links);
    }

    [CorpusFact("data/ofac/sdn_2024-05-02.csv.gz", "data/ofac/sdn_2024-05-03.csv.gz")]
    public void Two_days_of_the_sdn_list_differ_by_the_eight_parties_that_were_removed()
    {
        var first = Read("data/ofac/sdn_2024-05-02.csv.gz", 14_973).Single().Entities.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        var second = Read("data/ofac/sdn_2024-05-03.csv.gz", 14_965).Single().Entities.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        Assert.True(second.IsProperSubsetOf(first));
        Assert.Equal(8, first.Count - second.Count);
    }

    [CorpusFact("data/csl/consolidated_2026-07-31.json.gz")]
    public void The_consolidated_screening_list_is_twelve_lists()
    {
        var lists = Read("data/csl/consolidated_2026-07-31.json.gz", 25_921);
        Assert.Equal(12, lists.Count);
        Assert.All(lists, l => Assert.Equal(new DateOnly(2026, 7, 31), l.Version.Published));
        Assert.DoesNotContain(lists.SelectMany(l => l.Issues), i => i.Code == "unknown-source");
    }

    [CorpusFact("data/official_records.jsonl.gz")]
    public void The_union_of_all_lists_is_read_whole() => Assert.True(Read("data/official_records.jsonl.gz", 58_269).Count > 12);

    [CorpusFact("data/perf/list_40k.tsv.gz")]
    public void The_list_of_forty_thousand_names_is_read_whole()
    {
        var list = Read("data/perf/list_40k.tsv.gz", 40_000).Single();
        Assert.Equal(("list_40k", 0), (list.Version.List, list.Rejected));
    }

    [CorpusFact("data/perf/queries_10k.tsv.gz")]
    public async Task The_ten_thousand_queries_are_read_whole()
    {
        var rows = new List<NameRow>();
        await foreach (var row in NameFiles.ReadAsync(CorpusFactAttribute.PathOf("data/perf/queries_10k.tsv.gz"))) rows.Add(row);
        Assert.Equal(10_000, rows.Count);
        Assert.All(rows, r => Assert.Null(r.Error));
        Assert.All(rows, r => Assert.Equal(["class", "group"], r.Passthrough.Select(p => p.Key)));
    }
}
