namespace Screening.Model;

/// <summary>A kind of number: what it is called, what it proves, and how one is checked.</summary>
public sealed record IdentifierType
{
    /// <summary>The key under which identifiers carry it, for instance <c>inn</c>.</summary>
    public required string Key { get; init; }

    /// <summary>What people call it, for instance <c>INN</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Who defines it: an act, a standard or an institution.</summary>
    public required string Source { get; init; }

    /// <summary>ISO 3166 alpha-2 code of the one country that issues it; null where many do.</summary>
    public string? Country { get; init; }

    /// <summary>Whether one number belongs to one party only, so that equality decides a match.</summary>
    public bool Decides { get; init; }

    /// <summary>Whether the type says what a number is of only together with its country, as "registration number" does.</summary>
    public bool IsGeneric { get; init; }

    /// <summary>What documents call it besides the key, in lower-case Latin letters.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Says what is wrong with a key; null where nothing is.</summary>
    internal Func<string, string?> Check { get; init; } = IdentifierChecks.Any;

    /// <summary>Brings a key into the form in which two are compared.</summary>
    internal Func<string, string> Canon { get; init; } = static key => key;

    /// <summary>What is wrong with a number of this type, for instance <c>check digit wrong</c>; null where nothing is.</summary>
    /// <param name="value">The number as printed.</param>
    public string? FaultOf(string value) => Check(KeyOf(value));

    /// <summary>The form in which two numbers of this type are compared.</summary>
    /// <param name="value">The number as printed.</param>
    internal string KeyOf(string value)
    {
        var key = IdentifierTypes.Compact(value);
        // A label written before the number: "INN 7707083893".
        var prefix = Key.ToUpperInvariant();
        if (key.Length > prefix.Length && key.StartsWith(prefix, StringComparison.Ordinal) && char.IsAsciiDigit(key[prefix.Length]) && !IsGeneric) key = key[prefix.Length..];
        return Canon(key);
    }
}
