using System.Text;
using Screening.Formats.Auditing;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Auditing;

public sealed class ChainedLogCrashTests : IDisposable
{
    private static readonly ReadOnlyMemory<byte>[] First = [.. Enumerable.Range(1, 3).Select(Record)];
    private static readonly ReadOnlyMemory<byte>[] Second = [.. Enumerable.Range(4, 4).Select(Record)];
    private readonly TestFiles _files = new();

    private string Log => _files.PathOf("log.jsonl");

    public void Dispose() => _files.Dispose();

    public static TheoryData<string, long> Steps => new() { { "pending", 3 }, { "lines", 3 }, { "flush", 7 }, { "done", 7 } };

    [Theory, MemberData(nameof(Steps))]
    public void A_writer_cut_off_before_a_step_leaves_a_log_that_goes_on(string step, long lines)
    {
        CutOffBefore(step);

        using (var log = ChainedLog.Open(Log))
        {
            Assert.Equal(lines, log.End.Count);
            log.Append(Second);
        }
        Assert.Equal(new ChainCheck(ChainedLog.Verify(Log).End, IsUnfinished: false), ChainedLog.Verify(Log));
        Assert.Equal(lines + 4, ChainedLog.Verify(Log).End.Count);
    }

    [Theory, MemberData(nameof(Steps))]
    public void The_very_first_lines_cut_off_begin_anew_or_stay(string step, long _)
    {
        using (var log = ChainedLog.Open(Log))
        {
            log.BeforeStep = s => { if (s == step) throw new IOException("cut off"); };
            Assert.Throws<IOException>(() => log.Append(First));
        }

        using (var log = ChainedLog.Open(Log))
        {
            Assert.Equal(step is "flush" or "done" ? 3 : 0, log.End.Count);
            log.Append(Second);
        }
        Assert.False(ChainedLog.Verify(Log).IsUnfinished);
    }

    [Fact]
    public void Lines_torn_at_any_byte_lose_the_torn_line_and_no_other()
    {
        CutOffBefore("done");
        var (log, head) = (File.ReadAllBytes(Log), File.ReadAllBytes(Log + ".head"));
        var done = EndOfLine(log, 3);
        for (var cut = done; cut <= log.Length; cut++)
        {
            File.WriteAllBytes(Log, log[..cut]);
            File.WriteAllBytes(Log + ".head", head);
            var whole = log.AsSpan(..cut).Count((byte)'\n');

            var check = ChainedLog.Verify(Log);
            Assert.Equal((whole, true), (check.End.Count, check.IsUnfinished));
            using (var opened = ChainedLog.Open(Log)) Assert.Equal(whole, opened.End.Count);
            Assert.Equal(new ChainCheck(check.End, IsUnfinished: false), ChainedLog.Verify(Log));
            Assert.Equal(log[..(int)check.End.Bytes], File.ReadAllBytes(Log));
        }
    }

    [Fact]
    public void Lines_before_those_that_were_being_added_are_missed()
    {
        CutOffBefore("done");
        var (log, head) = (File.ReadAllBytes(Log), File.ReadAllBytes(Log + ".head"));
        for (var cut = 0; cut < EndOfLine(log, 3); cut++)
        {
            File.WriteAllBytes(Log, log[..cut]);
            File.WriteAllBytes(Log + ".head", head);

            Assert.Throws<InputFormatException>(() => ChainedLog.Verify(Log));
            Assert.Throws<InputFormatException>(() => ChainedLog.Open(Log));
        }
    }

    [Fact]
    public void A_changed_line_among_those_that_were_being_added_is_told_and_stays_as_it_is()
    {
        CutOffBefore("done");
        var log = File.ReadAllBytes(Log);
        log[EndOfLine(log, 4) + 20] ^= 1;
        File.WriteAllBytes(Log, log);

        Assert.Equal(5, Assert.Throws<InputFormatException>(() => ChainedLog.Open(Log)).Line);
        Assert.Equal(5, Assert.Throws<InputFormatException>(() => ChainedLog.Verify(Log)).Line);
        Assert.Equal(log, File.ReadAllBytes(Log));
    }

    [Fact]
    public void Blocks_that_never_reached_the_disk_are_taken_away()
    {
        CutOffBefore("done");
        var log = File.ReadAllBytes(Log);
        log.AsSpan(EndOfLine(log, 5) + 10, 90).Clear();
        File.WriteAllBytes(Log, log);

        using var opened = ChainedLog.Open(Log);

        Assert.Equal(5, opened.End.Count);
    }

    [Fact]
    public void Lines_behind_those_that_were_being_added_are_told()
    {
        CutOffBefore("done");
        File.AppendAllText(Log, "{\"n\":8}\n");

        Assert.Equal(8, Assert.Throws<InputFormatException>(() => ChainedLog.Open(Log)).Line);
        Assert.Equal(8, Assert.Throws<InputFormatException>(() => ChainedLog.Verify(Log)).Line);
    }

    [Fact]
    public void After_a_failure_nothing_is_added_until_the_log_is_opened_anew()
    {
        using var log = ChainedLog.Open(Log);
        log.BeforeStep = s => { if (s == "flush") throw new IOException("no space left"); };
        Assert.Throws<IOException>(() => log.Append(First));
        log.BeforeStep = null;

        Assert.Throws<InvalidOperationException>(() => log.Append(Second));
        Assert.Equal(0, log.End.Count);
    }

    [Fact]
    public void A_head_that_cannot_be_written_keeps_the_lines_out()
    {
        using var log = ChainedLog.Open(Log);
        Directory.CreateDirectory(Log + ".head.tmp");

        Assert.ThrowsAny<Exception>(() => log.Append(First));
        Assert.Equal(0, new FileInfo(Log).Length);
    }

    private void CutOffBefore(string step)
    {
        using var log = ChainedLog.Open(Log);
        log.Append(First);
        log.BeforeStep = s => { if (s == step) throw new IOException("cut off"); };
        Assert.Throws<IOException>(() => log.Append(Second));
    }

    private static ReadOnlyMemory<byte> Record(int number) => Encoding.UTF8.GetBytes($"{{\"of\":{number}}}");

    private static int EndOfLine(byte[] bytes, int line)
    {
        var at = 0;
        for (var i = 0; i < line; i++) at += bytes.AsSpan(at).IndexOf((byte)'\n') + 1;
        return at;
    }
}
