using System.Globalization;
using Screening.Cli.Options;
using Screening.Model;

namespace Screening.Cli.Loading;

/// <summary>Whether lists are recent enough to say anything about today.</summary>
internal static class ListAges
{
    // Lists change weekly or oftener; a month without an edition is worth a word even where no limit was set.
    private const int DaysWithoutWarning = 30;

    /// <summary>Refuses lists beyond <c>--max-age</c>; without it, warns of old ones.</summary>
    public static void Check(CommandContext context, IReadOnlyList<Watchlist> lists)
    {
        var limit = context.Parsed.GetValue(SharedOptions.MaxAge);
        // A list of one's own has no edition to be old; only a limit asks for one. A kept list is held to a limit of its own.
        var old = lists.Select(l => l.Version).Where(v => limit is not null || v.MaxAgeDays is null).Where(v => v.Published is { } day ? IsOlder(day, context.AsOf, limit ?? DaysWithoutWarning) : limit is not null).ToList();
        if (old.Count == 0) return;
        if (limit is { } days)
            throw new CommandFailure(
                ExitCode.ListFault,
                Text($"{string.Join("; ", old.Select(v => $"{v.List} is {Edition(v)}"))}; expected a list published at most {days} days before {Day(context.AsOf)}"),
                "give a current list with --list FILE, or a higher --max-age");
        var oldest = old.MinBy(v => v.Published)!;
        context.Messages.Warning(Text($"{old.Count} of {lists.Count} lists are more than {DaysWithoutWarning} days old (the oldest, {oldest.List}, is {Edition(oldest)}); give current ones with --list"));
    }

    private static bool IsOlder(DateOnly published, DateOnly asOf, int days) => published.DayNumber < asOf.DayNumber - (long)days;

    private static string Edition(ListVersion version) => version.Published is { } day ? $"of {Day(day)}" : "without a date";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
