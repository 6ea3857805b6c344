using Screening.Engine;
using Screening.Model;
using Screening.Rules;
using Screening.Scoring;
using Screening.Tests.Support;

namespace Screening.Tests.Engine;

/// <summary>Records with other fields than a name, screened through the index, against all entities compared one by one.</summary>
public sealed class RecordScreeningTests
{
    private static readonly WatchlistSnapshot Snapshot = new(TestLists.Bundled, [], RuleSet.None);
    private static readonly ScreeningPipeline Pipeline = new(Snapshot);
    private static readonly double[] Thresholds = [0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97];

    public static TheoryData<string> Edits => [.. NameEdits.All.Select(e => e.Name)];

    // The best of each party's entries, compared with every name and field; no index anywhere.
    private static Dictionary<string, double> Exhaustive(PreparedQuery query) => Snapshot.Entities
        .Select((entity, i) => (Party: Snapshot.Groups.Leader(i), EntityScorer.Compare(query, entity).Score))
        .GroupBy(s => s.Party)
        .ToDictionary(g => Snapshot.Entities[Snapshot.Groups.Members[g.Key][0]].Entity.Id, g => Math.Round(g.Max(s => s.Score), 4), StringComparer.Ordinal);

    // Fields of the entity itself, of another one, or made up, so that some agree, some contradict and some are missing.
    private static Query Record(Entity entity, Entity other, string name, Random random)
    {
        Entity Pick() => random.Next(3) == 0 ? other : entity;
        var numbers = Pick().Identifiers.Take(random.Next(3)).Select(n => random.Next(4) == 0 ? n with { Type = "tax" } : n);
        return new Query
        {
            Name = name,
            Kind = random.Next(2) == 0 ? entity.Kind : EntityKind.Unknown,
            Countries = random.Next(3) == 0 ? [] : Pick().Countries,
            BirthDates = random.Next(3) switch { 0 => [], 1 => ["1961-05-02"], _ => Pick().BirthDates },
            Addresses = random.Next(2) == 0 ? [] : [.. Pick().Addresses.Take(2).Select(a => a.Text)],
            // Where the number itself decides nothing is left to find out.
            Identifiers = random.Next(4) == 0 ? [.. numbers] : [],
            Gender = random.Next(4) switch { 0 => "male", 1 => "female", _ => null },
        };
    }

    [Theory, MemberData(nameof(Edits))]
    public void The_index_finds_what_comparing_all_records_finds_at_every_threshold(string edit)
    {
        var apply = NameEdits.All.Single(e => e.Name == edit).Apply;
        var random = new Random(99);
        var lifted = 0;
        for (var i = 0; i < 12; i++)
        {
            var (entity, other) = (Snapshot.Entities[random.Next(Snapshot.Entities.Count)].Entity, Snapshot.Entities[random.Next(Snapshot.Entities.Count)].Entity);
            if (entity.Names.Count == 0) continue;
            var query = Record(entity, other, apply(entity.Names[random.Next(entity.Names.Count)].Name, random), random);
            var expected = Exhaustive(PreparedQuery.Of(query));
            if (edit != "clean" && expected.Values.Any(s => s > 0)) lifted++;
            foreach (var threshold in Thresholds)
            {
                var result = Pipeline.Screen(query, threshold, 1_000_000);
                if (result.Outcome == Outcome.NotScreened) continue;
                Assert.Equal(
                    expected.Where(e => e.Value >= threshold).OrderBy(e => e.Key, StringComparer.Ordinal),
                    result.Matches.Select(m => KeyValuePair.Create(m.EntityId, m.Score)).OrderBy(m => m.Key, StringComparer.Ordinal));
            }
        }
        if (edit != "clean") Assert.NotEqual(0, lifted);
    }

    [Fact]
    public void A_name_below_the_threshold_is_found_where_fields_lift_it_above()
    {
        var screener = TestLists.Over(TestLists.Entity("a:1", "KAVOSH ZARRIN") with { Kind = EntityKind.Person, BirthDates = ["1961-05-02"], Countries = ["IR"] });
        var query = new Query { Name = "Kavosh Zarrin Blue Lotus", Kind = EntityKind.Person };
        Assert.Empty(screener.Screen(query).Matches);
        var match = Assert.Single(screener.Screen(query with { BirthDates = ["1961-05-02"], Countries = ["IR"] }).Matches);
        Assert.Contains(match.Reasons, r => r.StartsWith("fields that agree lift the names' ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0.7, 0, 0.7)]
    [InlineData(0.7, 0.03, 0.7)] // A country alone lifts nothing.
    [InlineData(0.7, 0.25, 0.6)]
    [InlineData(0.7, 9, 0.5)]
    [InlineData(0.4, 0.25, 0.4)] // Names below 0.50 are never lifted.
    [InlineData(1, 0.25, 1)]
    public void Names_are_looked_up_from_where_support_could_lift_them_to_the_cutoff(double cutoff, double support, double expected) =>
        Assert.Equal(expected, ScoringPolicy.NamesFrom(cutoff, support), 1e-12);

    [Fact]
    public void No_lift_passes_the_bound_that_the_index_relies_on()
    {
        var random = new Random(5);
        for (var i = 0; i < 20_000; i++)
        {
            var (names, support, elsewhere, against) = (random.NextDouble(), random.NextDouble(), -random.NextDouble() * 0.2, -random.NextDouble() * 0.4);
            var score = ScoringPolicy.Together(names, support, elsewhere, against);
            Assert.True(names >= ScoringPolicy.NamesFrom(score, support) - 1e-12, $"{names} {support} {elsewhere} {against}: {score}");
        }
    }

    [Fact]
    public void Every_grade_has_an_effect_and_none_lifts_more_than_all_together_may()
    {
        Assert.All(Enum.GetValues<FieldGrade>(), g => Assert.InRange(ScoringPolicy.Effect(g), -0.5, ScoringPolicy.MostSupport));
        Assert.Throws<ArgumentOutOfRangeException>(() => ScoringPolicy.Effect((FieldGrade)999));
    }
}
