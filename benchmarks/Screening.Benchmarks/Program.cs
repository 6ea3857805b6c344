using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Screening.Benchmarks.Accuracy;
using Screening.Benchmarks.Recall;

if (args is ["recall", .. var rest]) return RecallCommand.Run(rest, Console.Out, Console.Error);
if (args is ["accuracy", .. var accuracy]) return AccuracyCommand.Run(accuracy, Console.Out, Console.Error);
if (args is ["manipulate", .. var manipulate]) return ManipulateCommand.Run(manipulate, Console.Out, Console.Error);
if (args is ["versions"])
{
    RunConditions.Write(Console.Out);
    return 0;
}
BenchmarkSwitcher.FromAssembly(typeof(RecallCommand).Assembly).Run(args, DefaultConfig.Instance.WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(48)));
return 0;
