namespace Screening.Model;

/// <summary>A number that names a party: equal numbers of one type decide, different ones contradict.</summary>
/// <param name="Type">One of the keys of <see cref="IdentifierTypes"/>, such as <c>unp</c> or <c>imo</c>.</param>
/// <param name="Value">The number as printed; compared by letters and digits only, without regard to case.</param>
/// <param name="Country">ISO 3166 alpha-2 code of the issuer, where known.</param>
public sealed record Identifier(string Type, string Value, string? Country = null)
{
    /// <summary>The value's letters and digits in upper case: the form in which two identifiers are compared.</summary>
    public string Key { get; } = IdentifierTypes.Compact(Value);
}

/// <summary>The identifier types the library knows, and what each proves.</summary>
public static class IdentifierTypes
{
    /// <summary>Types under which one number belongs to one party only, so that equality decides a match.
    /// Sources: UNP (Belarus tax register), INN and OGRN (Russia), USCC (GB 32100, China), LEI (ISO 17442),
    /// IMO (IMO Resolution A.1117(30)), MMSI (ITU-R M.585), BIC (ISO 9362), DUNS.</summary>
    public static IReadOnlyList<string> Decisive { get; } =
        ["unp", "inn", "ogrn", "uscc", "lei", "imo", "mmsi", "bic", "duns", "registration", "tax", "passport", "national-id"];

    /// <summary>The letters and digits of a number, in upper case. An IMO prefix is dropped.</summary>
    /// <param name="value">A number as printed, for instance <c>IMO 9341512</c>.</param>
    public static string Compact(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var compact = string.Concat(value.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return compact.StartsWith("IMO", StringComparison.Ordinal) ? compact[3..] : compact;
    }

    /// <summary>Whether a seven-digit IMO ship number carries the right check digit.</summary>
    /// <param name="value">The number, with or without the prefix IMO.</param>
    /// <remarks>The first six digits times 7 down to 2 sum to a number that ends in the seventh.</remarks>
    public static bool IsImo(string value)
    {
        var digits = Compact(value);
        if (digits.Length != 7 || !digits.All(char.IsAsciiDigit)) return false;
        var sum = 0;
        for (var i = 0; i < 6; i++) sum += (digits[i] - '0') * (7 - i);
        return sum % 10 == digits[6] - '0';
    }
}
