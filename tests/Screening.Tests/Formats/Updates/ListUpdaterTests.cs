using System.Text;
using Screening.Formats.Lists;
using Screening.Formats.Updates;
using Screening.Tests.Formats.Lists;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Updates;

/// <summary>What is fetched is read before it is taken: an edition that would lose matches without a word is refused.</summary>
public sealed class ListUpdaterTests : IDisposable
{
    private readonly KeptStore _kept = new();

    public void Dispose() => _kept.Dispose();

    private async Task<SourceUpdate> Next(byte[] edition, UpdateOptions? options = null, Func<ListSource, ListSource>? change = null)
    {
        var source = await _kept.Keep();
        _kept.Server.Serve("eu-fsf", edition, "\"2\"");
        return await _kept.Update(change?.Invoke(source) ?? source, options);
    }

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "older", KeptStore.Edition(published: "2026-11-19"), "found eu-fsf of 2026-11-19; expected none older than the one kept, of 2026-11-20 (--allow-older takes it)" },
        { "another list", KeptStore.Edition("uk-sl", published: "2026-11-21"), "found uk-sl; expected eu-fsf in it" },
        { "of fewer entities", KeptStore.Edition(published: "2026-11-21", entities: 35), "found 35 entities of eu-fsf where the edition kept has 40; expected at most 10 % fewer (--allow-drop takes it)" },
        { "of fewer names", KeptStore.Edition(published: "2026-11-21", aliases: false), "found 40 names where the edition kept has 80; expected at most 10 % fewer" },
        { "without aliases", KeptStore.Edition(published: "2026-11-21", aliases: false), "found nobody with a second name; expected aliases" },
        { "too small for any edition", KeptStore.Edition(published: "2026-11-21", entities: 4), "found 4 entities; expected at least 5" },
        { "with lost records", KeptStore.Edition(published: "2026-11-21", bad: 3), "found 3 of 43 records that cannot be read (the first issue: eu-fsf.json, line 41: found no name" },
        { "no list", "colour,shape\nred,round\n"u8.ToArray(), "found a file that begins with \"colour,shape\"; expected one of" },
        { "a list cut short", KeptStore.Edition(published: "2026-11-21")[..^200], "eu-fsf.json, line " },
        { "without records", "{\"format\":\"screening-watchlist/1\",\"list\":\"eu-fsf\",\"entities\":[]}"u8.ToArray(), "found no records; expected at least one record" },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task An_edition_is_refused_that_is(string what, byte[] edition, string message)
    {
        Assert.NotEmpty(what);
        var source = await _kept.Keep();
        var before = _kept.Kept;
        _kept.Server.Serve("eu-fsf", edition, "\"2\"");
        var update = await _kept.Update(source);
        Assert.Equal(UpdateOutcome.Refused, update.Outcome);
        Assert.Contains(message, update.Message, StringComparison.Ordinal);
        Assert.Equal(40, update.Before!.Entities);
        Assert.Equal(before, _kept.Kept);
        Assert.Equal(edition, File.ReadAllBytes(Path.Combine(_kept.Folder, "eu-fsf", "refused", "eu-fsf.json")));
    }

    public static TheoryData<string, string, string, byte[]> Packed => new()
    {
        { "au-dfat.xlsx", "au-dfat", "au-dfat-xlsx", WorkbookListTests.Dfat() },
        { "sdn_enhanced.zip", "us-ofac-sdn", "ofac-enhanced-xml", TestFiles.Zip(("SDN_ENHANCED.XML", OfacXml.Enhanced)) },
        { "eu-fsf.json", "eu-fsf", "screening-watchlist", TestFiles.Gzip(KeptStore.Edition()) },
    };

    [Theory, MemberData(nameof(Packed))]
    public async Task A_packed_file_is_kept_as_it_was_published_and_read_from_there(string name, string list, string format, byte[] edition)
    {
        _kept.Server.Serve(list, edition);
        var source = _kept.Source(list) with { Files = [new ListSourceFile(new Uri(_kept.Server.At(list)), name)], Format = format, MinEntities = 1, MaxRejectedPercent = 50 };
        Assert.Null((await _kept.Update(source)).Message);
        Assert.Equal(edition, File.ReadAllBytes(Path.Combine(_kept.Folder, list, "edition-00001", name)));
        Assert.Contains(list, ListFiles.Read(_kept.Folder).Select(l => l.Version.List));
        Assert.Equal(UpdateOutcome.Unchanged, (await _kept.Update(source)).Outcome);
        _kept.Server.Serve(list, edition[..(edition.Length / 2)], "\"2\"");
        Assert.Equal(UpdateOutcome.Refused, (await _kept.Update(source)).Outcome);
        Assert.Equal(edition, File.ReadAllBytes(Path.Combine(_kept.Folder, list, "edition-00001", name)));
    }

    [Fact]
    public async Task A_page_for_people_is_put_aside_for_them_to_read()
    {
        var update = await Next("<html>Closed until Monday</html>"u8.ToArray());
        Assert.Equal((UpdateOutcome.Refused, $"{_kept.Server.At("eu-fsf")}: found a page for people (HTML); expected a list"), (update.Outcome, update.Message));
        Assert.Equal("<html>Closed until Monday</html>", File.ReadAllText(Path.Combine(_kept.Folder, "eu-fsf", "refused", "eu-fsf.json")));
    }

    [Fact]
    public async Task An_edition_of_another_format_is_refused()
    {
        var update = await Next(KeptStore.Edition(published: "2026-11-21"), change: s => s with { Format = "eu-fsf-xml" });
        Assert.Equal((UpdateOutcome.Refused, "found a file of the format screening-watchlist; expected eu-fsf-xml"), (update.Outcome, update.Message));
    }

    [Fact]
    public async Task Everything_that_speaks_against_an_edition_is_told_at_once()
    {
        var update = await Next(KeptStore.Edition(published: "2026-11-19", entities: 4, aliases: false));
        Assert.Equal(4, update.Message!.Split("; and found").Length);
        Assert.Equal((4, 4, 0, 36), (update.After!.Entities, update.After.Names, update.Added, update.Removed));
    }

    [Theory]
    [InlineData(true, false, "2026-11-19", 40)]
    [InlineData(false, true, "2026-11-21", 20)]
    public async Task What_is_allowed_is_taken(bool older, bool drop, string published, int entities)
    {
        var update = await Next(KeptStore.Edition(published: published, entities: entities), new UpdateOptions { AllowOlder = older, AllowDrop = drop });
        Assert.Equal((UpdateOutcome.NewEdition, null, entities), (update.Outcome, update.Message, update.After!.Entities));
        Assert.Equal((0, 40 - entities), (update.Added, update.Removed));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task One_leave_is_none_for_another(bool older, bool drop)
    {
        var update = await Next(KeptStore.Edition(published: "2026-11-19", entities: 20), new UpdateOptions { AllowOlder = older, AllowDrop = drop });
        Assert.Equal(UpdateOutcome.Refused, update.Outcome);
        Assert.Contains(older ? "--allow-drop" : "--allow-older", update.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(older ? "--allow-older" : "--allow-drop", update.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_share_of_exactly_the_limit_is_taken() => Assert.Equal(UpdateOutcome.NewEdition, (await Next(KeptStore.Edition(published: "2026-11-21", entities: 36))).Outcome);

    [Fact]
    public async Task The_edition_before_is_kept_and_no_other()
    {
        var source = await _kept.Keep();
        foreach (var day in (int[])[21, 22, 23])
        {
            _kept.Server.Serve("eu-fsf", KeptStore.Edition(published: $"2026-11-{day}", entities: 20 + day), $"\"{day}\"");
            var update = await _kept.Update(source);
            Assert.Equal((UpdateOutcome.NewEdition, 20 + day), (update.Outcome, update.After!.Entities));
        }
        Assert.Equal(["edition-00003", "edition-00004"], Directory.EnumerateDirectories(Path.Combine(_kept.Folder, "eu-fsf")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(43, ListFiles.Read(_kept.Folder).Single().Entities.Count);
    }

    [Fact]
    public async Task An_unchanged_edition_is_confirmed_and_not_fetched()
    {
        var source = await _kept.Keep();
        _kept.Clock.Now += TimeSpan.FromDays(3);
        var update = await _kept.Update(source);
        Assert.Equal((UpdateOutcome.Unchanged, 0L, _kept.Clock.Now), (update.Outcome, update.Bytes, update.Confirmed));
        Assert.Equal("\"1\"", _kept.Server.Requests[^1]["If-None-Match"]);
        Assert.Equal(new DateOnly(2026, 11, 25), ListFiles.Read(_kept.Folder).Single().Version.Confirmed);
    }

    [Fact]
    public async Task A_refused_or_failed_update_confirms_nothing()
    {
        var source = await _kept.Keep();
        _kept.Clock.Now += TimeSpan.FromDays(3);
        _kept.Server.On("eu-fsf", _ => new Reply(404));
        Assert.Equal(new DateOnly(2026, 11, 22), DateOnly.FromDateTime((await _kept.Update(source)).Confirmed!.Value.UtcDateTime));
        Assert.Equal(new DateOnly(2026, 11, 22), ListFiles.Read(_kept.Folder).Single().Version.Confirmed);
    }

    [Fact]
    public async Task A_source_that_fails_leaves_the_others_alone()
    {
        _kept.Server.Serve("un-sc", KeptStore.Edition("un-sc"));
        _kept.Server.Serve("uk-sl", KeptStore.Edition("uk-sl"));
        var updates = await _kept.UpdateAll([_kept.Source("un-sc"), _kept.Source("eu-fsf"), _kept.Source("uk-sl")]);
        Assert.Equal([UpdateOutcome.NewEdition, UpdateOutcome.Failed, UpdateOutcome.NewEdition], updates.Select(u => u.Outcome));
    }

    [Fact]
    public async Task A_list_that_could_never_be_fetched_is_there_and_beyond_its_limit()
    {
        await _kept.Keep("un-sc");
        await _kept.Update(_kept.Source());
        var lists = ListFiles.Read(_kept.Folder);
        Assert.Equal(["eu-fsf", "un-sc"], lists.Select(l => l.Version.List));
        Assert.Equal((0, null, true), (lists[0].Entities.Count, lists[0].Version.Confirmed, lists[0].Version.IsStaleOn(new DateOnly(2026, 11, 22))));
        Assert.False(lists[1].Version.IsStaleOn(new DateOnly(2026, 11, 22)));
    }

    [Fact]
    public async Task Several_files_are_one_edition_of_which_only_what_changed_is_fetched()
    {
        var sdn = string.Concat(Enumerable.Range(1, 20).Select(i => $"{i},\"ACME FRONT {i}\",-0- ,\"BELARUS\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n"));
        var alt = string.Concat(Enumerable.Range(1, 20).Select(i => $"{i},{100 + i},\"aka\",\"VOLGA CARGO {i}\",-0- \r\n"));
        var source = _kept.Source("us-ofac-sdn") with
        {
            Format = "ofac-sdn-csv",
            Files = [new ListSourceFile(new Uri(_kept.Server.At("SDN.CSV")), "sdn.csv"), new ListSourceFile(new Uri(_kept.Server.At("ALT.CSV")), "alt.csv")],
        };
        _kept.Server.Serve("SDN.CSV", Encoding.UTF8.GetBytes(sdn), "\"s1\"", "Fri, 20 Nov 2026 10:00:00 GMT");
        _kept.Server.Serve("ALT.CSV", Encoding.UTF8.GetBytes(alt), "\"a1\"", "Thu, 19 Nov 2026 10:00:00 GMT");
        var first = await _kept.Update(source);
        Assert.Equal((UpdateOutcome.NewEdition, new DateOnly(2026, 11, 20), 20, 40), (first.Outcome, first.After!.Published, first.After.Entities, first.After.Names));
        _kept.Server.Serve("SDN.CSV", Encoding.UTF8.GetBytes(sdn + "21,\"ZARYA OPTICS\",-0- ,\"BELARUS\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n"), "\"s2\"", "Sat, 21 Nov 2026 10:00:00 GMT");
        var second = await _kept.Update(source);
        Assert.Equal((UpdateOutcome.NewEdition, 21, 41, 1, 0), (second.Outcome, second.After!.Entities, second.After.Names, second.Added, second.Removed));
        var list = ListFiles.Read(_kept.Folder).Single();
        Assert.Equal((second.After.Sha256, new DateOnly(2026, 11, 21), "us-ofac-sdn"), (list.Version.Sha256, list.Version.Published!.Value, list.Version.List));
        Assert.Equal(alt, File.ReadAllText(Path.Combine(_kept.Folder, "us-ofac-sdn", "edition-00002", "alt.csv")));
    }

    [Fact]
    public async Task A_list_of_many_loses_no_part_of_it_unnoticed()
    {
        static byte[] Both(int first, int second) => Encoding.UTF8.GetBytes(string.Concat(
            Enumerable.Range(1, first + second).Select(i => $"{{\"id\":\"{i}\",\"name\":\"ACME FRONT {i}\",\"aliases\":[\"VOLGA CARGO {i}\"],\"list\":\"{(i <= first ? "a" : "b")}\"}}\n")));
        var source = _kept.Source("two") with { Lists = ["a", "b"], Files = [new ListSourceFile(new Uri(_kept.Server.At("two")), "two.jsonl")] };
        _kept.Server.Serve("two", Both(1900, 100), "\"1\"");
        Assert.Equal(UpdateOutcome.NewEdition, (await _kept.Update(source)).Outcome);
        _kept.Server.Serve("two", Both(1950, 50), "\"2\"");
        Assert.Contains("found 50 entities of b where the edition kept has 100", (await _kept.Update(source)).Message, StringComparison.Ordinal);
        _kept.Server.Serve("two", Both(2000, 0), "\"3\"");
        Assert.Contains("found a; expected b in it", (await _kept.Update(source)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_fetches_and_changes_nothing()
    {
        using (var updater = new ListUpdater(_kept.Store, new UpdateOptions { Limits = _kept.Limits }))
        {
            _kept.Server.Serve("eu-fsf", KeptStore.Edition());
            Assert.Equal(UpdateOutcome.Available, (await updater.CheckAsync([_kept.Source()]).SingleAsync()).Outcome);
            Assert.False(Directory.Exists(_kept.Folder));
        }
        var source = await _kept.Keep();
        var before = _kept.Kept;
        using var asking = new ListUpdater(_kept.Store, new UpdateOptions { Limits = _kept.Limits });
        Assert.Equal(UpdateOutcome.Unchanged, (await asking.CheckAsync([source]).SingleAsync()).Outcome);
        _kept.Server.Serve("eu-fsf", KeptStore.Edition(published: "2026-11-21"), "\"2\"");
        Assert.Equal(UpdateOutcome.Available, (await asking.CheckAsync([source]).SingleAsync()).Outcome);
        _kept.Server.On("eu-fsf", _ => new Reply(500));
        Assert.Equal(UpdateOutcome.Failed, (await asking.CheckAsync([source]).SingleAsync()).Outcome);
        Assert.Equal(before, _kept.Kept);
    }
}
