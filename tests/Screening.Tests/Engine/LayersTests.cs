using System.Text.Json;
using Screening.Engine;
using Screening.Formats;
using Screening.Formats.Manifests;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Engine;

/// <summary>Another edition put above indexes that are there, against indexes built anew over all: the same answers to everything.</summary>
public sealed class LayersTests : IDisposable
{
    private static readonly ScreeningOptions[] Options =
    [
        .. Enum.GetValues<Preset>().Select(p => ScreeningOptions.For(p) with { AsOf = TestLists.Day }),
        new() { Threshold = 0, Top = 30, AsOf = TestLists.Day },
    ];

    private readonly TestFiles _files = new();

    public static TheoryData<int> Seeds => [1, 2, 3, 4];

    public void Dispose() => _files.Dispose();

    private static string Json(object? value) => JsonSerializer.Serialize(value);

    private ListSnapshot Written(IReadOnlyList<Watchlist> lists)
    {
        var path = _files.PathOf("lists.snapshot");
        ListSnapshot.Write(path, lists, TestLists.Chains);
        return ListSnapshot.Open(path);
    }

    private ListSnapshot Appended(ListSnapshot snapshot, IReadOnlyList<Watchlist> lists)
    {
        var path = _files.PathOf("appended.snapshot");
        Assert.Equal(SnapshotAppend.Written, snapshot.Append(path, lists, TestLists.Chains));
        var appended = ListSnapshot.Verify(path);
        Assert.True(appended.HasIndex);
        Assert.True(appended.SegmentLength > 0);
        return appended;
    }

    private static Screener Built(ScreenerBuilder builder)
    {
        builder.Options = new ScreeningOptions { AsOf = TestLists.Day };
        return builder.Add(BundledData.Rules()).Build();
    }

    // Entries of every list taken off, changed, moved and added, as an edition does it; and a list of one's own.
    private static Watchlist[] Edition(IReadOnlyList<Watchlist> lists, int seed)
    {
        var random = new Random(seed);
        var all = lists.SelectMany(l => l.Entities).ToArray();
        Entity Other() => all[random.Next(all.Length)];
        IEnumerable<Entity> Next(Entity entity, int place)
        {
            var moved = entity with { Line = entity.Line + seed };
            var draw = random.Next(40);
            if (draw == 0) yield break;
            yield return draw switch
            {
                1 => moved with { Names = [.. moved.Names, new EntityName(NameEdits.All[random.Next(NameEdits.All.Count)].Apply(Other().Caption, random))] },
                2 => moved with { Addresses = [.. Other().Addresses], BirthDates = Other().BirthDates },
                3 => moved with { SameAs = [Other().Id], Identifiers = [.. Other().Identifiers] },
                4 => moved with { Remarks = "changed" },
                _ => moved,
            };
            if (draw == 5) yield return Other() with { Id = $"{entity.List}:new-{place}", List = entity.List, SameAs = [], Links = [] };
        }
        var edition = lists.Select(l => l with { Entities = [.. l.Entities.SelectMany(Next)], Version = l.Version with { Sha256 = $"edition {seed}" } });
        var own = Other();
        return [.. edition, .. TestLists.ListsOf(own with { Remarks = "twice" }, TestLists.Entity("own:1", "Volga Cargo"), Other() with { Id = "own:2", List = "own" })];
    }

