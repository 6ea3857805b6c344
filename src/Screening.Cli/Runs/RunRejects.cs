using System.Runtime.CompilerServices;
using Screening.Cli.Options;
using Screening.Cli.Output;
using Screening.Formats.Manifests;

namespace Screening.Cli.Runs;

/// <summary>The file of a run's rejected rows. A run that goes on reads them again, and so writes them again: the file is always whole.</summary>
internal sealed class RunRejects : IAsyncDisposable
{
    private readonly CommandContext _context;
    private readonly OutputTarget _target;
    private readonly string _path;
    private RejectFile? _file;

    private RunRejects(CommandContext context, string path) =>
        (_context, _path, _target) = (context, path, OutputTarget.Open(context.Host, path, ManifestInputOptions.Rejects.Name));

    /// <summary>Opens it; null where nobody asks.</summary>
    public static RunRejects? Open(CommandContext context, List<ManifestSource> sources)
    {
        if (context.Parsed.GetValue(ManifestInputOptions.Rejects) is not { } path) return null;
        if (sources.Count > 1) throw new CommandFailure(ExitCode.Usage, $"--rejects: found {sources.Count} manifests; expected one", "screen them one by one: what is rejected goes into a file of the manifest's own form");
        return new RunRejects(context, path);
    }

    /// <summary>The rows of a manifest; those rejected are written on the way.</summary>
    public async IAsyncEnumerable<ManifestRow> Of(IAsyncEnumerable<ManifestRow> rows, ManifestSource source, [EnumeratorCancellation] CancellationToken ct = default)
    {
        _file = new RejectFile(_target.Stream, source);
        await foreach (var row in rows.WithCancellation(ct))
        {
            _file.Add(row);
            yield return row;
        }
        _file.End();
    }

    /// <summary>All rows were read: the file takes its name.</summary>
    public async Task EndAsync(CancellationToken ct)
    {
        _file!.Dispose();
        await _target.CommitAsync(ct);
        if (_file.Count > 0) _context.Messages.Note($"{_file.Count} rejected rows are in {_path}");
        if (_file.Lost > 0) _context.Messages.Warning($"{_file.Lost} rejected rows are too long to be kept, and are not in {_path}");
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _file?.Dispose();
        await _target.DisposeAsync();
    }
}
