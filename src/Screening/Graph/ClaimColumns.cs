using Screening.Model;
using Screening.Storage;

namespace Screening.Graph;

/// <summary>What a graph holds of the claims for and against its edges.</summary>
internal sealed class ClaimColumns
{
    private ClaimColumns()
    {
    }

    /// <summary>For each edge its first claim, and one more.</summary>
    public Flat<int> Start { get; private init; }

    public Flat<byte> Status { get; private init; }

    public Flat<int> Source { get; private init; }

    public Flat<int> Date { get; private init; }

    public Flat<int> Claimant { get; private init; }

    public Flat<int> Note { get; private init; }

    /// <summary>Claims that hold for a time only.</summary>
    public Dictionary<int, (int From, int To)> Periods { get; private init; } = [];

    /// <summary>Opens columns that were written to a file; periods are added by the caller.</summary>
    public static ClaimColumns Open(SectionFile file, string name) => new()
    {
        Start = file.Values<int>(name + ".start"),
        Status = file.Values<byte>(name + ".status"),
        Source = file.Values<int>(name + ".source"),
        Date = file.Values<int>(name + ".date"),
        Claimant = file.Values<int>(name + ".claimant"),
        Note = file.Values<int>(name + ".note"),
    };

    /// <summary>Adds the columns to a file.</summary>
    public void Write(SectionWriter writer, string name)
    {
        writer.Add(name + ".start", Start);
        writer.Add(name + ".status", Status);
        writer.Add(name + ".source", Source);
        writer.Add(name + ".date", Date);
        writer.Add(name + ".claimant", Claimant);
        writer.Add(name + ".note", Note);
    }

    /// <summary>Fills the columns, edge after edge.</summary>
    public sealed class Builder(int claims, int edges, TextPool texts)
    {
        private readonly int[] _start = new int[edges + 1];
        private readonly byte[] _status = new byte[claims];
        private readonly int[] _source = new int[claims];
        private readonly int[] _date = new int[claims];
        private readonly int[] _claimant = new int[claims];
        private readonly int[] _note = new int[claims];
        private readonly Dictionary<int, (int From, int To)> _periods = [];
        private int _next;

        /// <summary>Adds the claims of the next edge; says whether one of them holds for a time only.</summary>
        public bool Add(int edge, IReadOnlyList<Claim> added)
        {
            var isDated = false;
            foreach (var claim in added)
            {
                (_status[_next], _source[_next], _date[_next]) = ((byte)claim.Status, texts.PlaceOf(claim.Source), texts.PlaceOf(claim.Date));
                (_claimant[_next], _note[_next]) = (texts.PlaceOf(claim.Claimant), texts.PlaceOf(claim.Note));
                if (claim.ValidFrom is not null || claim.ValidTo is not null)
                {
                    _periods[_next] = (PackedDate.Start(claim.ValidFrom), PackedDate.End(claim.ValidTo));
                    isDated = true;
                }
                _next++;
            }
            _start[edge + 1] = _next;
            return isDated;
        }

        /// <summary>The columns.</summary>
        public ClaimColumns Build() => new()
        {
            Start = Flat<int>.Of(_start),
            Status = Flat<byte>.Of(_status),
            Source = Flat<int>.Of(_source),
            Date = Flat<int>.Of(_date),
            Claimant = Flat<int>.Of(_claimant),
            Note = Flat<int>.Of(_note),
            Periods = _periods,
        };
    }
}
