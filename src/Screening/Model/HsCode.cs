namespace Screening.Model;

/// <summary>A code of the Harmonised System: two, four or six digits, or a national code of eight or ten that begins with six.</summary>
/// <remarks>Well formed, not necessarily in use: whether a code exists is asked of the nomenclature's table.</remarks>
public readonly record struct HsCode
{
    private HsCode(string digits) => Digits = digits;

    /// <summary>The digits without dots and spaces: 2, 4, 6, 8 or 10 of them.</summary>
    public string Digits { get; }

    /// <summary>The first six digits, or all where there are fewer.</summary>
    public string Subheading => Digits.Length > 6 ? Digits[..6] : Digits;

    /// <summary>The first four digits; null where there are only two, or none was read.</summary>
    public string? Heading => Digits?.Length >= 4 ? Digits[..4] : null;

    /// <summary>The first two digits.</summary>
    public string Chapter => Digits[..2];

    /// <summary>Reads a code as documents print it: <c>8526.91</c>, <c>8526 91 00</c>, <c>852691</c>.</summary>
    /// <param name="text">The text; dots, hyphens and spaces are passed over.</param>
    /// <param name="code">The code, where the text is one.</param>
    /// <returns>False where the text is empty, has other characters, or has a number of digits no code has.</returns>
    public static bool TryParse(string? text, out HsCode code)
    {
        code = default;
        if (string.IsNullOrWhiteSpace(text)) return false;
        Span<char> digits = stackalloc char[10];
        var length = 0;
        foreach (var c in text)
        {
            if (c is '.' or ' ' or '-') continue;
            if (!char.IsAsciiDigit(c) || length == digits.Length) return false;
            digits[length++] = c;
        }
        if (length is not (2 or 4 or 6 or 8 or 10)) return false;
        code = new HsCode(digits[..length].ToString());
        return true;
    }

    /// <summary>Whether this code lies under a heading: <c>8526.91</c> is within <c>8526</c>.</summary>
    /// <param name="heading">The wider code.</param>
    public bool IsWithin(HsCode heading) => Digits.StartsWith(heading.Digits, StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => Digits;
}
