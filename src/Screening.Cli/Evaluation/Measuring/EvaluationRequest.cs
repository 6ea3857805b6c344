using Screening.Cli.Evaluation.Manipulating;

namespace Screening.Cli.Evaluation.Measuring;

/// <summary>What is to be measured.</summary>
/// <param name="Names">Listed names to draw.</param>
/// <param name="Seed">The seed.</param>
/// <param name="CleanFile">Names that are on no list; null: made up.</param>
/// <param name="Baseline">Names that FuzzySharp is asked; 0: none; null: the usual number.</param>
/// <param name="MinDetection">The least detection in the classes that keep every word; null: no gate.</param>
/// <param name="MaxAlerts">The largest share of clean names that may alert; null: no gate.</param>
/// <param name="Classes">The classes, in order of their table.</param>
/// <param name="Preset">The preset, to be named in the report.</param>
/// <param name="AsOf">The day, to be named in the report.</param>
/// <param name="Rules">The ownership policies, to be named in the report.</param>
internal sealed record EvaluationRequest(
    int Names, int Seed, string? CleanFile, int? Baseline, double? MinDetection, double? MaxAlerts, IReadOnlyList<Manipulation> Classes, Preset Preset, DateOnly AsOf, string Rules);
