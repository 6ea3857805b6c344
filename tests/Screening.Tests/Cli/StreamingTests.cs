using System.Globalization;
using System.Text;
using Screening.Cli;
using Screening.Tests.Support;

namespace Screening.Tests.Cli;

/// <summary>Long and slow inputs: answers as they come, in order, with progress where it belongs.</summary>
public sealed class StreamingTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private string List => _files.Write("parties.csv", "id,name\n1,ACME FRONT LLC\n2,PELENG JSC\n");

    private string[] Args(string command, string file, params string[] options) => [command, file, "--list", List, "--no-bundled", "--as-of", "2026-11-22", .. options];

    [Theory]
    [InlineData("jsonl")]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("table")]
    public async Task A_name_that_is_typed_is_answered_before_the_next(string format)
    {
        using var person = new Typist("Peleng", "Linen House", "Acme Front", "Peleng Optics");
        var run = await CommandRun.In(h => h with { Input = person, Output = person.Screen }, Args("names", "-", "--format", format));
        Assert.Equal(2, run.Code);
        Assert.Equal(4, person.Typed);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("5")]
    public async Task The_number_of_threads_changes_no_byte(string threads)
    {
        var names = _files.Write("n.txt", string.Concat(Enumerable.Range(0, 3000).Select(i => i % 5 == 0 ? "Peleng\n" : $"Linen House {i}\n")));
        var plain = await CommandRun.Of(Args("names", names, "--format", "jsonl"));
        var run = await CommandRun.Of(Args("names", names, "--format", "jsonl", "--threads", threads));
        Assert.Equal(Enumerable.Range(1, 3000).Select(i => i.ToString(CultureInfo.InvariantCulture)), run.JsonLines.Select(l => l.GetProperty("id").GetString()));
        Assert.Equal(plain.Bytes, run.Bytes);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("two")]
    public async Task A_number_of_threads_is_a_whole_number_from_one_on(string threads)
    {
        var run = await CommandRun.Of(Args("names", _files.Write("n.txt", "Peleng\n"), "--threads", threads));
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains($"--threads: found \"{threads}\"; expected a whole number from 1 on", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("names", "name\n")]
    [InlineData("manifest", "consignor\n")]
    public async Task The_answers_to_all_rows_before_a_fault_are_given(string command, string header)
    {
        var rows = header + string.Concat(Enumerable.Range(0, 7777).Select(i => $"Linen House {i}\n"));
        var input = _files.Write("in.csv", [.. Encoding.UTF8.GetBytes(rows), 0xC3, 0x28, (byte)'\n']);
        var run = await CommandRun.Of(Args(command, input, "--format", "jsonl"));
        Assert.Equal(1, run.Code);
        Assert.Equal(7777, run.JsonLines.Count);
        Assert.Contains("line 7779: found bytes that are not text", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("names", "name\n")]
    [InlineData("manifest", "consignor\n")]
    public async Task Progress_stands_on_a_terminal_only_and_never_in_the_results(string command, string header)
    {
        var input = _files.Write("in.csv", header + string.Concat(Enumerable.Range(0, 300).Select(i => $"Linen House {i}\n")));
        var args = Args(command, input, "--format", "jsonl");
        var plain = await CommandRun.Of(args);
        var shown = await CommandRun.In(h => h with { ErrorIsTerminal = true, Clock = new FastClock() }, args);
        var among = await CommandRun.In(h => h with { ErrorIsTerminal = true, Clock = new FastClock(), OutputTerminal = new Terminal(80, HasColor: false) }, args);
        var asked = await CommandRun.In(h => h with { Clock = new FastClock() }, [.. args, "--progress"]);
        Assert.Contains("\r300 ", shown.Error.Replace("names", "rows", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Matches(@"\r100 (names|rows) screened, 1 a second, 100 % read, 0:00 left\e\[K", shown.Error);
        Assert.EndsWith($"\r\u001b[K{plain.Error[plain.Error.LastIndexOf("in.csv", StringComparison.Ordinal)..]}", shown.Error.Replace(_files.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Matches(@"\n100 (names|rows) screened, 1 a second, 100 % read, 0:00 left\n", asked.Error);
        Assert.DoesNotContain('\r', asked.Error);
        Assert.Equal(plain.Error, among.Error);
        Assert.All([shown, among, asked], run => Assert.Equal(plain.Bytes, run.Bytes));
    }

    [Fact]
    public async Task Where_the_size_of_the_input_is_unknown_no_end_is_promised()
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes("Peleng\nLinen House\n"));
        var run = await CommandRun.In(h => h with { Input = input, ErrorIsTerminal = true, Clock = new FastClock() }, Args("names", "-", "--format", "jsonl"));
        Assert.Contains("\r2 names screened, 1 a second\u001b[K", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Packed_names_tell_how_far_they_are_too()
    {
        var input = _files.Write("n.gz", TestFiles.Gzip(Encoding.UTF8.GetBytes("Peleng\nLinen House\n")));
        var run = await CommandRun.In(h => h with { ErrorIsTerminal = true, Clock = new FastClock() }, Args("names", input, "--format", "jsonl"));
        Assert.Contains("\r2 names screened, 1 a second, 100 % read, 0:00 left", run.Error, StringComparison.Ordinal);
    }

    // Types a name only once the one before is answered: its name stands on the screen.
    private sealed class Typist(params string[] names) : Stream
    {
        private readonly string[] _names = names;
        private readonly SemaphoreSlim _answered = new(1);

        public int Typed { get; private set; }

        public Stream Screen => new Paper(this);

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Assert.True(await _answered.WaitAsync(TimeSpan.FromMinutes(1), cancellationToken), $"no answer to name {Typed}");
            return Typed == _names.Length ? 0 : Encoding.UTF8.GetBytes(_names[Typed++] + "\n", buffer.Span);
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private sealed class Paper(Typist typist) : MemoryStream
        {
            private int _answered;

            public override void Write(byte[] buffer, int offset, int count)
            {
                base.Write(buffer, offset, count);
                if (_answered >= typist.Typed || !Encoding.UTF8.GetString(ToArray()).Contains(typist._names[_answered], StringComparison.Ordinal)) return;
                _answered++;
                typist._answered.Release();
            }
        }
    }

    // A second passes whenever somebody looks.
    private sealed class FastClock : TimeProvider
    {
        private long _seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Interlocked.Increment(ref _seconds);

        public override DateTimeOffset GetUtcNow() => new(TestLists.Day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
    }
}
