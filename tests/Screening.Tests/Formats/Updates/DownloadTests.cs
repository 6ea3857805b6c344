using Screening.Formats.Updates;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Updates;

/// <summary>Servers that misbehave: each leads to one result, and where it is no new edition the one that is kept stays as it was, byte for byte.</summary>
public sealed class DownloadTests : IDisposable
{
    private static readonly byte[] Next = KeptStore.Edition(published: "2026-11-21", entities: 41);

    private KeptStore _kept = new();

    public void Dispose() => _kept.Dispose();

    private static Reply Send(byte[] body, params (string, string)[] headers) => new() { Body = body, Headers = headers };

    private static Reply To(string location) => new(302) { Headers = [("Location", location)] };

    /// <summary>THE table of misbehaviour: what a server answers, what comes of it, what is said, and how often it is asked.</summary>
    private static readonly Dictionary<string, (Func<Asked, Reply> Reply, UpdateOutcome Outcome, string? Message, int Requests)> Servers = new()
    {
        ["cut off midway, every time"] = (a => Send(Next) with { CutAfter = 1000 }, UpdateOutcome.Failed, "found a connection that was cut; expected the whole file", 5),
        ["cut off once"] = (a => a.Number == 2 ? ListServer.Good(a, Next, "\"2\"") with { CutAfter = 1000 } : ListServer.Good(a, Next, "\"2\""), UpdateOutcome.NewEdition, null, 2),
        ["cut off before it answers"] = (a => a.Number == 2 ? new Reply { Status = 0, Claims = 0 } : Send(Next), UpdateOutcome.NewEdition, null, 2),
        ["a length that is too long"] = (a => Send(Next) with { Claims = Next.Length + 7 }, UpdateOutcome.Failed, "found a connection that was cut", 5),
        ["a length that is too short"] = (a => Send(Next) with { Claims = Next.Length / 2 }, UpdateOutcome.Refused, "line ", 1),
        ["an error page with 200"] = (a => Send("\uFEFF \n<!DOCTYPE html><html><title>Sorry</title></html>"u8.ToArray(), ("Content-Type", "application/json")), UpdateOutcome.Refused, "found a page for people (HTML); expected a list", 1),
        ["an error page in XHTML"] = (a => Send("<?xml version=\"1.0\"?><!-- a -->\n<html xmlns=\"x\"></html>"u8.ToArray()), UpdateOutcome.Refused, "found a page for people", 1),
        ["404"] = (a => new Reply(404), UpdateOutcome.Failed, "found status 404; expected the file (200)", 1),
        ["403"] = (a => new Reply(403), UpdateOutcome.Failed, "found status 403", 1),
        ["204"] = (a => new Reply(204), UpdateOutcome.Failed, "found status 204", 1),
        ["500, then fine"] = (a => a.Number <= 3 ? new Reply(500) : Send(Next), UpdateOutcome.NewEdition, null, 3),
        ["503 for ever"] = (a => new Reply(503), UpdateOutcome.Failed, "found status 503", 5),
        ["429 with Retry-After"] = (a => a.Number == 2 ? new Reply(429) { Headers = [("Retry-After", "7")] } : Send(Next), UpdateOutcome.NewEdition, null, 2),
        ["429 until a date"] = (a => a.Number == 2 ? new Reply(429) { Headers = [("Retry-After", "Sun, 22 Nov 2026 09:00:07 GMT")] } : Send(Next), UpdateOutcome.NewEdition, null, 2),
        ["429 for a week"] = (a => new Reply(429) { Headers = [("Retry-After", "604800")] }, UpdateOutcome.Failed, "found a server that asks to wait 604800 s", 1),
        ["a redirect loop"] = (a => To("/eu-fsf"), UpdateOutcome.Failed, "found more than 5 redirects", 6),
        ["a redirect to nowhere"] = (a => new Reply(301), UpdateOutcome.Failed, "found a redirect to nowhere", 1),
        ["a redirect to another host without encryption"] = (a => To("http://example.org/list"), UpdateOutcome.Failed, "found a redirect to http://example.org/list; expected", 1),
        ["a redirect to a file"] = (a => To("file:///etc/hosts"), UpdateOutcome.Failed, "found a redirect to file:///etc/hosts", 1),
        ["a redirect with a password"] = (a => To("https://user:pass@example.org/"), UpdateOutcome.Failed, "found a redirect to https://", 1),
        ["a redirect that leads to the list"] = (a => a.Path == "/eu-fsf" ? To("there") : Send(Next), UpdateOutcome.NewEdition, null, 1),
        ["304 to nobody's question"] = (a => a["If-None-Match"].Length > 0 ? new Reply(304) : Send(Next), UpdateOutcome.Unchanged, null, 1),
        ["the same bytes by another name"] = (a => Send(KeptStore.Edition(), ("ETag", "\"9\"")), UpdateOutcome.Unchanged, null, 1),
        ["packed on the way"] = (a => Send(TestFiles.Gzip(Next), ("Content-Encoding", "gzip")), UpdateOutcome.NewEdition, null, 1),
        ["packed and torn"] = (a => Send(TestFiles.Gzip(Next)[..^20], ("Content-Encoding", "gzip")), UpdateOutcome.Failed, "packed on the way", 5),
        ["said to be packed, and not"] = (a => Send("id,name\n"u8.ToArray(), ("Content-Encoding", "br")), UpdateOutcome.Failed, "found content-encoding br", 1),
        ["a body that is too long"] = (a => Send(new byte[300_000]), UpdateOutcome.Failed, "found 300000 bytes; expected at most 200000", 1),
        ["a body that is too long and does not say so"] = (a => Send(new byte[300_000]) with { Claims = -1 }, UpdateOutcome.Failed, "found more than 200000 bytes", 1),
        ["a packed body that is too long"] = (a => Send(TestFiles.Gzip(new byte[300_000]), ("Content-Encoding", "gzip")), UpdateOutcome.Failed, "found more than 200000 unpacked bytes", 1),
        ["an empty body"] = (a => Send([]), UpdateOutcome.Failed, "found an empty file", 1),
        ["garbage"] = (a => Send([.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 37 % 251))]), UpdateOutcome.Refused, "found ", 1),
        ["a range nobody asked for"] = (a => new Reply(206) { Body = Next[100..], Headers = [("Content-Range", $"bytes 100-{Next.Length - 1}/{Next.Length}")] }, UpdateOutcome.Failed, "found status 206", 1),
        ["a range from elsewhere"] = (a => Resumed(a, start: 0), UpdateOutcome.NewEdition, null, 3),
        ["a range of another length"] = (a => Resumed(a, 1000, longer: 1), UpdateOutcome.NewEdition, null, 3),
        ["a range of other bytes"] = (a => Resumed(a, 1000, etag: "\"3\""), UpdateOutcome.NewEdition, null, 3),
        ["a range that cannot be had"] = (a => a.Number == 3 ? new Reply(416) : a.Number == 2 ? ListServer.Good(a, Next, "\"2\"") with { CutAfter = 1000 } : Send(Next), UpdateOutcome.NewEdition, null, 3),
        ["no ranges at all"] = (a => a.Number == 2 ? ListServer.Good(a, Next, "\"2\"") with { CutAfter = 1000 } : Send(Next), UpdateOutcome.NewEdition, null, 2),
    };

    public static TheoryData<string> Names => [.. Servers.Keys];

    // The first try is cut off after 1,000 bytes, the second gets a rest that is none.
    private static Reply Resumed(Asked asked, int start, int longer = 0, string etag = "\"2\"") => asked.Number switch
    {
        2 => ListServer.Good(asked, Next, "\"2\"") with { CutAfter = 1000 },
        3 => new Reply(206) { Body = Next[start..], Headers = [("ETag", etag), ("Content-Range", $"bytes {start}-{Next.Length - 1 + longer}/{Next.Length + longer}")] },
        _ => ListServer.Good(asked, Next, "\"2\""),
    };

    [Theory, MemberData(nameof(Names))]
    public async Task A_server_that_misbehaves_leads_to_one_result(string name)
    {
        var (reply, outcome, message, requests) = Servers[name];
        _kept.Dispose();
        _kept = new KeptStore { Limits = new KeptStore().Limits with { MostBytes = 200_000 } };
        var source = await _kept.Keep();
        var before = _kept.Kept;
        _kept.Server.On("eu-fsf", reply);
        _kept.Server.On("there", reply);

        var update = await _kept.Update(source);

        Assert.Equal(outcome, update.Outcome);
        if (message is null) Assert.Null(update.Message);
        else Assert.Contains(message, update.Message, StringComparison.Ordinal);
        Assert.Equal(requests, _kept.Server.Requests.Count(r => r.Path == "/eu-fsf") - 1);
        var file = outcome == UpdateOutcome.NewEdition ? Next : KeptStore.Edition();
        Assert.Equal(Convert.ToHexString(file), _kept.Kept[Path.Combine("eu-fsf", outcome == UpdateOutcome.NewEdition ? "edition-00002" : "edition-00001", "eu-fsf.json")]);
        if (update.IsFault) Assert.Equal(before, _kept.Kept);
        Assert.Equal(outcome == UpdateOutcome.NewEdition ? 41 : 40, global::Screening.Formats.Lists.ListFiles.Read(_kept.Folder).Single().Entities.Count);
    }

    [Fact]
    public async Task The_wait_a_server_asks_for_is_kept_to()
    {
        var source = await _kept.Keep();
        _kept.Server.On("eu-fsf", Servers["429 with Retry-After"].Reply);
        await _kept.Update(source);
        Assert.Equal(1, _kept.Clock.Skipped);
    }

    [Fact]
    public async Task A_drip_ends_with_the_time_for_a_file()
    {
        using var hasty = new KeptStore { Limits = new DownloadLimits { FirstDelay = TimeSpan.Zero, LongestSilence = TimeSpan.FromMinutes(1), LongestFile = TimeSpan.FromMilliseconds(400) } };
        hasty.Server.On("eu-fsf", a => Send(Next) with { Drip = TimeSpan.FromMilliseconds(30) });
        var update = await hasty.Update(hasty.Source());
        Assert.Equal(UpdateOutcome.Failed, update.Outcome);
        Assert.Contains("found no whole file after 0.4 s", update.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_ends_with_its_own_time_and_is_tried_again()
    {
        using var hasty = new KeptStore { Limits = new DownloadLimits { FirstDelay = TimeSpan.Zero, Attempts = 2, LongestSilence = TimeSpan.FromMilliseconds(150), LongestFile = TimeSpan.FromMinutes(1) } };
        hasty.Server.On("un-sc", a => new Reply { IsSilent = true });
        var update = await hasty.Update(hasty.Source("un-sc"));
        Assert.Equal(UpdateOutcome.Failed, update.Outcome);
        Assert.Contains("found no answer for 0.15 s", update.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_fails_after_all_tries()
    {
        var source = await _kept.Keep();
        var before = _kept.Kept;
        _kept.Server.Dispose();
        var update = await _kept.Update(source);
        Assert.Equal(UpdateOutcome.Failed, update.Outcome);
        Assert.Contains("found no answer (", update.Message, StringComparison.Ordinal);
        Assert.Equal(before, _kept.Kept);
    }

    [Fact]
    public async Task A_download_that_was_cut_off_is_gone_on_with_by_the_next_update()
    {
        var source = await _kept.Keep();
        _kept.Server.On("eu-fsf", a => ListServer.Good(a, Next, "\"2\"") with { CutAfter = a.Number == 2 ? 1000 : 0 });
        Assert.Equal(UpdateOutcome.Failed, (await _kept.Update(source)).Outcome);
        _kept.Server.Serve("eu-fsf", Next, "\"2\"");
        var update = await _kept.Update(source);
        Assert.Equal((UpdateOutcome.NewEdition, Next.Length), (update.Outcome, (int)update.Bytes));
        Assert.Equal(("bytes=1000-", "\"2\""), (_kept.Server.Requests[^1]["Range"], _kept.Server.Requests[^1]["If-Range"]));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Next)), update.After!.Sha256);
    }

    [Fact]
    public async Task Requests_say_who_asks_and_what_is_kept()
    {
        _kept.Server.Serve("eu-fsf", KeptStore.Edition(), "\"7\"", "Fri, 20 Nov 2026 10:00:00 GMT");
        await _kept.Update(_kept.Source());
        await _kept.Update(_kept.Source());
        var (first, second) = (_kept.Server.Requests[0], _kept.Server.Requests[1]);
        Assert.StartsWith("screening/", first["User-Agent"], StringComparison.Ordinal);
        Assert.Equal(("identity", "", ""), (first["Accept-Encoding"], first["If-None-Match"], first["If-Modified-Since"]));
        Assert.Equal(("\"7\"", "Fri, 20 Nov 2026 10:00:00 GMT"), (second["If-None-Match"], second["If-Modified-Since"]));
    }

    [Fact]
    public async Task An_update_that_is_interrupted_stops_and_keeps_what_is_there()
    {
        var source = await _kept.Keep();
        var before = _kept.Kept;
        using var stop = new CancellationTokenSource();
        _kept.Server.On("eu-fsf", a =>
        {
            stop.Cancel();
            return new Reply { IsSilent = true };
        });
        using var updater = new ListUpdater(_kept.Store, new UpdateOptions { Clock = _kept.Clock });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await updater.UpdateAsync([source], null, stop.Token).ToListAsync());
        Assert.Equal(before, _kept.Kept);
    }

    [Theory]
    [InlineData("https://a.example/x", "https://b.example/y", true)]
    [InlineData("https://a.example/x", "http://a.example/x", false)]
    [InlineData("https://a.example/x", "http://127.0.0.1/x", false)]
    [InlineData("https://a.example/x", "https://localhost/x", false)]
    [InlineData("http://127.0.0.1/x", "http://localhost:81/x", true)]
    [InlineData("http://127.0.0.1/x", "https://a.example/x", true)]
    [InlineData("http://127.0.0.1/x", "http://10.0.0.1/x", false)]
    [InlineData("https://a.example/x", "ftp://a.example/x", false)]
    public void A_redirect_leads_to_no_place_that_is_less_guarded(string from, string to, bool may) =>
        Assert.Equal(may, DownloadAddress.MayLead(new Uri(from), new Uri(to)));

    [Fact]
    public async Task Progress_tells_bytes_and_the_whole()
    {
        _kept.Server.Serve("eu-fsf", Next);
        var told = new Told();
        using var updater = new ListUpdater(_kept.Store, new UpdateOptions { Clock = _kept.Clock });
        await updater.UpdateAsync([_kept.Source()], told).ToListAsync();
        Assert.Equal(("eu-fsf", "eu-fsf.json", Next.Length, (long?)Next.Length), (told.Last!.Source, told.Last.File, (int)told.Last.Bytes, told.Last.Total));
        Assert.True(told.Last.BytesPerSecond > 0);
    }

    private sealed class Told : IProgress<DownloadProgress>
    {
        public DownloadProgress? Last { get; private set; }

        public void Report(DownloadProgress value) => Last = value;
    }
}
