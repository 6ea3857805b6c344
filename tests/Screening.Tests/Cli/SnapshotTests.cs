using System.Text;
using Screening.Engine;
using Screening.Storage;
using Screening.Tests.Support;

namespace Screening.Tests.Cli;

/// <summary>Lists built into one file: the same answers, and damage told.</summary>
public sealed class SnapshotTests : IDisposable
{
    private const string Edges = "from,to,relation,percentMin,percentMax,validFrom,validTo,source,date,status\n";

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private string Snapshot => _files.PathOf("lists.snapshot");

    private async Task<CommandRun> Build(params string[] options)
    {
        var run = await CommandRun.Of(["lists", "build", "-o", Snapshot, .. options]);
        Assert.True(File.Exists(Snapshot), run.Error);
        return run;
    }

    private string Plain(string name = "parties.csv", string text = "id,name,country\n1,ACME FRONT LLC,BY\n2,\"Zarya Optics\",RU\n") => _files.Write(name, text);

    private string Links() => _files.Write("edges.csv", Edges + "Zarya Optics,Orsha Glass,supplies,,,,,S9,2026-01,reported\n");

    // Files are counted aloud as they are read, bundled lists are not.
    private static async Task SameAs(string[] call, string[] files, string[] snapshot)
    {
        var (expected, actual) = (await CommandRun.Of([.. call, .. files]), await CommandRun.Of([.. call, .. snapshot]));
        Assert.NotEmpty(expected.Bytes);
        Assert.Equal((expected.Code, expected.Output, files.Length == 0 ? "" : expected.Error), (actual.Code, actual.Output, files.Length == 0 ? "" : actual.Error));
        Assert.Equal(expected.Bytes, actual.Bytes);
    }

    public static TheoryData<string[]> Calls =>
    [
        ["manifest", Repository.At("data/manifests/minsk-bandar-abbas.csv"), "--format", "json"],
        ["manifest", Repository.At("data/manifests/minsk-bandar-abbas.csv"), "--preset", "sensitive", "--top", "9"],
        ["name", "ОАО «Пеленг»", "Zarya Optiks", "Linen House", "--format", "jsonl"],
        ["name", "Peleng", "--threshold", "0", "--top", "20", "--format", "jsonl"],
        ["explain", "Pelengator", "us-ofac-sdn:33395"],
        ["lists", "inspect", "--format", "json"],
        ["lists", "inspect"],
    ];

    [Theory, MemberData(nameof(Calls))]
    public async Task A_snapshot_of_the_bundled_lists_gives_their_answers_byte_for_byte(string[] call)
    {
        await Build();
        await SameAs(call, [], ["--list", Snapshot]);
    }

    [Fact]
    public async Task A_snapshot_of_files_and_chains_gives_their_answers_byte_for_byte()
    {
        string[] lists = ["--list", Plain(), "--list", _files.WriteGzip("more.tsv.gz", "id\tname\n7\tVOLGA CARGO\n8\t\n")];
        string[] chains = ["--chains", Links()];
        Assert.Equal(4, (await Build([.. lists, .. chains])).Code);
        await SameAs(["name", "Zarya Optiks", "Volga Cargo", "Orsha Glass", "--format", "jsonl"], [.. lists, .. chains], ["--list", Snapshot]);
        await SameAs(["manifest", Repository.At("data/manifests/minsk-bandar-abbas.csv"), "--format", "json"], [.. lists, .. chains], ["--list", Snapshot]);
        await SameAs(["lists", "inspect", "--format", "json"], lists, ["--list", Snapshot]);
    }

    [Fact]
    public async Task Lists_and_chains_may_be_added_to_a_snapshot()
    {
        await Build("--list", Plain());
        var more = Plain("more.csv", "id,name\n7,VOLGA CARGO\n");
        await SameAs(["name", "Zarya Optiks", "Volga Cargo", "Orsha Glass", "--format", "jsonl"],
            ["--list", _files.PathOf("parties.csv"), "--list", more, "--chains", Links()], ["--list", Snapshot, "--list", more, "--chains", Links()]);
    }

