using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Results;

/// <summary>Reads results that are a line each; only those of several manifests say of which.</summary>
internal static class ResultLines
{
    public static IEnumerable<StoredResult> Read(TextSource text)
    {
        var of = new ScreenedManifest(null);
        foreach (var line in JsonLines.Read(text))
        {
            if (line.Issue is { } issue) throw new InputFormatException(text.File, line.Line, "a line that is no result", issue.Message);
            var spot = new ResultSpot(text.File, line.Line, "$", line.Value);
            var manifest = spot.TextOrNull("manifest");
            if (manifest != of.Manifest) of = new ScreenedManifest(manifest);
            yield return new StoredResult(line.Line, of, ResultReader.Row(spot));
        }
    }
}
