using Screening.Cli;
using Screening.Tests.Support;

namespace Screening.Tests.Cli;

/// <summary>Where several codes hold, the gravest is the one: 5, 1, 4, 3, 2.</summary>
public sealed class ExitCodeTests : IDisposable
{
    private static readonly int[] GravestFirst = [5, 1, 4, 3, 2, 0];

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private string Whole => _files.Write("whole.csv", "id,name\n1,ACME FRONT LLC\n");

    private string Damaged => _files.Write("damaged.csv", "id,name\n1,ACME FRONT LLC\n2\n");

    private async Task<int> Manifest(string rows, string list, params string[] options) =>
        (await CommandRun.Of(["manifest", _files.Write("m.csv", "consignor,goods\n" + rows), "--list", list, "--no-bundled", .. options])).Code;

    [Fact]
    public void Every_set_of_codes_ends_with_its_gravest()
    {
        for (var set = 0; set < 64; set++)
        {
            var codes = Enumerable.Range(0, 6).Where(c => (set >> c & 1) == 1).ToList();
            var verdict = new ExitVerdict();
            foreach (var code in codes) verdict.Add((ExitCode)code);
            var expected = GravestFirst.FirstOrDefault(codes.Contains, 0);
            Assert.Equal(expected, (int)verdict.Code(alertsAreClear: false));
            Assert.Equal(expected == 2 ? 0 : expected, (int)verdict.Code(alertsAreClear: true));
        }
    }

    [Fact]
    public async Task Alerts_are_2_and_exit_zero_makes_them_0()
    {
        Assert.Equal(2, await Manifest("Acme Front,x\nLinen House,x\n", Whole));
        Assert.Equal(0, await Manifest("Acme Front,x\nLinen House,x\n", Whole, "--exit-zero"));
        Assert.Equal(0, await Manifest("Linen House,x\n", Whole));
    }

    [Fact]
    public async Task A_bad_row_outweighs_alerts()
    {
        Assert.Equal(3, await Manifest("Acme Front,x\nLinen House\n", Whole));
        Assert.Equal(3, await Manifest("Acme Front,x\nLinen House\n", Whole, "--exit-zero"));
    }

    [Fact]
    public async Task A_damaged_list_outweighs_a_bad_row()
    {
        Assert.Equal(4, await Manifest("Acme Front,x\nLinen House\n", Damaged));
        Assert.Equal(4, await Manifest("Acme Front,x\n", Damaged, "--exit-zero"));
    }

    [Fact]
    public async Task An_unusable_input_outweighs_a_damaged_list() => Assert.Equal(1, await Manifest("", Damaged));

    [Fact]
    public async Task A_wrong_option_outweighs_a_missing_list() => Assert.Equal(1, await Manifest("Acme Front,x\n", _files.PathOf("missing.csv"), "--top", "none"));

    [Fact]
    public async Task A_fault_of_the_program_is_5_and_asks_for_a_report_without_a_stack_trace()
    {
        var run = await CommandRun.Into(new FaultyStream(new NotSupportedException("no such thing")), "name", "Acme Front", "--list", Whole, "--format", "jsonl");
        Assert.Equal(5, run.Code);
        Assert.Contains("internal error: NotSupportedException: no such thing", run.Error, StringComparison.Ordinal);
        Assert.Contains("please report it", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name", "Linen House")]
    [InlineData("compare", "Linen House", "Volga Cargo")]
    [InlineData("lists", "inspect")]
    [InlineData("--help")]
    public async Task A_full_disk_never_ends_with_0(params string[] args)
    {
        var run = await CommandRun.Into(new FaultyStream(new IOException("No space left on device")), args);
        Assert.Equal(1, run.Code);
        Assert.Contains("No space left on device", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupted_run_is_incomplete()
    {
        var names = _files.Write("n.txt", "Linen House\nVolga Cargo\n");
        var output = _files.PathOf("out.jsonl");
        var run = await CommandRun.Until(new CancellationToken(canceled: true), "names", names, "--list", Whole, "--output", output);
        Assert.Equal(3, run.Code);
        Assert.Contains("interrupted", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(output));
    }

    private sealed class FaultyStream(Exception fault) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw fault;

        public override void Write(ReadOnlySpan<byte> buffer) => throw fault;

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw fault;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => throw fault;

        public override void WriteByte(byte value) => throw fault;
    }
}