    [Fact]
    public async Task What_differs_is_appended_and_merged_by_a_build_without_append()
    {
        await Build();
        var built = new FileInfo(Snapshot).Length;
        var more = Plain("more.csv", "id,name\n7,VOLGA CARGO\n");
        var run = await Build("--list", Snapshot, "--list", more, "--append");
        Assert.Contains("segment: ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("built anew", run.Error, StringComparison.Ordinal);
        Assert.InRange(new FileInfo(Snapshot).Length, built + 1, built + built / 4);
        Assert.Equal(0, (await CommandRun.Of("lists", "verify", Snapshot)).Code);
        var whole = _files.PathOf("whole.snapshot");
        await CommandRun.Of("lists", "build", "--list", Snapshot, "-o", whole);
        Assert.DoesNotContain("segment: ", (await CommandRun.Of("lists", "verify", whole)).Output, StringComparison.Ordinal);
        foreach (string[] call in (string[][])[["name", "Volga Cargo", "Peleng", "--format", "jsonl"], ["manifest", Repository.At("data/manifests/minsk-bandar-abbas.csv"), "--format", "json"], ["lists", "inspect"]]) await SameAs(call, ["--list", whole], ["--list", Snapshot]);
    }

    [Fact]
    public async Task Where_nothing_can_be_appended_to_all_is_built_anew_and_a_note_says_why()
    {
        Assert.Contains("all is built anew: there is no snapshot to append to", (await Build("--append")).Error, StringComparison.Ordinal);
        Assert.Contains("all is built anew: more than a quarter of the entries are others", (await Build("--list", Plain("more.csv", "id,name\n" + string.Concat(Enumerable.Range(0, 300).Select(i => $"{i},Volga {i}\n"))), "--append")).Error, StringComparison.Ordinal);
        var writer = new SectionWriter();
        WatchlistSnapshot.Write(writer, TestLists.Bundled, TestLists.Chains, Guid.Empty);
        writer.Write(Snapshot);
        Assert.Contains("all is built anew: its indexes are of another version of screening", (await Build("--append")).Error, StringComparison.Ordinal);
        File.WriteAllBytes(Snapshot, File.ReadAllBytes(Snapshot)[..1000]);
        Assert.Contains("all is built anew: what is there is damaged (header: ", (await Build("--append")).Error, StringComparison.Ordinal);
        Assert.Equal(0, (await CommandRun.Of("lists", "verify", Snapshot)).Code);
    }

    [Fact]
    public async Task A_snapshot_built_from_a_snapshot_keeps_its_chains()
    {
        await Build("--list", Plain(), "--chains", Links());
        var before = await CommandRun.Of("lists", "verify", Snapshot);
        await Build("--list", Snapshot);
        Assert.Equal(before.Output, (await CommandRun.Of("lists", "verify", Snapshot)).Output);
    }

    [Fact]
    public async Task The_bundled_chains_are_left_out_where_the_snapshot_was_built_without_them()
    {
        await Build("--list", Plain(), "--no-bundled");
        Assert.Equal(0, (await CommandRun.Of("name", "Shenzhen 5G High-Tech Innovation Co", "--list", Snapshot)).Code);
    }

    [Fact]
    public async Task A_chain_that_two_snapshots_hold_is_followed_once_and_told()
    {
        await Build("--list", Plain());
        var other = _files.PathOf("other.snapshot");
        await CommandRun.Of("lists", "build", "--list", Plain("more.csv", "id,name\n7,VOLGA CARGO\n"), "-o", other);
        var run = await CommandRun.Of("name", "Volga Cargo", "--list", Snapshot, "--list", other, "--format", "jsonl");
        Assert.Equal((2, true), (run.Code, run.Error.Contains("this chain is in 2 snapshots", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Verify_says_what_a_snapshot_holds()
    {
        await Build("--list", Plain(), "--chains", Links());
        var json = (await CommandRun.Of("lists", "verify", Snapshot, "--format", "json")).Json;
        Assert.Equal(new FileInfo(Snapshot).Length, json.GetProperty("bytes").GetInt64());
        Assert.True(json.GetProperty("hasIndex").GetBoolean());
        Assert.Contains(json.GetProperty("sections").EnumerateArray(), s => s.GetProperty("name").GetString() == "entities" && s.GetProperty("sha256").GetString()!.Length == 64);
        Assert.Equal(("parties", 2), (json.GetProperty("lists")[0].GetProperty("list").GetString(), json.GetProperty("lists")[0].GetProperty("entities").GetInt32()));
        Assert.Equal("edges", json.GetProperty("chains").EnumerateArray().Last().GetProperty("chain").GetString());
        var text = await CommandRun.Of("lists", "verify", Snapshot);
        Assert.Equal(0, text.Code);
        Assert.Contains("lists.snapshot: whole; ", text.Output, StringComparison.Ordinal);
        Assert.Contains("parties undated: 2 entities", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Indexes_of_another_version_are_told_and_built_anew_with_the_same_answers()
    {
        var writer = new SectionWriter();
        WatchlistSnapshot.Write(writer, TestLists.Bundled, TestLists.Chains, Guid.Empty);
        writer.Write(Snapshot);
        await SameAs(["name", "Peleng", "--format", "jsonl"], [], ["--list", Snapshot]);
        Assert.Contains("another version of screening", (await CommandRun.Of("name", "Peleng", "--list", Snapshot)).Error, StringComparison.Ordinal);
        Assert.False((await CommandRun.Of("lists", "verify", Snapshot, "--format", "json")).Json.GetProperty("hasIndex").GetBoolean());
    }

    [Fact]
    public async Task A_damaged_snapshot_ends_with_4_and_names_the_section()
    {
        await Build("--list", Plain());
        var bytes = File.ReadAllBytes(Snapshot);
        var at = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("ACME FRONT"));
        bytes[at] ^= 1;
        var damaged = _files.Write("damaged.snapshot", bytes);
        foreach (var call in (string[][])[["lists", "verify", damaged], ["name", "Linen House", "--list", damaged], ["lists", "inspect", "--list", damaged]])
        {
            var run = await CommandRun.Of(call);
            Assert.Equal((4, ""), (run.Code, run.Output));
            Assert.Contains($"error: {damaged}: found section texts: checksum", run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("lookup.alike.values", "Linen House")]
    [InlineData("index.owners", "Linen House")]
    [InlineData("sounds.l0.words.values", "شركة")]
    public async Task A_damaged_index_ends_with_4_when_it_is_needed(string section, string name)
    {
        await Build("--list", Plain("many.csv", "id,name\n" + string.Concat(Enumerable.Range(0, 50).Select(i => $"{i},Zarya Optics {i} Orsha Glass\n"))));
        long at;
        using (var file = SectionFile.Open(Snapshot)) at = file.Sections.Single(s => s.Name == section).Offset;
        var bytes = File.ReadAllBytes(Snapshot);
        bytes[at] ^= 1;
        var damaged = _files.Write("damaged.snapshot", bytes);
        foreach (var call in (string[][])[["name", name, "--list", damaged], ["names", _files.Write("names.txt", name + "\n"), "--list", damaged], ["lists", "verify", damaged]])
        {
            var run = await CommandRun.Of(call);
            Assert.True(run.Code == 4, run.Error);
            Assert.Contains($"{damaged}: found section {section}: checksum", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_snapshot_cut_short_of_another_version_or_none_ends_with_4()
    {
        await Build("--list", Plain());
        var bytes = File.ReadAllBytes(Snapshot);
        var newer = (byte[])[.. bytes[..8], 9, .. bytes[9..]];
        foreach (var (name, content, found) in ((string, byte[], string)[])[("cut", bytes[..^9], "cut short"), ("newer", newer, "format version 9"), ("text", "id,name"u8.ToArray(), "first bytes")])
        {
            var run = await CommandRun.Of("lists", "verify", _files.Write(name + ".snapshot", content));
            Assert.Equal(4, run.Code);
            Assert.Contains(name == "text" ? "found a file of 7 bytes" : found, run.Error, StringComparison.Ordinal);
        }
        Assert.Equal(4, (await CommandRun.Of("lists", "verify", _files.PathOf("none"))).Code);
        Assert.Equal(4, (await CommandRun.Of("name", "Linen House", "--list", _files.PathOf("cut.snapshot"))).Code);
    }

    [Fact]
    public async Task A_snapshot_in_a_folder_or_packed_is_refused_with_what_to_do()
    {
        await Build("--list", Plain());
        var packed = _files.Write("packed.snapshot.gz", TestFiles.Gzip(File.ReadAllBytes(Snapshot)));
        File.Copy(Snapshot, _files.Write("folder/a.snapshot", []), overwrite: true);
        foreach (var path in (string[])[packed, _files.PathOf("folder")])
        {
            var run = await CommandRun.Of("name", "Linen House", "--list", path);
            Assert.Equal(4, run.Code);
            Assert.Contains("expected the snapshot by itself, unpacked", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_limit_of_age_holds_for_the_lists_of_a_snapshot()
    {
        await Build();
        Assert.Equal(4, (await CommandRun.Of("name", "Linen House", "--list", Snapshot, "--max-age", "1")).Code);
        Assert.Equal(4, (await CommandRun.Of("lists", "verify", Snapshot, "--max-age", "1")).Code);
    }

    [Fact]
    public async Task A_snapshot_needs_a_place_to_go()
    {
        Assert.Equal(1, (await CommandRun.Of("lists", "build")).Code);
        Assert.Equal(1, (await CommandRun.Of("lists", "build", "-o", _files.PathOf("no/folder/x"))).Code);
        Assert.Equal(1, (await CommandRun.Of("lists", "build", "-o", _files.Folder)).Code);
    }
}
