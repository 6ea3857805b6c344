using System.Collections.Immutable;

namespace Screening.Drawing;

/// <summary>The way of each edge from node to node.</summary>
/// <remarks>
/// Algorithm: an edge goes straight down inside a rank, where boxes are, and bends only between ranks, where none are. At a node the edges
/// leave side by side, each right above or below what it leads to where there is room.
/// Time: O(items log items).
/// Contract: no edge runs through a box that is not its own.
/// Oracle: every piece of every edge against every box, in DiagramLayoutTests.
/// </remarks>
internal sealed class EdgeRouting(LayoutRanks ranks, RankBands bands, Box[] nodes)
{
    // Straight lines where an edge meets a node: an arrow needs a direction.
    private const int Stub = 14;
    private const int WidestPort = 22;

    /// <summary>The routes, by edge; those from a node to itself are left out.</summary>
    public Route[] Routes()
    {
        var tracks = Enumerable.Range(0, ranks.Tracks.Length).Where(e => ranks.Tracks[e] is not null).ToList();
        var starts = Ports(tracks, isStart: true);
        var ends = Ports(tracks, isStart: false);
        var routes = new Route[ranks.Tracks.Length];
        foreach (var edge in tracks)
        {
            var track = ranks.Tracks[edge]!;
            var points = ImmutableArray.CreateBuilder<Spot>();
            points.Add(new Spot(starts[edge], nodes[track[0].Index].Bottom));
            points.Add(new Spot(starts[edge], bands.Bottom(track[0].Rank) + (ranks.Turned[edge] ? Stub : 0)));
            foreach (var item in track.Skip(1).SkipLast(1))
            {
                points.Add(new Spot(bands.X(item), bands.Top(item.Rank)));
                points.Add(new Spot(bands.X(item), bands.Bottom(item.Rank)));
            }
            points.Add(new Spot(ends[edge], bands.Top(track[^1].Rank) - Stub));
            points.Add(new Spot(ends[edge], nodes[track[^1].Index].Y));
            routes[edge] = new Route(points.ToImmutable(), ranks.Turned[edge], IsLoop: false);
        }
        return routes;
    }

    private Dictionary<int, int> Ports(List<int> tracks, bool isStart)
    {
        var ports = new Dictionary<int, int>();
        foreach (var group in tracks.GroupBy(e => isStart ? ranks.Tracks[e]![0] : ranks.Tracks[e]![^1]))
        {
            var box = nodes[group.Key.Index];
            var edges = group.Select(e => (Edge: e, Next: isStart ? ranks.Tracks[e]![1] : ranks.Tracks[e]![^2])).OrderBy(e => e.Next.Order).ToList();
            var room = box.Width - 2 * DiagramTexts.Corner;
            var step = Math.Min(WidestPort, room / edges.Count);
            var places = KeptApart.Places([.. edges.Select(e => ((double)bands.X(e.Next), 1.0))], [.. edges.Select(_ => (double)step)]);
            for (var i = 0; i < edges.Count; i++)
            {
                var (left, right) = (box.X + DiagramTexts.Corner + i * step, box.Right - DiagramTexts.Corner - (edges.Count - 1 - i) * step);
                ports[edges[i].Edge] = (int)Math.Floor(Math.Clamp(places[i], left, right) + 0.5);
            }
        }
        return ports;
    }
}
