using Screening.Formats.Manifests;

namespace Screening.Cli.Loading;

/// <summary>The manifests of a call.</summary>
internal static class ManifestSources
{
    /// <summary>Opens all before the first is read: a mistyped name shall not show after an hour of screening.</summary>
    public static List<ManifestSource> OpenAll(string[] paths, ManifestOptions options)
    {
        var sources = new List<ManifestSource>(paths.Length);
        try
        {
            foreach (var path in paths) sources.Add(ManifestFiles.Open(path, options));
            return sources;
        }
        catch
        {
            foreach (var source in sources) source.Dispose();
            throw;
        }
    }

    /// <summary>How much of all was read, from 0 to 1.</summary>
    public static double PartRead(IReadOnlyList<ManifestSource> sources) => sources.Sum(s => s.BytesRead) / (double)sources.Sum(s => s.Length);
}
