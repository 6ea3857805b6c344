using System.Globalization;
using Screening.Engine;

namespace Screening.Cli.Output;

/// <summary>Names for people: each with its outcome, and beneath it the matches with their reasons.</summary>
internal sealed class NameTable(OutputTarget target) : INameReport
{
    private const int ReasonsShown = 3;

    private static readonly Dictionary<Outcome, Ink> Inks = new()
    {
        [Outcome.Clear] = Ink.Green,
        [Outcome.Alert] = Ink.Red,
        [Outcome.NotScreened] = Ink.Magenta,
    };

    private readonly Page _page = new(target);
    private readonly int[] _outcomes = new int[Enum.GetValues<Outcome>().Length];

    public void Write(NameAnswer answer)
    {
        var (row, result) = answer;
        _outcomes[(int)result.Outcome]++;
        _page.Line(0, $"{answer.Word.ToUpperInvariant(),-12}  ", row.Name.Length == 0 ? "(no name)" : VisibleText.Short(row.Name), Inks[result.Outcome], Ink.Strong);
        if (result.Error is { } error) _page.Line(4, error);
        foreach (var warning in result.Warnings) _page.Line(4, "warning: ", warning, Ink.Yellow);
        foreach (var match in result.Matches) MatchText.Write(_page, match, ReasonsShown);
    }

    public void End() => _page.Line(0, "", string.Create(
        CultureInfo.InvariantCulture,
        $"{_outcomes.Sum():N0} names: {_outcomes[(int)Outcome.Alert]:N0} alert, {_outcomes[(int)Outcome.Clear]:N0} clear, {_outcomes[(int)Outcome.NotScreened]:N0} not screened"), ink: Ink.Strong);

    public void Flush() => _page.Writer.Flush();

    public void Dispose() => _page.Dispose();
}

/// <summary>A match for people.</summary>
internal static class MatchText
{
    /// <summary>Writes score, id, names and the first reasons.</summary>
    public static void Write(Page page, Match match, int reasons)
    {
        var matched = match.MatchedName == match.ListedName ? "" : $"  (matched \"{VisibleText.Short(match.MatchedName)}\")";
        page.Line(4, $"{match.Score.ToString("0.00", CultureInfo.InvariantCulture)}  ", $"{match.EntityId}  {VisibleText.Short(match.ListedName)}{matched}");
        foreach (var reason in match.Reasons.Take(reasons)) page.Line(10, "- ", reason);
        if (match.Reasons.Count > reasons) page.Line(10, "- ", $"more: {match.Reasons.Count - reasons}; screening explain has them all", ink: Ink.Faint);
        if (match.Listings.Count > 0) page.Line(10, "also listed as ", string.Join(", ", match.Listings), Ink.Faint, Ink.Faint);
    }
}
