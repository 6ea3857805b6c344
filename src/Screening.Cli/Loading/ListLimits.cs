using Screening.Cli.Options;
using Screening.Model;

namespace Screening.Cli.Loading;

/// <summary>Whether lists that <c>lists update</c> keeps are within their own limits. The library screens nothing against those beyond; here it is said, and ends with 4.</summary>
internal static class ListLimits
{
    private const string Hint = "screening lists update fetches what is current; --allow-stale REASON screens all the same, and says why";

    /// <summary>Tells which lists of a screener are beyond their limit on its day.</summary>
    public static void Tell(CommandContext context, Screener screener) => Tell(context, screener.StaleLists(), screener.Options.AllowStale);

    /// <summary>Tells which lists are beyond their limit on the day of a call.</summary>
    public static void Tell(CommandContext context, IReadOnlyList<Watchlist> lists) =>
        Tell(context, [.. lists.Select(l => l.Version).Where(v => v.IsStaleOn(context.AgesOn))], context.Parsed.GetValue(SharedOptions.AllowStale));

    /// <summary>Ends a call that has no answers to mark as not screened.</summary>
    public static void Require(Screener screener)
    {
        if (screener.Options.AllowStale is null && screener.StaleLists().Count > 0) throw new CommandFailure(ExitCode.ListFault, "nothing is screened against lists beyond their limit; expected fresh ones");
    }

    private static void Tell(CommandContext context, IReadOnlyList<ListVersion> stale, string? reason)
    {
        if (stale.Count == 0) return;
        var lists = string.Join("; ", stale.Select(Text));
        if (reason is not null)
        {
            context.Messages.Warning($"lists beyond their limit are used ({lists}), because: {reason}");
            return;
        }
        context.Messages.Error($"lists beyond their limit: {lists}");
        context.Messages.Hint(Hint);
        context.Verdict.Add(ExitCode.ListFault);
    }

    private static string Text(ListVersion version) => FormattableString.Invariant(
        $"{version.List}, {(version.Confirmed is { } day ? $"last confirmed on {Iso(day)}" : "never confirmed")}, at most {version.MaxAgeDays} days allowed");

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
