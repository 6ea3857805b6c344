using System.Globalization;
using Screening.Cli.Evaluation.Measuring;

namespace Screening.Cli.Evaluation.Reporting;

/// <summary>A gate in words.</summary>
internal static class GateText
{
    private static readonly Dictionary<string, (string Measured, string Expected)> Words = new(StringComparer.Ordinal)
    {
        ["--min-detection"] = ("detected in the classes that keep every distinctive word", "at least"),
        ["--max-alerts"] = ("of clean names alert", "at most"),
    };

    /// <summary>What was found and what was expected.</summary>
    public static string Of(Gate gate)
    {
        var (measured, expected) = Words[gate.Name];
        var value = double.IsNaN(gate.Value) ? "nothing to measure" : gate.Value.ToString("0.0###", CultureInfo.InvariantCulture);
        return $"{gate.Name}: found {value} {measured}; expected {expected} {gate.Limit.ToString("0.0###", CultureInfo.InvariantCulture)}";
    }
}
