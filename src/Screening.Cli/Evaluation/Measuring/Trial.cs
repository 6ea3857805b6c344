using System.Collections.Frozen;
using Screening.Cli.Evaluation.Sampling;
using Screening.Cli.Runs;
using Screening.Model;

namespace Screening.Cli.Evaluation.Measuring;

/// <summary>Asks the screener, over all cores.</summary>
/// <param name="screener">The screener.</param>
/// <param name="thresholds">The thresholds of the sweep.</param>
/// <param name="bearers">Who bears which name.</param>
/// <param name="step">Is told of every answer.</param>
internal sealed class Trial(Screener screener, Thresholds thresholds, NameBearers bearers, Action step)
{
    /// <summary>The answers to manipulated names, in order.</summary>
    public async Task<Answer[]> AskAsync(IReadOnlyList<Question> questions, CancellationToken ct)
    {
        var answers = new Answer[questions.Count];
        var same = questions.DistinctBy(q => q.EntityId).ToDictionary(q => q.EntityId, q => bearers.SameAs(q.Sampled.Name), StringComparer.Ordinal);
        var places = Enumerable.Range(0, questions.Count).ToLookup(i => questions[i].Manipulation.InText);
        await foreach (var (i, result) in InOrder.ScreenAsync(places[false].ToAsyncEnumerable(), i => questions[i].AsName, (q, c) => screener.ScreenAsync(q, thresholds.Lowest, c), ct))
        {
            answers[i] = Answer.Of(result, m => thresholds.ScoreOf(questions[i].AsName, m), questions[i].EntityId, same[questions[i].EntityId]);
            step();
        }
        await foreach (var (i, result) in InOrder.ScreenAsync(places[true].ToAsyncEnumerable(), i => questions[i].AsShipment, (s, c) => screener.ScreenAsync(s, thresholds.Lowest, c), ct))
        {
            answers[i] = Answer.Of(result, questions[i].EntityId, same[questions[i].EntityId]);
            step();
        }
        return answers;
    }

    /// <summary>The answers to names that are on no list, in order.</summary>
    public async Task<Answer[]> AskAsync(IReadOnlyList<Query> names, CancellationToken ct)
    {
        var answers = new List<Answer>(names.Count);
        await foreach (var (query, result) in InOrder.ScreenAsync(names.ToAsyncEnumerable(), q => q, (q, c) => screener.ScreenAsync(q, thresholds.Lowest, c), ct))
        {
            answers.Add(Answer.Of(result, m => thresholds.ScoreOf(query, m), own: null, FrozenSet<string>.Empty));
            step();
        }
        return [.. answers];
    }
}
