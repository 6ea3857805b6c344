using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using Screening.Engine;

namespace Screening;

/// <summary>What a screener tells of its work to whoever listens: counts, durations, ages of lists, and traces.</summary>
/// <remarks>Hand it to <see cref="ScreenerBuilder.Telemetry"/>; <c>AddScreening</c> does so. It outlives the screeners that are built with it, one
/// after the other, and is disposed by who made it. It costs nothing where nobody listens. What is told is outcomes, counts and the keys of
/// lists; never a name, nor anything else that stands in a query, a shipment or a file.</remarks>
public sealed class ScreeningTelemetry : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "Screening";

    /// <summary>The name of the activity source.</summary>
    public const string ActivitySourceName = "Screening";

    /// <summary>Counter: names and rows screened, by <see cref="KindTag"/> and <see cref="OutcomeTag"/>.</summary>
    public const string Items = "screening.items";

    /// <summary>Histogram: seconds that a name or row took, by <see cref="KindTag"/>.</summary>
    public const string Duration = "screening.duration";

    /// <summary>Counter: what could not be screened, names and parts of rows, by <see cref="KindTag"/>.</summary>
    public const string Errors = "screening.errors";

    /// <summary>Gauge: days since a list was last confirmed to be current, by <see cref="ListTag"/>; told by a <see cref="ScreenerSource"/>.</summary>
    public const string ListAge = "screening.list.age";

    /// <summary>Tag: <c>name</c> or <c>shipment</c>.</summary>
    public const string KindTag = "screening.kind";

    /// <summary>Tag: <c>clear</c>, <c>alert</c> or <c>not-screened</c> for names; <c>clear</c>, <c>review</c>, <c>block</c> or <c>not-screened</c> for rows.</summary>
    public const string OutcomeTag = "screening.outcome";

    /// <summary>Tag: the key of a list.</summary>
    public const string ListTag = "screening.list";

    private readonly Meter _meter;
    private readonly bool _ownsMeter;
    private readonly ActivitySource _activities = new(ActivitySourceName);
    private readonly Counter<long> _items;
    private readonly Counter<long> _errors;
    private readonly Histogram<double> _duration;

    /// <summary>Makes the instruments.</summary>
    /// <param name="meters">Makes and owns the meter, as services have it; null: a meter of its own.</param>
    public ScreeningTelemetry(IMeterFactory? meters = null)
    {
        _ownsMeter = meters is null;
        _meter = meters?.Create(MeterName) ?? new Meter(MeterName);
        _items = _meter.CreateCounter<long>(Items, "{item}", "Names and rows screened.");
        _errors = _meter.CreateCounter<long>(Errors, "{error}", "Names, and parts of rows, that could not be screened.");
        _duration = _meter.CreateHistogram<double>(Duration, "s", "How long a name or row took.");
    }

    /// <summary>Whether anybody counts.</summary>
    internal bool Counts => _items.Enabled || _duration.Enabled || _errors.Enabled;

    /// <summary>Whether an instrument is of this telemetry, and not of another in the same process.</summary>
    internal bool Owns(Instrument instrument) => ReferenceEquals(instrument.Meter, _meter);

    /// <inheritdoc cref="Owns(Instrument)" />
    internal bool Owns(ActivitySource source) => ReferenceEquals(source, _activities);

    /// <summary>Whether anybody traces.</summary>
    internal bool Traces => _activities.HasListeners();

    /// <summary>Counts an answer.</summary>
    internal void Count<TResult>(Told<TResult> told, TResult result, TimeSpan elapsed)
    {
        var kind = new KeyValuePair<string, object?>(KindTag, told.Kind);
        _items.Add(1, kind, new KeyValuePair<string, object?>(OutcomeTag, told.Outcomes[told.Outcome(result)]));
        _duration.Record(elapsed.TotalSeconds, kind);
        if (told.Errors(result) is > 0 and var errors) _errors.Add(errors, kind);
    }

    /// <summary>Traces one call.</summary>
    internal TResult Trace<TItem, TResult>(Told<TResult> told, TItem item, Func<TItem, TResult> screen)
    {
        using var activity = _activities.StartActivity(told.One);
        try
        {
            var result = screen(item);
            activity?.SetTag(OutcomeTag, told.Outcomes[told.Outcome(result)]).SetTag(told.FoundTag, told.Found(result));
            return result;
        }
        catch (Exception e)
        {
            Fail(activity, e);
            throw;
        }
    }

    /// <summary>Traces a stream from its first answer to its last.</summary>
    internal async IAsyncEnumerable<TItem> Trace<TItem, TResult>(
        Told<TResult> told, IAsyncEnumerable<TItem> answers, Func<TItem, TResult?> result, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TResult : class
    {
        using var activity = _activities.StartActivity(told.Many);
        var counts = new long[told.Outcomes.Length];
        var found = 0L;
        await using var each = answers.GetAsyncEnumerator(cancellationToken);
        try
        {
            while (await NextAsync(each, activity).ConfigureAwait(false))
            {
                if (result(each.Current) is { } answer)
                {
                    counts[told.Outcome(answer)]++;
                    found += told.Found(answer);
                }
                yield return each.Current;
            }
        }
        finally
        {
            for (var i = 0; i < counts.Length; i++) activity?.SetTag($"{Items}.{told.Outcomes[i]}", counts[i]);
            activity?.SetTag(told.FoundTag, found);
        }
    }

    /// <summary>Tells the ages of the lists of whatever serves.</summary>
    internal void TellAges(ScreenerSource source) => _meter.CreateObservableGauge(
        ListAge,
        () => source.Current.Health().Lists.Where(l => l.AgeDays is not null).Select(l => new Measurement<int>(l.AgeDays!.Value, new KeyValuePair<string, object?>(ListTag, l.Version.List))),
        "d",
        "Days since a list was last confirmed to be current.");

    /// <inheritdoc />
    public void Dispose()
    {
        _activities.Dispose();
        if (_ownsMeter) _meter.Dispose();
    }

    private static async ValueTask<bool> NextAsync<TItem>(IAsyncEnumerator<TItem> each, Activity? activity)
    {
        try
        {
            return await each.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Fail(activity, e);
            throw;
        }
    }

    // The type alone: a message may quote a file.
    private static void Fail(Activity? activity, Exception e) => activity?.SetStatus(ActivityStatusCode.Error, e.GetType().Name);
}

