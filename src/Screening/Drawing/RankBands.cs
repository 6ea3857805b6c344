namespace Screening.Drawing;

/// <summary>The stripe of the picture that each rank has, and the shift that brings everything into the picture.</summary>
internal sealed class RankBands
{
    // Below a label there has to be room for an arrow.
    private const int GapAboveLabels = 24;
    private const int GapAboveNodes = 36;
    private const int WidestGap = 80;

    // An edge that goes far to the side gets more height, or it would lie flat.
    private const double GapOfShift = 0.09;

    private readonly int[] _tops;
    private readonly int[] _heights;
    private readonly double _left;

    public RankBands(List<LayoutItem>[] ranks)
    {
        _tops = new int[ranks.Length];
        _heights = [.. ranks.Select(r => r.Select(i => i.Height).DefaultIfEmpty(0).Max())];
        for (var i = 1; i < ranks.Length; i++) _tops[i] = _tops[i - 1] + _heights[i - 1] + Gap(ranks[i - 1], i % 2 == 1 ? GapAboveLabels : GapAboveNodes);
        Height = ranks.Length == 0 ? 0 : _tops[^1] + _heights[^1];
        var items = ranks.SelectMany(r => r).ToList();
        _left = items.Count == 0 ? 0 : items.Min(i => i.X - i.Left);
        Width = items.Count == 0 ? 0 : (int)Math.Ceiling(items.Max(i => i.X + i.Right) - _left) + 1;
    }

    /// <summary>Width of all ranks.</summary>
    public int Width { get; }

    /// <summary>Height of all ranks.</summary>
    public int Height { get; }

    /// <summary>The top of a rank.</summary>
    public int Top(int rank) => _tops[rank];

    /// <summary>The bottom of a rank.</summary>
    public int Bottom(int rank) => _tops[rank] + _heights[rank];

    /// <summary>The middle of an item, in whole units. Distances between items are whole, so that rounding brings none closer than asked by more than one.</summary>
    public int X(LayoutItem item) => (int)Math.Floor(item.X - _left + 0.5);

    /// <summary>A box around the middle of an item, in the middle of its rank.</summary>
    public Box Centred(LayoutItem item, int width, int height) => new(X(item) - width / 2, Top(item.Rank) + (_heights[item.Rank] - height) / 2, width, height);

    private static int Gap(List<LayoutItem> upper, int least)
    {
        var shift = upper.SelectMany(u => u.Down, (u, d) => Math.Abs(u.X - d.X)).DefaultIfEmpty(0).Max();
        return Math.Clamp((int)Math.Floor(shift * GapOfShift + 0.5), least, WidestGap);
    }
}
