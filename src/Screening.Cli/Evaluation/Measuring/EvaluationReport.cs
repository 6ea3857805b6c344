using Screening.Cli.Evaluation.Manipulating;
using Screening.Model;

namespace Screening.Cli.Evaluation.Measuring;

/// <summary>What an evaluation came to: everything the reports show, and nothing that changes from run to run.</summary>
internal sealed record EvaluationReport
{
    /// <summary>What it ran with.</summary>
    public required RunFacts Run { get; init; }

    /// <summary>Detection in the classes that keep every word.</summary>
    public required Detection Kept { get; init; }

    /// <summary>Detection in all classes.</summary>
    public required Detection All { get; init; }

    /// <summary>Detection by class, in order of the table of manipulations.</summary>
    public required IReadOnlyList<ClassResult> Classes { get; init; }

    /// <summary>Detection by kind of party, by list and by script of the manipulated name.</summary>
    public required IReadOnlyList<Breakdown> Breakdowns { get; init; }

    /// <summary>Names that are on no list.</summary>
    public required CleanResult Clean { get; init; }

    /// <summary>Detection and false alerts at each threshold.</summary>
    public required IReadOnlyList<SweepPoint> Sweep { get; init; }

    /// <summary>FuzzySharp beside it; null where it was not asked for, or there is nothing to compare.</summary>
    public required BaselineResult? Baseline { get; init; }

    /// <summary>The gates that were set.</summary>
    public required IReadOnlyList<Gate> Gates { get; init; }
}

/// <summary>What a run used: with the same, it comes out the same.</summary>
/// <param name="Version">The library's version.</param>
/// <param name="AsOf">The day.</param>
/// <param name="Preset">The preset.</param>
/// <param name="Threshold">Score from which a match is an alert.</param>
/// <param name="Top">Most matches for a name.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Asked">Listed names asked for.</param>
/// <param name="Sampled">Listed names drawn.</param>
/// <param name="Lists">The lists' editions, with how many entities each has.</param>
/// <param name="Names">Names on all lists.</param>
/// <param name="Chains">Ids of the supply chains.</param>
/// <param name="Rules">The file of ownership policies, or <c>bundled</c>.</param>
internal sealed record RunFacts(
    string Version, DateOnly AsOf, Preset Preset, double Threshold, int Top, int Seed, int Asked, int Sampled,
    IReadOnlyList<(ListVersion Version, int Entities)> Lists, int Names, IReadOnlyList<string> Chains, string Rules);

/// <summary>How many manipulated names were found.</summary>
/// <param name="Found">An alert names the entry, or one that bears its name: a party stands on several lists under several ids.</param>
/// <param name="Itself">An alert names the entry by its own id or among listings.</param>
internal readonly record struct Detection(Share Found, Share Itself)
{
    /// <summary>Counts answers at a threshold.</summary>
    public static Detection At(double threshold, IReadOnlyCollection<Answer> answers) =>
        new(Share.Where(answers, a => a.FindsAt(threshold)), Share.Where(answers, a => a.FindsItselfAt(threshold)));
}

/// <summary>A manipulated name whose party was not found.</summary>
/// <param name="Question">The name.</param>
/// <param name="Score">The score its entry has whatever the threshold; null for texts, which have none.</param>
/// <param name="Best">What matched best instead, from the lowest threshold of the sweep on; null where nothing did.</param>
/// <param name="Error">Why it was not screened; null where it was.</param>
internal sealed record Miss(Question Question, double? Score, Hit? Best, string? Error);

/// <summary>How one class went.</summary>
/// <param name="Manipulation">The class.</param>
/// <param name="Detection">What was found.</param>
/// <param name="Misses">What was not.</param>
internal sealed record ClassResult(Manipulation Manipulation, Detection Detection, IReadOnlyList<Miss> Misses);

/// <summary>Detection by one property of the names.</summary>
/// <param name="Key">Its key in JSON.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Groups">Its values.</param>
internal sealed record Breakdown(string Key, string Title, IReadOnlyList<GroupResult> Groups);

/// <summary>Detection in one group of names.</summary>
/// <param name="Group">Its name.</param>
/// <param name="Names">Listed names in it.</param>
/// <param name="Kept">In the classes that keep every word.</param>
/// <param name="All">In all classes.</param>
internal sealed record GroupResult(string Group, int Names, Detection Kept, Detection All);

/// <summary>What came of names that are on no list.</summary>
/// <param name="Source"><c>generated</c>, or the file's name.</param>
/// <param name="Alerts">How many alerted.</param>
/// <param name="LeftOut">Names of the file that a list has.</param>
/// <param name="Unread">Records of the file that could not be screened.</param>
/// <param name="Hits">The alerts, with what each names.</param>
internal sealed record CleanResult(string Source, Share Alerts, int LeftOut, int Unread, IReadOnlyList<(string Name, Hit Hit)> Hits);

/// <summary>One threshold of the sweep.</summary>
/// <param name="Threshold">The threshold.</param>
/// <param name="Kept">Detection in the classes that keep every word.</param>
/// <param name="All">Detection in all classes.</param>
/// <param name="Alerts">Clean names that alert.</param>
internal sealed record SweepPoint(double Threshold, Detection Kept, Detection All, Share Alerts);

/// <summary>A limit that a run must keep.</summary>
/// <param name="Name">The option that set it.</param>
/// <param name="Limit">The limit.</param>
/// <param name="Value">What was measured.</param>
/// <param name="IsMet">Whether it was kept.</param>
internal sealed record Gate(string Name, double Limit, double Value, bool IsMet);
