using System.IO.Compression;
using Screening.Model;

namespace Screening.Tests.Accuracy;

/// <summary>How one script fares with one kind of name.</summary>
/// <param name="Group">Script and kind, for instance <c>Arab person</c>.</param>
/// <param name="Pairs">Pairs of a name in that script and a Latin name of the same listed party.</param>
/// <param name="Recall">Share of them from 0.70.</param>
/// <param name="KeptApart">Share below 0.70 of as many pairs of two parties.</param>
internal sealed record ScriptOutcome(string Group, int Pairs, double Recall, double KeptApart);

/// <summary>Names of listed parties in their own script, against their Latin names and against other parties' Latin names.</summary>
internal static class CrossScript
{
    private const int Seed = 7;

    private sealed record Pair(string Id, string Kind, string Script, string Native, string Latin);

    /// <summary>Measures a file of pairs (list, id, kind, script, native, latin); a group of one party has no other to be kept apart from, and is left out.</summary>
    /// <param name="path">A CSV file, packed by gzip.</param>
    public static IReadOnlyList<ScriptOutcome> Measure(string path) =>
        [
            .. Read(path).GroupBy(p => $"{p.Script} {p.Kind}", StringComparer.Ordinal)
                .Where(g => g.DistinctBy(p => p.Id).Skip(1).Any())
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => Measure(g.Key, [.. g])),
        ];

    private static ScriptOutcome Measure(string group, Pair[] pairs)
    {
        var random = new Random(Seed);
        var kind = pairs[0].Kind == "person" ? EntityKind.Person : EntityKind.Organization;
        var tried = pairs.Select(p =>
        {
            Pair other;
            do other = pairs[random.Next(pairs.Length)];
            while (other.Id == p.Id);
            return (p.Native, p.Latin, Other: other.Latin);
        }).ToArray();
        bool IsAlert(string native, string latin) => Screener.Compare(new Query { Name = native, Kind = kind }, new Query { Name = latin, Kind = kind }).Score >= CaseTables.Threshold;
        return new ScriptOutcome(group, tried.Length, tried.AsParallel().Count(t => IsAlert(t.Native, t.Latin)) / (double)tried.Length, tried.AsParallel().Count(t => !IsAlert(t.Native, t.Other)) / (double)tried.Length);
    }

    private static IEnumerable<Pair> Read(string path)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        lines.ReadLine();
        while (lines.ReadLine() is { } line)
        {
            // A quoted field may hold commas; none holds a line break.
            var parts = line.Split('"');
            for (var i = 1; i < parts.Length; i += 2) parts[i] = parts[i].Replace(',', '\u001F');
            if (string.Concat(parts).Split(',') is [_, var id, var kind, var script, var native, var latin])
                yield return new Pair(id, kind, script, native.Replace('\u001F', ','), latin.Replace('\u001F', ','));
        }
    }
}
