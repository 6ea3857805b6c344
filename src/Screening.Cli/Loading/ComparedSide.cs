using Screening.Engine;
using Screening.Formats.Results;
using Screening.Model;
using Screening.Rules;

namespace Screening.Cli.Loading;

/// <summary>One side of a comparison: screened now, or read from the results of an earlier run.</summary>
/// <param name="Name">What the user called it.</param>
/// <param name="Screened">The screener and its options; null where results are read.</param>
/// <param name="Stored">The earlier results; null where it is screened.</param>
internal sealed record ComparedSide(string Name, ScreeningSide? Screened, StoredSide? Stored) : IDisposable
{
    /// <summary>Lets go of the results file.</summary>
    public void Dispose() => Stored?.Dispose();
}

/// <summary>Earlier results, read in step with the manifests they are of: one of another manifest, or with a row too few, is refused.</summary>
internal sealed class StoredSide(string path) : IDisposable
{
    private readonly IEnumerator<StoredResult> _results = ResultFiles.Read(path).GetEnumerator();
    private readonly Lazy<string> _sha256 = new(() => ResultFiles.Sha256(path));
    private bool? _hasNext;

    /// <summary>The file.</summary>
    public string Path => path;

    /// <summary>Hash of its bytes.</summary>
    public string Sha256 => _sha256.Value;

    /// <summary>What the results say of their first manifest; null before the first row.</summary>
    public ScreenedManifest? First { get; private set; }

    /// <summary>The result of the next row.</summary>
    /// <param name="manifest">The manifest it must be of.</param>
    /// <param name="sha256">Hash of the manifest.</param>
    /// <param name="row">The row it must be of.</param>
    public ShipmentResult Next(string manifest, string sha256, int row)
    {
        if (!Advance()) throw new InputFormatException(path, 0, $"the end of the results at row {row} of {manifest}", "a result for every row of the manifests");
        _hasNext = null;
        var result = _results.Current;
        First ??= result.Of;
        if (Fault(result.Of, manifest, sha256) is { } other) throw new InputFormatException(path, result.Line, $"results of {other}", $"those of {manifest}, sha256 {sha256}; the same manifests in the same order");
        if (result.Result.Row != row) throw new InputFormatException(path, result.Line, $"the result of row {result.Result.Row}", $"that of row {row} of {manifest}");
        return result.Result;
    }

    /// <summary>Refuses results beyond the last row.</summary>
    public void End(string lastManifest)
    {
        if (Advance()) throw new InputFormatException(path, _results.Current.Line, $"a result of row {_results.Current.Result.Row} behind the last row of {lastManifest}", "results of the manifests of --on only, in the same order");
    }

    /// <inheritdoc />
    public void Dispose() => _results.Dispose();

    private bool Advance() => _hasNext ??= _results.MoveNext();

    // The bytes say what a manifest is; where the results do not tell them, its name must do, in whatever folder.
    private static string? Fault(ScreenedManifest of, string manifest, string sha256)
    {
        if (of.Sha256 is { } stored) return stored == sha256 ? null : $"{of.Manifest ?? "another manifest"}, sha256 {stored}";
        return of.Manifest is { } name && System.IO.Path.GetFileName(name) != System.IO.Path.GetFileName(manifest) ? name : null;
    }
}

/// <summary>Both sides, as a call asks for them.</summary>
internal static class ComparedSides
{
    /// <summary>What stands for the rules that come with the program.</summary>
    public const string Bundled = "bundled";

    private const string SideHint = "OLD and NEW take rules (a file or a folder), the word bundled, or results of screening manifest --format json or jsonl";

    /// <summary>Reads and builds both; lists, chains and indexes that are the same on both are built once.</summary>
    public static (ComparedSide Old, ComparedSide New) Of(CommandContext context, SideAsked old, SideAsked now)
    {
        var (before, after) = (Stored(old), Stored(now));
        try
        {
            var first = before is null ? Screened(context, old, null) : null;
            var shared = first is not null && old.Lists.SequenceEqual(now.Lists) ? first.Screener : null;
            var second = after is null ? Screened(context, now, shared) : null;
            return (new ComparedSide(old.Name, first, before), new ComparedSide(now.Name, second, after));
        }
        catch
        {
            before?.Dispose();
            after?.Dispose();
            throw;
        }
    }

    /// <summary>Whether a side is given as results.</summary>
    public static bool AreResults(string path)
    {
        if (path == Bundled) return false;
        try
        {
            return ResultFiles.AreResults(path);
        }
        catch (InputFormatException e)
        {
            throw new CommandFailure(ExitCode.Usage, e.Message, SideHint, e);
        }
    }

    private static StoredSide? Stored(SideAsked asked) => asked.IsResults ? new StoredSide(asked.Path!) : null;

    private static ScreeningSide Screened(CommandContext context, SideAsked asked, Screener? shared)
    {
        if (shared is null) return new ScreeningSide(AgainstWhat.Screener(context, asked.Lists, () => RulesOf(asked), asked.Options), asked.Options);
        return new ScreeningSide(shared.With(RulesOf(asked)), asked.Options);
    }

    private static RuleSet RulesOf(SideAsked asked) => AgainstWhat.ReadRules(asked.Path == Bundled ? null : asked.Path);
}

/// <summary>What a call asks of one side.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="Path">Its rules or results; null: the bundled rules.</param>
/// <param name="IsResults">Whether the path is of results.</param>
/// <param name="Lists">Its lists; empty: the bundled ones.</param>
/// <param name="Options">How to screen.</param>
internal sealed record SideAsked(string Name, string? Path, bool IsResults, string[] Lists, ScreeningOptions Options);
