using System.Runtime.Intrinsics;

namespace Screening.Distance;

/// <summary>Whether kernels use the machine's vector registers. Each has a portable twin that gives the same answers; the tests run both.</summary>
/// <remarks>Decided once, when the first is asked for, so that the compiler leaves the other out. Whoever suspects a fault of theirs turns them off by the
/// setting <see cref="Switch"/> of the program (<c>runtimeconfig.json</c>, a <c>RuntimeHostConfigurationOption</c> of the project, or
/// <see cref="AppContext.SetSwitch"/> before anything else).</remarks>
internal static class VectorKernels
{
    /// <summary>The setting that leaves them out where it is true.</summary>
    public const string Switch = "Screening.PortableKernels";

    /// <summary>Whether they are used.</summary>
    public static bool AreUsed { get; } = Vector128.IsHardwareAccelerated && !(AppContext.TryGetSwitch(Switch, out var isOff) && isOff);
}
