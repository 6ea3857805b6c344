using Screening.Model;

namespace Screening.Tests.Accuracy;

/// <summary>People who are on no list, screened against lists: every alert is a false one.</summary>
internal static class CleanPeople
{
    /// <summary>The people of a file (id, name and more) that alert, with what they alert on.</summary>
    public static IReadOnlyList<string> Alerts(Screener screener, string path) =>
    [
        .. File.ReadLines(path).Skip(1).Select(l => l.Split(',')[1]).AsParallel().AsOrdered()
            .Select(n => (Name: n, screener.Screen(new Query { Name = n, Kind = EntityKind.Person }).Matches))
            .Where(r => r.Matches.Count > 0)
            .Select(r => FormattableString.Invariant($"{r.Name}: {r.Matches[0].Score:0.00} {r.Matches[0].MatchedName}")),
    ];
}
