using System.CommandLine;
using System.Globalization;
using Screening.Cli.Loading;
using Screening.Cli.Options;
using Screening.Formats.Manifests;

namespace Screening.Cli.Runs;

/// <summary>What decides the bytes of a run's output: the program, the manifests, the lists, the day and the options with the files they name.</summary>
internal static class RunFacts
{
    // These say where results go and how fast, not what they are.
    private static readonly Option[] NoMatter = [SharedOptions.Output, SharedOptions.Resume, SharedOptions.Threads, SharedOptions.Progress, SharedOptions.ExitZero, SharedOptions.AsOf, SharedOptions.Audit, ManifestInputOptions.Rejects];

    /// <summary>The facts of a run, by name.</summary>
    public static IReadOnlyDictionary<string, string> Of(CommandContext context, Screener screener, IReadOnlyList<ManifestSource> sources)
    {
        var facts = new OrderedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["screening"] = string.Join(' ', new[] { typeof(Screener), typeof(ManifestSource), typeof(RunFacts) }.Select(t => t.Module.ModuleVersionId)),
            ["--as-of"] = context.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        // By name: it grows with the run.
        if (context.Parsed.GetValue(SharedOptions.Audit) is { } trail) facts["--audit"] = Path.GetFullPath(trail);
        foreach (var (i, source) in sources.Index()) facts[$"manifest {i + 1}"] = $"{source.Path} {source.Sha256}";
        foreach (var (i, list) in screener.Lists.Index()) facts[$"list {i + 1}"] = $"{list.Version.List} {list.Version.Sha256}";
        foreach (var option in context.Spec.Options.Except(NoMatter))
        {
            if (context.Parsed.GetResult(option) is not { Implicit: false } given) continue;
            var values = given.Tokens.Select(t => t.Value).ToList();
            facts[option.Name] = string.Join(' ', values.Append(FileStamps.Of(values.Where(Path.Exists))));
        }
        return facts;
    }

    /// <summary>The first facts that differ, in words; null where none does.</summary>
    public static string? Difference(IReadOnlyDictionary<string, string> begun, IReadOnlyDictionary<string, string> now)
    {
        const int Shown = 3;
        var names = begun.Keys.Union(now.Keys).Where(n => begun.GetValueOrDefault(n) != now.GetValueOrDefault(n)).ToList();
        return names.Count == 0 ? null : string.Join("; ", names.Take(Shown).Select(n => $"{n} was {Word(begun, n)}, is {Word(now, n)}"));
    }

    private static string Word(IReadOnlyDictionary<string, string> facts, string name) =>
        facts.TryGetValue(name, out var value) ? Output.VisibleText.Quote(value) : "not given";
}
