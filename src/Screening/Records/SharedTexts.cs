using Screening.Storage;

namespace Screening.Records;

/// <summary>Texts of a table as strings.</summary>
/// <param name="table">The table.</param>
/// <param name="areKept">Whether a text that is asked for again is the same object: for whoever reads all records at once.</param>
internal sealed class SharedTexts(StringTable table, bool areKept)
{
    private readonly string?[] _kept = areKept ? new string?[table.Count] : [];

    /// <summary>A text.</summary>
    /// <exception cref="InvalidDataException">There is none of that number.</exception>
    public string this[int number]
    {
        get
        {
            if ((uint)number >= (uint)table.Count) throw new InvalidDataException($"text {number} of {table.Count}");
            return areKept ? _kept[number] ??= table.Get(number) : table.Get(number);
        }
    }
}
