using Screening.Formats;
using Screening.Model;
using Screening.Rules;
using Screening.Scoring;
using Screening.Text;

namespace Screening.Tests.Support;

/// <summary>Lists, chains and prepared names that the tests share: read once, never changed.</summary>
internal static class TestLists
{
    /// <summary>The day on which all shipments of the tests are screened.</summary>
    public static readonly DateOnly Day = new(2026, 11, 22);

    private static readonly Lazy<Screener> Built = new(() => Build());

    public static IReadOnlyList<Watchlist> Bundled { get; } = BundledData.Watchlists();

    public static IReadOnlyList<FlaggedSupplyChain> Chains { get; } = BundledData.SupplyChains();

    /// <summary>A screener over everything bundled.</summary>
    public static Screener Screener => Built.Value;

    /// <summary>The bundled entities, prepared, in order of lists.</summary>
    public static IReadOnlyList<PreparedEntity> Entities { get; } = [.. Bundled.SelectMany(l => l.Entities).Select(e => PreparedEntity.Of(e))];

    /// <summary>Every bundled name, prepared as its entity prepares it.</summary>
    public static IReadOnlyList<PreparedName> Names { get; } = [.. Entities.SelectMany(e => e.Names)];

    public static Screener Build() => new ScreenerBuilder { Options = new ScreeningOptions { AsOf = Day } }.Add(Bundled).Add(Chains).Add(Rules).Build();

    /// <summary>The bundled rules.</summary>
    public static RuleSet Rules { get; } = BundledData.Rules();

    public static Screener Over(params Entity[] entities) => new ScreenerBuilder { Options = new ScreeningOptions { AsOf = Day } }.Add(ListsOf(entities)).Add(Rules).Build();

    /// <summary>One list for each list key among the entities, in order of first appearance.</summary>
    public static IReadOnlyList<Watchlist> ListsOf(params Entity[] entities) =>
        [.. entities.GroupBy(e => e.List, StringComparer.Ordinal).Select(g => new Watchlist
        {
            Version = new ListVersion(g.Key, new DateOnly(2026, 1, 2), new string('0', 64), "test"),
            Format = "test",
            Entities = [.. g],
            Records = g.Count(),
        })];

    /// <summary>An entity by its id; the list is what stands before the colon.</summary>
    public static Entity Entity(string id, params string[] names) => new()
    {
        Id = id,
        List = id[..id.IndexOf(':', StringComparison.Ordinal)],
        Kind = EntityKind.Organization,
        Names = [.. names.Select((n, i) => new EntityName(n, i == 0 ? NameRole.Primary : NameRole.Aka))],
    };

    public static PreparedName Name(string text, bool isPerson = false, NameQuality quality = NameQuality.Strong) =>
        new(NameAnalyzer.Analyze(text, isPerson), quality);

    /// <summary>The score of two names, by the scorer itself.</summary>
    public static double Score(string query, string listed, bool isPerson = false, NameQuality quality = NameQuality.Strong) =>
        new NameScorer().Score(Name(query, isPerson), Name(listed, isPerson, quality));

    /// <summary>The score of two records of one kind, with what their other fields say.</summary>
    public static double Compare(string query, string candidate, EntityKind kind = EntityKind.Organization) =>
        Screener.Compare(new Query { Name = query, Kind = kind }, new Query { Name = candidate, Kind = kind }).Score;
}
