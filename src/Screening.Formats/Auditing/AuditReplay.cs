using System.Buffers;
using System.Text.Json;
using Screening.Engine;
using Screening.Formats.Results;
using Screening.Review;

namespace Screening.Formats.Auditing;

/// <summary>Screens records of one run again, as it was done then.</summary>
internal sealed class AuditReplay
{
    // Whether lists were fresh was decided then; no result says so.
    private const string DecidedThen = "as recorded";

    private readonly Screener _screener;
    private readonly DecisionBook? _decisions;
    private readonly ScreeningOptions _options;

    /// <summary>Takes up a run.</summary>
    /// <param name="screener">Holds the lists, chains and rules.</param>
    /// <param name="run">The run: its day and options count.</param>
    /// <param name="decisions">What was decided when it was done; null where nobody asked.</param>
    public AuditReplay(Screener screener, AuditRun run, DecisionBook? decisions)
        : this(screener, run.Stale.Count == 0 ? run.Options with { AllowStale = DecidedThen } : run.Options, decisions)
    {
    }

    /// <summary>Takes up records, to be screened as it is done now.</summary>
    /// <param name="screener">Holds the lists, chains and rules.</param>
    /// <param name="options">How; with the day.</param>
    /// <param name="decisions">What is decided; null where nobody asks.</param>
    public AuditReplay(Screener screener, ScreeningOptions options, DecisionBook? decisions) => (_screener, _options, _decisions) = (screener, options, decisions);

    /// <summary>What the record comes to now: the bytes of its JSON; null for one that was not read, where there is nothing to screen.</summary>
    /// <remarks>Safe for any number of threads.</remarks>
    public byte[]? Again(AuditEntry entry)
    {
        if (entry.Shipment is { } shipment)
        {
            var screened = _screener.Screen(shipment, _options);
            return Bytes((Result: _decisions?.Apply(screened, _options.AsOf!.Value) ?? screened, shipment.Reference), static (json, r) => RowJson.Write(json, null, r.Result, r.Reference));
        }
        if (entry.Name is not { } name) return null;
        var result = name.Query is { } query ? _screener.Screen(query, _options) : ScreeningResult.NotScreened(name.Error ?? "");
        return Bytes((name, result), static (json, r) => NameObject.Write(json, r.name, r.result));
    }

    /// <summary>The outcome that a result tells.</summary>
    public static string OutcomeOf(byte[] result)
    {
        using var document = JsonDocument.Parse(result);
        return document.RootElement.TryGetProperty("outcome", out var outcome) ? outcome.GetString() ?? "" : "";
    }

    private static byte[] Bytes<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, JsonParts.Line);
        write(json, value);
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
