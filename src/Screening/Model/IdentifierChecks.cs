namespace Screening.Model;

/// <summary>Check digits and shapes of identifiers. Each check takes a key (letters and digits in upper case) and says what
/// is wrong with it; null where nothing is.</summary>
/// <remarks>A wrong check digit is a misprint, or a number somebody made up.</remarks>
internal static class IdentifierChecks
{
    private const string WrongDigit = "check digit wrong";

    // Letters that the unified social credit code uses: no I, O, S, V, Z (GB 32100-2015, 4.2).
    private const string CreditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const string PlainAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string UnpRegions = "ABCEHKM";
    private const string UnpLetters = "ABCEHKMOPT";

    /// <summary>Payer's number of Belarus: 9 digits, or for a person 2 letters and 7 digits; weighted sum modulo 11.</summary>
    public static string? Unp(string key)
    {
        if (key.Length != 9 || !key.AsSpan(2).ContainsOnly(char.IsAsciiDigit)) return Form("9 digits");
        if (!char.IsAsciiDigit(key[0]) && !UnpRegions.Contains(key[0], StringComparison.Ordinal)) return Form("9 digits");
        Span<int> digits = stackalloc int[9];
        for (var i = 0; i < digits.Length; i++)
            digits[i] = i == 1 && !char.IsAsciiDigit(key[1]) ? UnpLetters.IndexOf(key[1], StringComparison.Ordinal) : PlainAlphabet.IndexOf(key[i], StringComparison.Ordinal);
        if (digits[1] < 0) return Form("9 digits");
        return Judge(Sum(digits, [29, 23, 19, 17, 13, 7, 5, 3]) % 11 == digits[8]);
    }

