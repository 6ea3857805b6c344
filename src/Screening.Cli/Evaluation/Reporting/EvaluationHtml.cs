using Screening.Cli.Evaluation.Measuring;

namespace Screening.Cli.Evaluation.Reporting;

internal static class EvaluationHtml
{
    public static string Write(EvaluationReport report) => EvaluationText.Setting(report.Run);
}
