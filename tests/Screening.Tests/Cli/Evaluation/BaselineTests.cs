using FuzzySharp;
using Screening.Cli.Evaluation.Manipulating;
using Screening.Cli.Evaluation.Measuring;
using Screening.Cli.Evaluation.Sampling;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Cli.Evaluation;

public sealed class BaselineTests
{
    private static readonly Entity[] Listed = [TestLists.Entity("test:1", "brestovsk optical works", "optika brestovsk"), TestLists.Entity("test:2", "northern harbour trading")];
    private static readonly NameBearers Bearers = new(Listed);

    private static (Question, Answer) Asked(string text, bool isFound) =>
        (new Question(Manipulations.All[0], new SampledName(ListedName.Of(Listed[0])[0], "test"), text), new Answer(isFound ? 1 : Answer.None, Answer.None, Answer.None, null, null));

    private static (Query, Answer) Clean(string name, bool alerts) => (Query.Of(name), new Answer(Answer.None, Answer.None, alerts ? 1 : Answer.None, null, null));

    private static BaselineResult Run((Question, Answer)[] asked, (Query, Answer)[] clean, int? wanted = 10) =>
        new Baseline(Bearers).Run(asked, clean, 0.70, wanted, threads: 1, () => { }, CancellationToken.None);

    [Fact]
    public void A_scorer_is_held_to_as_few_clean_alerts_and_to_as_many_found()
    {
        var result = Run([Asked("brestovsk optical work", true), Asked("brstvsk optcl", true)], [Clean("northern harbor", true), Clean("quiet meadow", false)]);
        var ratio = result.Scorers.Single(s => s.Name == "ratio");
        int Best(string name) => Listed.SelectMany(e => e.Names).Max(n => Fuzz.Ratio(name, n.Name));
        var (near, far) = (Best("northern harbor"), Best("quiet meadow"));

        Assert.True(near > far);
        Assert.Equal((far + 1, new Share(1, 2)), (ratio.SameAlerts.Threshold, ratio.SameAlerts.Alerts));
        Assert.Equal((Best("brstvsk optcl"), new Share(2, 2)), (ratio.SameDetection!.Threshold, ratio.SameDetection.Detection));
        Assert.Equal((new Share(2, 2), new Share(1, 2)), (result.Detection, result.Alerts));
    }

    [Fact]
    public void Where_the_library_is_silent_a_scorer_must_be_too_even_at_a_threshold_nothing_reaches()
    {
        var result = Run([Asked("brestovsk optical works", true)], [Clean("brestovsk optical works", false)]);

        Assert.All(result.Scorers, s => Assert.Equal((101, 0, 0), (s.SameAlerts.Threshold, s.SameAlerts.Detection.Count, s.SameAlerts.Alerts.Count)));
    }

    [Fact]
    public void The_names_asked_are_spread_evenly_and_as_many_as_wanted()
    {
        (Question, Answer)[] asked = [.. Enumerable.Range(0, 10).Select(i => Asked($"brestovsk {i}", i % 5 == 0))];

        Assert.Equal(new Share(2, 2), Run(asked, [Clean("a b", false)], wanted: 2).Detection);
        Assert.Equal(10, Run(asked, [Clean("a b", false)], wanted: 50).Detection.Of);
    }

    [Fact]
    public void Five_scorers_are_asked() =>
        Assert.Equal(["ratio", "partial ratio", "token sort ratio", "token set ratio", "weighted ratio"], Baseline.Scorers.Select(s => s.Name));

    [Fact]
    public void It_stops_where_it_is_told_to() =>
        Assert.ThrowsAny<OperationCanceledException>(() => new Baseline(Bearers).Run([Asked("brestovsk", true)], [Clean("a b", false)], 0.7, 1, 1, () => { }, new CancellationToken(canceled: true)));
}
