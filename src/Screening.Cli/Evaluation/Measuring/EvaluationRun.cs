using System.Reflection;
using Screening.Cli.Evaluation.Manipulating;
using Screening.Cli.Evaluation.Sampling;
using Screening.Model;

namespace Screening.Cli.Evaluation.Measuring;

/// <summary>One evaluation: draws names, manipulates and screens them, and counts what came of it.</summary>
/// <param name="screener">The screener measured.</param>
/// <param name="request">What is to be measured.</param>
/// <param name="counted">Makes the count of a part of the work: from what is counted and how many, what to call for each.</param>
internal sealed class EvaluationRun(Screener screener, EvaluationRequest request, Func<string, int, Action> counted)
{
    private readonly NameBearers _bearers = new(screener.Lists.SelectMany(l => l.Entities));
    private readonly Thresholds _thresholds = new(screener);

    /// <summary>Measures.</summary>
    public async Task<EvaluationReport> MeasureAsync(CancellationToken ct)
    {
        var sample = ListedSample.Draw(_bearers.Entities, request.Names, request.Seed);
        var questions = Question.Of(sample, request.Classes, request.Seed);
        var clean = request.CleanFile is { } file ? await CleanSample.ReadAsync(file, _bearers, ct) : CleanSample.Make(_bearers, request.Seed);
        var trial = new Trial(screener, _thresholds, _bearers, counted("names", questions.Count + clean.Names.Count));
        var answers = await trial.AskAsync(questions, ct);
        var strangers = await trial.AskAsync(clean.Names, ct);
        (Question Question, Answer Answer)[] asked = [.. questions.Zip(answers)];
        var own = _thresholds.Own;
        var kept = Detection.At(own, Answers(asked.Where(a => a.Question.Manipulation.KeepsWords)));
        var alerts = Share.Where(strangers, s => s.AlertsAt(own));
        return new EvaluationReport
        {
            Run = Facts(sample.Count),
            Kept = kept,
            All = Detection.At(own, answers),
            Classes = [.. request.Classes.Select(c => ResultOf(c, asked))],
            Breakdowns = Breakdowns(asked),
            Clean = new CleanResult(clean.Source, alerts, clean.LeftOut, clean.Unread + strangers.Count(s => s.Error is not null),
                [.. clean.Names.Zip(strangers).Where(s => s.Second.AlertsAt(own)).Select(s => (s.First.Name, s.Second.Hit!))]),
            Sweep = [.. _thresholds.All.Select(t => new SweepPoint(t, Detection.At(t, Answers(asked.Where(a => a.Question.Manipulation.KeepsWords))), Detection.At(t, answers), Share.Where(strangers, s => s.AlertsAt(t))))],
            Baseline = Compared(asked, [.. clean.Names.Zip(strangers)], ct),
            Gates = Gates(kept, alerts),
        };
    }

    private BaselineResult? Compared(IReadOnlyList<(Question Question, Answer Answer)> asked, IReadOnlyList<(Query Query, Answer Answer)> clean, CancellationToken ct)
    {
        if (request.Baseline == 0 || clean.Count == 0 || !asked.Any(a => !a.Question.Manipulation.InText)) return null;
        var baseline = new Baseline(_bearers);
        var step = counted("names with FuzzySharp", Math.Min(clean.Count, request.Baseline ?? baseline.UsualCount));
        return baseline.Run(asked, clean, _thresholds.Own, request.Baseline, screener.Options.Threads, step, ct);
    }

    private ClassResult ResultOf(Manipulation manipulation, IEnumerable<(Question Question, Answer Answer)> asked)
    {
        var own = asked.Where(a => a.Question.Manipulation == manipulation).ToArray();
        return new ClassResult(manipulation, Detection.At(_thresholds.Own, Answers(own)),
            [.. own.Where(a => !a.Answer.FindsAt(_thresholds.Own)).AsParallel().AsOrdered().Select(a => MissOf(a.Question, a.Answer))]);
    }

    private Miss MissOf(Question question, Answer answer) =>
        new(question, question.Manipulation.InText ? null : screener.Explain(question.AsName, question.EntityId)?.Score, answer.Hit, answer.Error);

    private IReadOnlyList<Breakdown> Breakdowns((Question Question, Answer Answer)[] asked) =>
    [
        new("kinds", "Kind of party", Groups(asked, q => q.Sampled.Name.Kind.ToString().ToLowerInvariant())),
        new("lists", "List", Groups(asked, q => q.Sampled.List)),
        new("scripts", "Script as screened", Groups(asked, q => q.Script)),
    ];

    private GroupResult[] Groups((Question Question, Answer Answer)[] asked, Func<Question, string> by) =>
    [
        .. asked.GroupBy(a => by(a.Question), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new GroupResult(g.Key, g.Select(a => a.Question.EntityId).Distinct(StringComparer.Ordinal).Count(),
                Detection.At(_thresholds.Own, Answers(g.Where(a => a.Question.Manipulation.KeepsWords))), Detection.At(_thresholds.Own, Answers(g)))),
    ];

    private static Answer[] Answers(IEnumerable<(Question Question, Answer Answer)> asked) => [.. asked.Select(a => a.Answer)];

    // What was not measured keeps no limit.
    private List<Gate> Gates(Detection kept, Share alerts)
    {
        var gates = new List<Gate>();
        if (request.MinDetection is { } least) gates.Add(new Gate("--min-detection", least, kept.Found.Rate, kept.Found.Rate >= least));
        if (request.MaxAlerts is { } most) gates.Add(new Gate("--max-alerts", most, alerts.Rate, alerts.Rate <= most));
        return gates;
    }

    private RunFacts Facts(int sampled) => new(
        Version, request.AsOf, request.Preset, _thresholds.Own, screener.Options.Top, request.Seed, request.Names, sampled,
        [.. screener.Lists.Select(l => (l.Version, l.Entities.Count))], screener.Lists.Sum(l => l.Names), [.. screener.Chains.Select(c => c.Id)], request.Rules);

    private static string Version =>
        typeof(Screener).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";
}
