using System.Reflection;
using System.Runtime;
using System.Runtime.InteropServices;
using Screening.Distance;

namespace Screening.Benchmarks.Recall;

/// <summary>What a number was measured with: without it, it says nothing.</summary>
internal static class RunConditions
{
    private const string Processors = "/proc/cpuinfo";

    /// <summary>Writes runtime, system, processor and packages, a line each.</summary>
    public static void Write(TextWriter output)
    {
        output.WriteLine($"runtime: {RuntimeInformation.FrameworkDescription}, {(GCSettings.IsServerGC ? "server" : "workstation")} GC");
        output.WriteLine($"system: {RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}");
        output.WriteLine($"processor: {Processor()}, {Environment.ProcessorCount} cores seen");
        output.WriteLine($"kernels: {(VectorKernels.AreUsed ? "with vectors" : "portable")}");
        foreach (var type in (Type[])[typeof(Screener), typeof(BenchmarkDotNet.Running.BenchmarkSwitcher), typeof(FuzzySharp.Fuzz)])
            output.WriteLine($"package: {type.Assembly.GetName().Name} {Version(type.Assembly)}");
    }

    private static string Version(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";

    private static string Processor()
    {
        var line = File.Exists(Processors) ? File.ReadLines(Processors).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line is null ? "unknown" : line[(line.IndexOf(':') + 1)..].Trim();
    }
}
