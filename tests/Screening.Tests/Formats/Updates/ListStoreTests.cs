using Screening.Formats.Lists;
using Screening.Formats.Updates;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Updates;

/// <summary>The store on disk: whole wherever an update is cut off, and damage is told.</summary>
public sealed class ListStoreTests : IDisposable
{
    private readonly KeptStore _kept = new();

    public void Dispose() => _kept.Dispose();

    private sealed class CutOff : Exception;

    private int Entities => ListFiles.Read(_kept.Folder).Single().Entities.Count;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cut_off_at_any_step_the_store_holds_the_edition_before_or_the_one_after(bool isGood)
    {
        var source = await _kept.Keep();
        var (entities, steps, cuts, taken) = (40, new List<string>(), 0, 0);
        for (var cutAt = 0; ; cutAt++)
        {
            // Each time another edition, so that each time there is something to take.
            var next = isGood ? entities + 1 : entities / 2;
            _kept.Server.Serve("eu-fsf", KeptStore.Edition(entities: next), $"\"{cutAt + 2}\"");
            var before = _kept.Kept;
            steps.Clear();
            try
            {
                var update = await _kept.Update(source, null, step =>
                {
                    if (steps.Count == cutAt) throw new CutOff();
                    steps.Add(step);
                });
                Assert.Equal(isGood ? UpdateOutcome.NewEdition : UpdateOutcome.Refused, update.Outcome);
                Assert.Equal(isGood ? next : entities, Entities);
                break;
            }
            catch (CutOff)
            {
                cuts++;
                Assert.Contains(Entities, (int[])(isGood ? [entities, next] : [entities]));
                if (Entities == next) (taken, entities) = (taken + 1, next);
                else Assert.All(before, f => Assert.Equal(f.Value, _kept.Kept[f.Key]));
            }
        }
        Assert.Equal(isGood ? ["folder", "move", "state"] : ["folder", "move", "forget refused", "refuse"], steps.Where(s => !s.StartsWith("sweep", StringComparison.Ordinal)));
        Assert.Equal(steps.Count, cuts);
        Assert.Equal(isGood, taken > 0);
        // What the cuts left behind is gone with the first good update.
        _kept.Server.Serve("eu-fsf", KeptStore.Edition(entities: entities + 2), "\"last\"");
        Assert.Equal(UpdateOutcome.NewEdition, (await _kept.Update(source)).Outcome);
        Assert.Equal(2, Directory.GetDirectories(Path.Combine(_kept.Folder, "eu-fsf"), "edition-*").Length);
        Assert.False(Directory.Exists(Path.Combine(_kept.Folder, "eu-fsf", "download")));
    }

    [Fact]
    public async Task A_first_update_that_is_cut_off_leaves_a_store_that_says_what_it_lacks()
    {
        _kept.Server.Serve("eu-fsf", KeptStore.Edition());
        await Assert.ThrowsAsync<CutOff>(() => _kept.Update(_kept.Source(), null, step => { if (step == "folder") throw new CutOff(); }));
        Assert.True(ListFiles.Read(_kept.Folder).Single().Version.IsStaleOn(new DateOnly(2026, 11, 22)));
        Assert.Equal(UpdateOutcome.NewEdition, (await _kept.Update(_kept.Source())).Outcome);
    }

    [Fact]
    public async Task What_cannot_be_swept_away_is_left_to_the_next_update_and_the_edition_taken()
    {
        var source = await _kept.Keep();
        string[] Editions() => Directory.GetDirectories(Path.Combine(_kept.Folder, "eu-fsf"), "edition-*");
        foreach (var number in (int[])[2, 3])
        {
            _kept.Server.Serve("eu-fsf", KeptStore.Edition(entities: 40 + number), $"\"{number}\"");
            var update = await _kept.Update(source, null, step => { if (step.StartsWith("sweep", StringComparison.Ordinal)) throw new IOException("in use"); });
            Assert.Equal((UpdateOutcome.NewEdition, 40 + number), (update.Outcome, Entities));
        }
        Assert.Equal(3, Editions().Length);
        Assert.Equal(UpdateOutcome.Unchanged, (await _kept.Update(source)).Outcome);
        Assert.Equal(2, Editions().Length);
    }