    /// <summary>Taxpayer's number of Russia: 10 digits, or 12 for a person; weighted sums modulo 11, then 10.</summary>
    public static string? Inn(string key)
    {
        if (key.Length is not (10 or 12) || !AreDigits(key)) return Form("10 or 12 digits");
        var d = Digits(key);
        return key.Length == 10
            ? Judge(Sum(d, [2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 == d[9])
            : Judge(Sum(d, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 == d[10] && Sum(d, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 == d[11]);
    }

    /// <summary>State registration number of Russia: 13 digits, the first 12 modulo 11; 15 for a sole trader, the first 14 modulo 13.</summary>
    public static string? Ogrn(string key)
    {
        if (key.Length is not (13 or 15) || !AreDigits(key)) return Form("13 or 15 digits");
        var body = long.Parse(key.AsSpan(0, key.Length - 1), System.Globalization.CultureInfo.InvariantCulture);
        return Judge(body % (key.Length - 2) % 10 == key[^1] - '0');
    }

    /// <summary>Classifier of enterprises of Russia: 8 digits (10 for a sole trader), weights 1, 2, 3 ... modulo 11, again from 3 where that gives 10.</summary>
    public static string? Okpo(string key)
    {
        if (key.Length is not (8 or 10) || !AreDigits(key)) return Form("8 or 10 digits");
        var d = Digits(key);
        int Rest(int first)
        {
            var sum = 0;
            for (var i = 0; i < d.Length - 1; i++) sum += d[i] * ((first + i - 1) % 10 + 1);
            return sum % 11;
        }
        var rest = Rest(1) is var once && once < 10 ? once : Rest(3);
        return Judge(rest % 10 == d[^1]);
    }

    /// <summary>Reason code of registration in Russia: 4 digits, 2 digits or letters, 3 digits. It has no check digit.</summary>
    public static string? Kpp(string key) =>
        key.Length == 9 && AreDigits(key.AsSpan(0, 4)) && key.AsSpan(4, 2).ContainsOnly(char.IsAsciiLetterOrDigit) && AreDigits(key.AsSpan(6)) ? null : Form("9 digits");

    /// <summary>Unified social credit code of China: 18 characters, powers of 3 modulo 31.</summary>
    public static string? Uscc(string key)
    {
        if (key.Length != 18) return Form("18 characters");
        var (sum, weight) = (0, 1);
        for (var i = 0; i < 18; i++)
        {
            var value = CreditAlphabet.IndexOf(key[i], StringComparison.Ordinal);
            if (value < 0) return Form("18 digits and letters without I, O, S, V, Z");
            sum += value * (i < 17 ? weight : 1);
            weight = weight * 3 % 31;
        }
        return Judge(sum % 31 == 0);
    }

    /// <summary>Legal entity identifier: 20 characters, as a number modulo 97 (ISO 7064) it leaves 1.</summary>
    public static string? Lei(string key)
    {
        if (key.Length != 20 || !key.AsSpan().ContainsOnly(char.IsAsciiLetterOrDigit) || !AreDigits(key.AsSpan(18))) return Form("20 digits and letters");
        var rest = 0;
        foreach (var c in key)
        {
            var value = PlainAlphabet.IndexOf(c, StringComparison.Ordinal);
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return Judge(rest == 1);
    }

    /// <summary>Ship number: the first six of 7 digits times 7 down to 2 sum to a number that ends in the seventh.</summary>
    public static string? Imo(string key)
    {
        if (key.Length != 7 || !AreDigits(key)) return Form("7 digits");
        var d = Digits(key);
        return Judge(Sum(d, [7, 6, 5, 4, 3, 2]) % 10 == d[6]);
    }

    /// <summary>Number of a ship's company or registered owner: 7 digits, weights 8 6 4 2 9 7, what is missing to a multiple of 11.</summary>
    public static string? ImoCompany(string key)
    {
        if (key.Length != 7 || !AreDigits(key)) return Form("7 digits");
        var d = Digits(key);
        return Judge((11 - Sum(d, [8, 6, 4, 2, 9, 7]) % 11) % 10 == d[6]);
    }

    /// <summary>A ship station's identity: 9 digits that begin with the country's three, 201 to 775.</summary>
    public static string? Mmsi(string key) => key.Length == 9 && AreDigits(key) && key[0] is >= '2' and <= '7' ? null : Form("9 digits from 2 to 7");

    /// <summary>A bank: 4 letters, country, 2 characters, perhaps a branch of 3; or the 9 digits of a Russian bank, 04 first.</summary>
    public static string? Bic(string key) =>
        (key.Length is 8 or 11 && key.AsSpan(0, 6).ContainsOnly(char.IsAsciiLetter) && key.AsSpan(6).ContainsOnly(char.IsAsciiLetterOrDigit))
        || (key.Length == 9 && key.StartsWith("04", StringComparison.Ordinal) && AreDigits(key)) ? null : Form("8 or 11 characters");

    /// <summary>Dun and Bradstreet: 9 digits, without a check digit since 2006.</summary>
    public static string? Duns(string key) => key.Length == 9 && AreDigits(key) ? null : Form("9 digits");

    /// <summary>Entity of the US award system: 12 characters, no zero first, neither I nor O.</summary>
    public static string? Uei(string key) =>
        key.Length == 12 && key[0] != '0' && key.AsSpan().ContainsOnly(c => char.IsAsciiLetterOrDigit(c) && c is not ('I' or 'O')) ? null : Form("12 characters");

    /// <summary>Economic operator of the EU or the UK: the country's two letters and up to 15 characters.</summary>
    public static string? Eori(string key) =>
        key.Length is >= 5 and <= 17 && AreLetters(key.AsSpan(0, 2)) && key.AsSpan(2).ContainsOnly(char.IsAsciiLetterOrDigit) ? null : Form("a country's two letters and up to 15 characters");

    /// <summary>Security: country, 9 characters, and Luhn's digit over letters written as two digits.</summary>
    public static string? Isin(string key)
    {
        if (key.Length != 12 || !AreLetters(key.AsSpan(0, 2)) || !key.AsSpan().ContainsOnly(char.IsAsciiLetterOrDigit) || !char.IsAsciiDigit(key[11])) return Form("12 characters");
        var (sum, isDoubled) = (0, false);
        for (var i = 11; i >= 0; i--)
        {
            for (var value = PlainAlphabet.IndexOf(key[i], StringComparison.Ordinal); ; value /= 10)
            {
                var digit = value % 10 * (isDoubled ? 2 : 1);
                sum += digit / 10 + digit % 10;
                isDoubled = !isDoubled;
                if (value < 10) break;
            }
        }
        return Judge(sum % 10 == 0);
    }

    /// <summary>A number whose register is not known: only that it is more than a placeholder.</summary>
    public static string? Any(string key) => IsPlaceholder(key) || !key.Any(char.IsAsciiDigit) ? "no real number" : null;

    /// <summary>Whether a number stands for "none": too short to name anybody, or one character over and over.</summary>
    public static bool IsPlaceholder(string key) => key.Length < 4 || key.AsSpan().Trim(key[0]).IsEmpty;

    private static string Form(string expected) => $"not of the form of {expected}";

    private static string? Judge(bool isRight) => isRight ? null : WrongDigit;

    private static bool AreDigits(ReadOnlySpan<char> text) => text.ContainsOnly(char.IsAsciiDigit);

    private static bool AreLetters(ReadOnlySpan<char> text) => text.ContainsOnly(char.IsAsciiLetter);

    private static int[] Digits(string key) => [.. key.Select(c => c - '0')];

    private static int Sum(ReadOnlySpan<int> digits, ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += digits[i] * weights[i];
        return sum;
    }

    private static bool ContainsOnly(this ReadOnlySpan<char> text, Func<char, bool> allowed)
    {
        foreach (var c in text)
            if (!allowed(c)) return false;
        return true;
    }
}
