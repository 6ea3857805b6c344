using System.Collections.Frozen;

namespace Screening.Formats.Chains;

/// <summary>What a plain edge may state: the columns of a table and the fields of a JSON object, under the same names.</summary>
internal enum EdgeField
{
    From,
    To,
    Relation,
    PercentMin,
    PercentMax,
    ValidFrom,
    ValidTo,
    Source,
    Date,
    Status,
    Criterion,
    Claimant,
    Note,
    What,
    FromKind,
    ToKind,
    FromCountry,
    ToCountry,
    FromNumber,
    ToNumber,
}

/// <summary>One plain edge as its file has it. Filled anew for each: a million rows need one.</summary>
internal sealed class EdgeRow
{
    private static readonly FrozenDictionary<string, EdgeField> Fields =
        Enum.GetValues<EdgeField>().ToFrozenDictionary(f => f.ToString(), StringComparer.OrdinalIgnoreCase);

    private readonly string?[] _values = new string?[Fields.Count];

    /// <summary>Line the row starts on, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>A field's text, trimmed; null where it is empty or missing.</summary>
    public string? this[EdgeField field]
    {
        get => _values[(int)field];
        set => _values[(int)field] = string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    /// <summary>The field of a name, in any case; null where there is none.</summary>
    public static EdgeField? FieldOf(string name) => Fields.TryGetValue(name.Trim(), out var field) ? field : null;

    /// <summary>Forgets the last row.</summary>
    public void Begin(int line)
    {
        Line = line;
        Array.Clear(_values);
    }
}
