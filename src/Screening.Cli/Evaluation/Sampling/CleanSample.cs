using Screening.Formats.Names;
using Screening.Model;

namespace Screening.Cli.Evaluation.Sampling;

/// <summary>The names that should not alert.</summary>
/// <param name="Source">What reports call them: <c>generated</c>, or the file's name.</param>
/// <param name="Names">The names.</param>
/// <param name="LeftOut">Names of a file that a list has, so that an alert on them is no false one.</param>
/// <param name="Unread">Records of a file that hold no name that can be screened.</param>
internal sealed record CleanSample(string Source, IReadOnlyList<Query> Names, int LeftOut, int Unread)
{
    /// <summary>What reports call names that were made up.</summary>
    public const string Generated = "generated";

    /// <summary>Names made up by a seed.</summary>
    public static CleanSample Make(NameBearers bearers, int seed) => new(Generated, CleanNames.Make(bearers, seed), LeftOut: 0, Unread: 0);

    /// <summary>The names of a file, but for those a list has in the same words.</summary>
    /// <exception cref="InputFormatException">There is no such file, or its bytes are no text.</exception>
    public static async Task<CleanSample> ReadAsync(string path, NameBearers bearers, CancellationToken ct)
    {
        var names = new List<Query>();
        var (leftOut, unread) = (0, 0);
        await foreach (var row in NameFiles.ReadAsync(path, ct))
        {
            if (row.Query is not { } query) unread++;
            else if (bearers.Of(query.Name).Count > 0) leftOut++;
            else names.Add(query);
        }
        return new CleanSample(Path.GetFileName(path), names, leftOut, unread);
    }
}
