using System.Globalization;
using System.Text;
using System.Text.Json;
using Screening.Cli;

namespace Screening.Tests.Support;

/// <summary>One call of the command line, run in this process: its exit code and what it wrote.</summary>
internal sealed record CommandRun(int Code, byte[] Bytes, string Error)
{
    private IReadOnlyList<JsonElement>? _lines;

    /// <summary>Standard output as text.</summary>
    public string Output => Host.Utf8.GetString(Bytes);

    /// <summary>Standard output as one JSON document.</summary>
    public JsonElement Json => Parse(Output);

    /// <summary>Standard output as JSON lines.</summary>
    public IReadOnlyList<JsonElement> JsonLines => _lines ??= [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    /// <summary>Runs a call, without input and without a terminal.</summary>
    public static Task<CommandRun> Of(params string[] args) => With("", args);

    /// <summary>Runs a call that reads standard input.</summary>
    public static Task<CommandRun> With(string input, params string[] args) => On(null, input, args);

    /// <summary>Runs a call whose output goes to a terminal.</summary>
    public static Task<CommandRun> On(Terminal? terminal, string input, params string[] args)
    {
        var output = new MemoryStream();
        return On(output, output.ToArray, terminal, input, args);
    }

    /// <summary>Runs a call that is interrupted as the token says.</summary>
    public static Task<CommandRun> Until(CancellationToken ct, params string[] args)
    {
        var output = new MemoryStream();
        return On(output, output.ToArray, null, "", args, ct);
    }

    /// <summary>Runs a call whose output goes to a stream of the test's own.</summary>
    public static Task<CommandRun> Into(Stream output, params string[] args) => On(output, () => [], null, "", args);

    /// <summary>Runs a call on streams and a terminal of the test's own.</summary>
    public static Task<CommandRun> In(Func<Host, Host> change, params string[] args) => In(change, CancellationToken.None, args);

    /// <summary>Runs a call on streams and a terminal of the test's own, until it is interrupted.</summary>
    public static async Task<CommandRun> In(Func<Host, Host> change, CancellationToken ct, params string[] args)
    {
        var output = new MemoryStream();
        await using var error = new StringWriter(CultureInfo.InvariantCulture);
        var host = new Host(Stream.Null, output, error, null, ErrorIsTerminal: false, InputIsTerminal: false, new StoppedClock());
        var code = await EntryPoint.RunAsync(args, change(host), ct);
        return new CommandRun((int)code, output.ToArray(), error.ToString());
    }

    private static async Task<CommandRun> On(Stream output, Func<byte[]> written, Terminal? terminal, string input, string[] args, CancellationToken ct = default)
    {
        using var stdin = new MemoryStream(Encoding.UTF8.GetBytes(input));
        await using var error = new StringWriter(CultureInfo.InvariantCulture);
        var host = new Host(stdin, output, error, terminal, ErrorIsTerminal: false, InputIsTerminal: false, new StoppedClock());
        var code = await EntryPoint.RunAsync(args, host, ct);
        return new CommandRun((int)code, written(), error.ToString());
    }

    private static JsonElement Parse(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    // Noon of the day on which all shipments of the tests are screened.
    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(TestLists.Day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
    }
}