    private static void Same(Screener built, Screener layered, IReadOnlyList<Watchlist> lists, int seed, int count)
    {
        var random = new Random(seed);
        var entities = lists.SelectMany(l => l.Entities).ToArray();
        Assert.Equal(Json(built.Lists), Json(layered.Lists));
        Assert.Equal(Json(built.Chains), Json(layered.Chains));
        var alerts = 0;
        for (var i = 0; i < count; i++)
        {
            var entity = entities[random.Next(entities.Length)];
            var query = new Query
            {
                Name = NameEdits.All[random.Next(NameEdits.All.Count)].Apply(entity.Names.Count == 0 ? entity.Caption : entity.Names[random.Next(entity.Names.Count)].Name, random),
                Kind = random.Next(2) == 0 ? entity.Kind : EntityKind.Unknown,
                Addresses = [.. entity.Addresses.Take(random.Next(3)).Select(a => a.Text)],
                Identifiers = [.. entity.Identifiers.Take(random.Next(3))],
                BirthDates = entity.BirthDates,
            };
            var options = Options[i % Options.Length];
            var expected = built.Screen(query, options);
            Assert.Equal(Json(expected), Json(layered.Screen(query, options)));
            if (expected.Outcome == Outcome.Alert) alerts++;
            Assert.Equal(Json(built.Explain(query, entity.Id)), Json(layered.Explain(query, entity.Id)));
            Assert.Equal(Json(built.EvidenceOn(entity.Id)), Json(layered.EvidenceOn(entity.Id)));
        }
        Assert.True(alerts > count / 2);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void An_edition_above_another_answers_as_built_anew(int seed)
    {
        var snapshot = Written(TestLists.Bundled);
        var edition = Edition(TestLists.Bundled, seed);
        var built = Built(new ScreenerBuilder().Add(edition).Add(TestLists.Chains));
        var appended = Appended(snapshot, edition);
        Assert.Equal(Json(edition), Json(appended.Lists));
        Same(built, Built(new ScreenerBuilder().Add(appended)), edition, seed, 150);

        // Once more above the same: the segment before is not kept.
        var next = Edition(edition, seed + 100);
        var again = Appended(appended, next);
        Assert.Equal(Json(next), Json(again.Lists));
        Same(Built(new ScreenerBuilder().Add(next).Add(TestLists.Chains)), Built(new ScreenerBuilder().Add(again)), next, seed, 60);
    }

    [Fact]
    public void Lists_of_ones_own_beside_a_snapshot_answer_as_built_anew()
    {
        var own = TestLists.ListsOf([.. Enumerable.Range(0, 40).Select(i => TestLists.Entity($"own:{i}", $"Zarya Cargo {(char)('A' + i % 26)}{i}", "Peleng")), TestLists.Bundled[0].Entities[0] with { Remarks = "ours" }]);
        var both = (Watchlist[])[.. TestLists.Bundled, .. own];
        var built = Built(new ScreenerBuilder().Add(both).Add(TestLists.Chains));
        Same(built, Built(new ScreenerBuilder().Add(Written(TestLists.Bundled)).Add(own)), both, 5, 200);
        Same(built, Built(new ScreenerBuilder().Add(Appended(Written(TestLists.Bundled), both))), both, 6, 200);
    }

    [Fact]
    public void Shipments_are_answered_as_built_anew()
    {
        var edition = Edition(TestLists.Bundled, 7);
        var built = Built(new ScreenerBuilder().Add(edition).Add(TestLists.Chains));
        var layered = Built(new ScreenerBuilder().Add(Appended(Written(TestLists.Bundled), edition)));
        foreach (var file in Repository.Files("data/manifests", "*.csv"))
        {
            using var manifest = ManifestFiles.Open(Repository.At(file));
            foreach (var row in manifest.ReadAsync().ToBlockingEnumerable().Select(r => r.Shipment).OfType<Shipment>())
                Assert.Equal(Json(built.Screen(row)), Json(layered.Screen(row)));
        }
    }

    [Fact]
    public void Nothing_other_is_a_segment_of_nothing()
    {
        var snapshot = Written(TestLists.Bundled);
        var appended = Appended(snapshot, TestLists.Bundled);
        Assert.Equal(snapshot.Length + appended.SegmentLength, appended.Length);
        Same(TestLists.Screener, Built(new ScreenerBuilder().Add(appended)), TestLists.Bundled, 8, 100);
    }

    [Fact]
    public void What_is_mostly_other_is_not_appended()
    {
        var snapshot = Written(TestLists.Bundled);
        var lists = TestLists.Bundled.Select(l => l with { Entities = [.. l.Entities.Select(e => e with { Remarks = "other" })] }).ToArray();
        var path = _files.PathOf("other.snapshot");
        Assert.Equal(SnapshotAppend.TooMuch, snapshot.Append(path, lists, TestLists.Chains));
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void A_segment_that_was_cut_changed_or_taken_from_another_is_refused_by_name()
    {
        var snapshot = Written(TestLists.Bundled);
        var appended = Appended(snapshot, Edition(TestLists.Bundled, 9));
        var bytes = File.ReadAllBytes(appended.Path);
        foreach (var length in (long[])[snapshot.Length + 1, snapshot.Length + 100, bytes.Length - 1])
        {
            var cut = _files.PathOf("cut.snapshot");
            File.WriteAllBytes(cut, bytes[..(int)length]);
            Assert.Contains("segment behind byte", Assert.Throws<InputFormatException>(() => ListSnapshot.Open(cut)).Found, StringComparison.Ordinal);
        }
        var changed = _files.PathOf("changed.snapshot");
        bytes[^1] ^= 1;
        File.WriteAllBytes(changed, bytes);
        Assert.StartsWith("segment: section ", Assert.Throws<InputFormatException>(() => ListSnapshot.Verify(changed)).Found, StringComparison.Ordinal);
        bytes[^1] ^= 1;
        var other = _files.PathOf("other.snapshot");
        ListSnapshot.Write(other, TestLists.ListsOf(TestLists.Entity("l:1", "Peleng")), []);
        var below = File.ReadAllBytes(other);
        var mixed = new byte[(below.Length + 63) / 64 * 64 + appended.SegmentLength];
        below.CopyTo(mixed, 0);
        bytes.AsSpan((int)(bytes.Length - appended.SegmentLength)).CopyTo(mixed.AsSpan((below.Length + 63) / 64 * 64));
        File.WriteAllBytes(other, mixed);
        Assert.Equal("segment: section segment.below: a segment of another snapshot", Assert.Throws<InputFormatException>(() => ListSnapshot.Open(other)).Found);
    }
}
