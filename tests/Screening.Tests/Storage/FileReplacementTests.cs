using Screening.Storage;
using Screening.Tests.Support;

namespace Screening.Tests.Storage;

public sealed class FileReplacementTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private string Target => _files.PathOf("list.snapshot");

    private void Write(int number)
    {
        var writer = new SectionWriter();
        writer.Add<int>("values", Enumerable.Repeat(number, 5000).ToArray());
        writer.Write(Target);
    }

    private static int Read(string path)
    {
        using var file = SectionFile.Open(path, SectionCheck.AtOpen);
        var values = file.Values<int>("values");
        foreach (var value in values.Span) Assert.Equal(values[0], value);
        return values[0];
    }

    [Fact]
    public void The_file_before_is_kept()
    {
        Write(1);
        Assert.Equal(["list.snapshot"], Names());
        Write(2);
        Write(3);
        Assert.Equal((3, 2), (Read(Target), Read(Target + ".previous")));
        Assert.Equal(["list.snapshot", "list.snapshot.previous"], Names());
    }

    [Fact]
    public void A_reader_keeps_the_file_it_opened()
    {
        Write(1);
        using var before = SectionFile.Open(Target);
        Write(2);
        Write(3);
        Assert.Equal(1, before.Values<int>("values")[4999]);
        before.Verify();
    }

    [Fact]
    public void What_a_killed_writer_left_is_ignored_and_swept()
    {
        Write(1);
        var half = _files.Write("list.snapshot.0.tmp", File.ReadAllBytes(Target)[..700]);
        var others = _files.Write("other.snapshot.0.tmp", [1]);
        var own = _files.Write("list.snapshot.notes.tmp", [1]);
        Assert.Equal(1, Read(Target));
        Write(2);
        Assert.Equal(2, Read(Target));
        Assert.Equal((false, true, true), (File.Exists(half), File.Exists(others), File.Exists(own)));
    }

    [Fact]
    public void A_writer_that_fails_leaves_the_file_as_it_was()
    {
        Write(1);
        using (var failed = FileReplacement.Begin(Target)) failed.Stream.Write([1, 2, 3]);
        Assert.Equal(1, Read(Target));
        Assert.Equal(["list.snapshot"], Names());
    }

    [Fact]
    public void A_file_being_written_is_not_swept()
    {
        using var slow = FileReplacement.Begin(Target);
        slow.Stream.Write([1, 2, 3]);
        Write(2);
        Assert.True(File.Exists(slow.Path));
        Assert.Equal(2, Read(Target));
    }

    [Fact]
    public async Task Two_readers_at_once_always_find_a_whole_file_while_it_is_replaced()
    {
        const int times = 60;
        Write(0);
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            var (latest, reads) = (0, 0);
            do
            {
                var number = Read(Target);
                Assert.True(number >= latest);
                (latest, reads) = (number, reads + 1);
            }
            while (!done.IsCancellationRequested);
            return (latest, reads);
        })).ToArray();
        for (var i = 1; i <= times; i++) Write(i);
        await done.CancelAsync();
        Assert.All(await Task.WhenAll(readers), r => Assert.True(r.reads > 0));
        Assert.Equal((times, times - 1), (Read(Target), Read(Target + ".previous")));
    }

    private string[] Names() => [.. Directory.EnumerateFiles(_files.Folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];
}