    [Fact]
    public async Task The_editions_before_are_read_as_lists_that_nobody_confirms()
    {
        var source = await _kept.Keep();
        await _kept.Keep("un-sc");
        _kept.Server.Serve("eu-fsf", KeptStore.Edition(entities: 41), "\"2\"");
        await _kept.Update(source);
        var lists = _kept.Store.ReadPrevious();
        Assert.Equal([("eu-fsf", 40, false), ("un-sc", 40, true)], lists.Select(l => (l.Version.List, l.Entities.Count, l.Version.Confirmed is not null)));
        File.AppendAllText(Path.Combine(_kept.Folder, "eu-fsf", "edition-00001", "eu-fsf.json"), " ");
        Assert.Contains("found a file with SHA-256", Assert.Throws<InputFormatException>(() => _kept.Store.ReadPrevious()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mine.csv/lists")]
    [InlineData("lists")]
    public async Task A_folder_that_cannot_be_written_is_told_as_that(string folder)
    {
        _kept.Files.Write("mine.csv", "id,name\n1,ACME\n");
        // Where the lock belongs there is a folder.
        Directory.CreateDirectory(_kept.Files.PathOf("lists/.lock"));
        using var updater = new ListUpdater(ListStore.Open(_kept.Files.PathOf(folder)));
        var fault = await Assert.ThrowsAsync<IOException>(async () => await updater.UpdateAsync([_kept.Source()]).ToListAsync());
        Assert.Contains("found a folder that cannot be made or written to (", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_updates_do_not_tread_on_one_another()
    {
        var source = await _kept.Keep();
        var before = _kept.Kept;
        using (_kept.Store.Lock())
        {
            var fault = await Assert.ThrowsAsync<IOException>(() => _kept.Update(source));
            Assert.Contains("found another update at work", fault.Message, StringComparison.Ordinal);
        }
        Assert.Equal(before, _kept.Kept);
        Assert.Equal(UpdateOutcome.Unchanged, (await _kept.Update(source)).Outcome);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_kept_file_that_was_changed_or_lost_is_not_screened_against_and_fetched_again(bool isLost)
    {
        var source = await _kept.Keep();
        var file = Path.Combine(_kept.Folder, "eu-fsf", "edition-00001", "eu-fsf.json");
        if (isLost) File.Delete(file);
        else File.WriteAllBytes(file, KeptStore.Edition(entities: 39));
        var fault = Assert.Throws<InputFormatException>(() => ListFiles.Read(_kept.Folder));
        Assert.Contains(isLost ? "found no such file" : "found a file with SHA-256", fault.Message, StringComparison.Ordinal);
        var update = await _kept.Update(source);
        Assert.Equal((UpdateOutcome.NewEdition, ""), (update.Outcome, _kept.Server.Requests[^1]["If-None-Match"]));
        Assert.Equal(40, Entities);
    }

    private const string State = """
        {"format":"screening-kept-list/1","source":"eu-fsf","lists":["eu-fsf"],"maxAgeDays":7,"confirmed":null,"current":{"folder":"a","fetched":"2026-11-22T00:00:00Z","files":[],"lists":[]},"previous":null}
        """;

    public static TheoryData<string, string> WrongStates => new()
    {
        { "{", "no such state" },
        { "null", "found null" },
        { State.Replace("list/1", "list/9", StringComparison.Ordinal), "found \"screening-kept-list/9\"; expected screening-kept-list/1" },
        { State.Replace("\"eu-fsf\"", "\"un-sc\"", StringComparison.Ordinal), "found the state of \"un-sc\"" },
        { State.Replace("\"a\"", "\"../../elsewhere\"", StringComparison.Ordinal), "found the file name \"../../elsewhere\"" },
        { State.Replace("\"files\":[]", "\"files\":[null]", StringComparison.Ordinal), "found null in a list" },
        { State.Replace("\"lists\":[]", "\"lists\":7", StringComparison.Ordinal), "$.current.lists: no such state" },
    };

    [Theory, MemberData(nameof(WrongStates))]
    public async Task A_state_that_no_update_writes_is_told_and_leads_nowhere(string state, string message)
    {
        var source = await _kept.Keep();
        File.WriteAllText(Path.Combine(_kept.Folder, "eu-fsf", "state.json"), state);
        Assert.Contains(message, Assert.Throws<InputFormatException>(() => ListFiles.Read(_kept.Folder)).Message, StringComparison.Ordinal);
        var update = await _kept.Update(source);
        Assert.Equal(UpdateOutcome.Failed, update.Outcome);
        Assert.Contains(message, update.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_with_other_files_becomes_no_store()
    {
        var file = _kept.Files.Write("lists/mine.csv", "id,name\n1,ACME\n");
        Assert.Contains("found a folder with other files in it", Assert.Throws<InputFormatException>(() => _kept.Store).Message, StringComparison.Ordinal);
        Assert.Contains("found a file; expected a folder", Assert.Throws<InputFormatException>(() => ListStore.Open(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_without_lists_or_of_a_later_version_is_told()
    {
        _kept.Files.Write("lists/screening-store.json", "{\"format\":\"screening-list-store/1\"}");
        Assert.Contains("found a store without lists", Assert.Throws<InputFormatException>(() => ListFiles.Read(_kept.Folder)).Message, StringComparison.Ordinal);
        _kept.Files.Write("lists/screening-store.json", "{\"format\":\"screening-list-store/2\"}");
        Assert.Contains("expected screening-list-store/1", Assert.Throws<InputFormatException>(() => _kept.Store).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snapshot_of_kept_lists_knows_how_old_they_are()
    {
        await _kept.Keep();
        var path = _kept.Files.PathOf("lists.snapshot");
        ListSnapshot.Write(path, ListFiles.Read(_kept.Folder), []);
        var version = ListSnapshot.Open(path).Lists.Single().Version;
        Assert.Equal((new DateOnly(2026, 11, 22), 7), (version.Confirmed!.Value, version.MaxAgeDays!.Value));
    }
}