/// <summary>How answers of one kind are told.</summary>
/// <param name="Kind">What <see cref="ScreeningTelemetry.KindTag"/> says.</param>
/// <param name="Many">The activity of a stream.</param>
/// <param name="Outcomes">The words of the outcomes.</param>
/// <param name="Outcome">Which of them an answer is.</param>
/// <param name="FoundTag">What is found is called so.</param>
/// <param name="Found">How many were found.</param>
/// <param name="Errors">What could not be screened.</param>
internal sealed record Told<TResult>(string Kind, string Many, string[] Outcomes, Func<TResult, int> Outcome, string FoundTag, Func<TResult, int> Found, Func<TResult, int> Errors)
{
    /// <summary>The activity of a call.</summary>
    public string One { get; } = $"screening.{Kind}";
}

/// <summary>THE table of what is told of answers.</summary>
internal static class Told
{
    /// <summary>Names.</summary>
    public static Told<ScreeningResult> Name { get; } = new(
        "name", "screening.names", ["clear", "alert", "not-screened"], static r => (int)r.Outcome, "screening.matches", static r => r.Matches.Count, static r => r.Outcome == Engine.Outcome.NotScreened ? 1 : 0);

    /// <summary>Rows of manifests.</summary>
    public static Told<ShipmentResult> Shipment { get; } = new(
        "shipment", "screening.shipments", ["clear", "review", "block", "not-screened"], static r => (int)r.Outcome, "screening.findings", static r => r.Findings.Count, static r => r.Errors.Count);
}
