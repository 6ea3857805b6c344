using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Screening.Benchmarks.Accuracy;
using Screening.Benchmarks.Graphs;
using Screening.Benchmarks.Manifests;
using Screening.Benchmarks.Recall;
using Screening.Benchmarks.Rules;
using Screening.Benchmarks.Suites;
using Screening.Distance;

// Kernels are chosen once, at their first use.
if (args is ["portable", .. var others])
{
    AppContext.SetSwitch(VectorKernels.Switch, true);
    args = others;
}
if (args is ["recall", .. var rest]) return RecallCommand.Run(rest, Console.Out, Console.Error);
if (args is ["growth", .. var growth]) return GrowthCommand.Run(growth, Console.Out, Console.Error);
if (args is ["accuracy", .. var accuracy]) return AccuracyCommand.Run(accuracy, Console.Out, Console.Error);
if (args is ["manipulate", .. var manipulate]) return ManipulateCommand.Run(manipulate, Console.Out, Console.Error);
if (args is ["graph", .. var graph]) return GraphCommand.Run(graph, Console.Out, Console.Error);
if (args is ["manifest", .. var manifest]) return ManifestCommand.Run(manifest, Console.Out, Console.Error);
if (args is ["rules", .. var rules]) return RulesCommand.Run(rules, Console.Out, Console.Error);
if (args is ["versions"])
{
    RunConditions.Write(Console.Out);
    return 0;
}
var config = DefaultConfig.Instance.WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(48));
// What takes minutes runs when it is asked for by name.
if (!Array.Exists(args, a => a.Contains(LargeSearchBenchmarks.Category, StringComparison.OrdinalIgnoreCase)))
    config = config.AddFilter(new SimpleFilter(b => !b.Descriptor.HasCategory(LargeSearchBenchmarks.Category)));
BenchmarkSwitcher.FromAssembly(typeof(RecallCommand).Assembly).Run(args, config);
return 0;
