using Screening.Cli.Evaluation.Manipulating;
using Screening.Cli.Evaluation.Measuring;
using Screening.Cli.Evaluation.Sampling;
using Screening.Engine;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Cli.Evaluation;

public sealed class ThresholdsTests
{
    private static readonly NameBearers Bearers = new(TestLists.Bundled.SelectMany(l => l.Entities));
    private static readonly string[] Names = [.. Question.Of(ListedSample.Draw(Bearers.Entities, 20, 1), Manipulations.All, 1).Where(q => !q.Manipulation.InText).Select(q => q.Text)];

    private static Screener At(double threshold) => new ScreenerBuilder { Options = new ScreeningOptions { AsOf = TestLists.Day, Threshold = threshold } }.Add(TestLists.Bundled).Build();

    [Fact]
    public async Task The_sweep_says_of_each_threshold_what_a_run_at_it_says()
    {
        var screener = At(0.70);
        var questions = Question.Of(ListedSample.Draw(Bearers.Entities, 30, 1), Manipulations.All, 1);
        var answers = await new Trial(screener, new Thresholds(screener), Bearers, () => { }).AskAsync(questions, CancellationToken.None);

        Assert.True(questions.Count > 500);
        foreach (var threshold in (double[])[0.65, 0.70, 0.85])
        {
            var options = screener.Options with { Threshold = threshold };
            for (var i = 0; i < questions.Count; i++)
            {
                var (question, same) = (questions[i], Bearers.SameAs(questions[i].Sampled.Name));
                string[] told = question.Manipulation.InText
                    ? [.. screener.Screen(question.AsShipment, options).Findings.SelectMany(f => f.Listings.Prepend(f.EntityId))]
                    : [.. screener.Screen(question.AsName, options).Matches.SelectMany(m => m.Listings.Prepend(m.EntityId))];
                Assert.Equal((told.Contains(question.EntityId), told.Any(same.Contains), told.Length > 0), (answers[i].FindsItselfAt(threshold), answers[i].FindsAt(threshold), answers[i].AlertsAt(threshold)));
            }
        }
    }

    [Fact]
    public async Task A_score_that_is_shown_as_the_threshold_counts_as_a_run_counts_it()
    {
        // Shown with four digits, compared with all of them: half of such scores lie below the threshold they show.
        var lowest = At(0.60);
        bool Falls(string name, Match match) => !lowest.Screen(Query.Of(name), lowest.Options with { Threshold = match.Score }).Matches.Any(m => m.EntityId == match.EntityId);
        var thresholds = Names.SelectMany(n => lowest.Screen(n).Matches.Take(1).Where(m => Falls(n, m))).Select(m => m.Score).Distinct().Order().Take(2).ToArray();
        var fallen = 0;
        foreach (var threshold in thresholds)
        {
            var screener = At(threshold);
            Query[] queries = [.. Names.Select(Query.Of)];
            var answers = await new Trial(screener, new Thresholds(screener), Bearers, () => { }).AskAsync(queries, CancellationToken.None);
            Assert.Equal(queries.Select(q => screener.Screen(q).Matches.Count > 0), answers.Select(a => a.AlertsAt(threshold)));
            fallen += answers.Count(a => a.Hit?.Score == threshold && !a.AlertsAt(threshold));
        }
        Assert.True(fallen > 0, "No score fell below the threshold it shows: the test shows nothing.");
    }

    [Fact]
    public void The_run_s_own_threshold_is_one_of_the_sweep()
    {
        Assert.Equal([0.60, 0.65, 0.70, 0.75, 0.80, 0.85, 0.90, 0.95], new Thresholds(At(0.70)).All);
        Assert.Equal([0.50, 0.60, 0.65, 0.70, 0.75, 0.80, 0.85, 0.90, 0.95], new Thresholds(At(0.50)).All);
        Assert.Contains(0.72, new Thresholds(At(0.72)).All);
    }
}
