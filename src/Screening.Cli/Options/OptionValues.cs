using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using Screening.Cli.Output;
using Screening.Model;
using Screening.Review;

namespace Screening.Cli.Options;

/// <summary>Reads the values of options; a wrong one is told as found and expected.</summary>
internal static class OptionValues
{
    private static readonly Dictionary<string, Preset> Presets = new(StringComparer.OrdinalIgnoreCase)
    {
        ["fast"] = global::Screening.Preset.Fast,
        ["balanced"] = global::Screening.Preset.Balanced,
        ["sensitive"] = global::Screening.Preset.Sensitive,
    };

    public static Preset? Preset(ArgumentResult result) =>
        Presets.TryGetValue(Text(result), out var preset) ? preset : Wrong<Preset?>(result, "fast, balanced or sensitive", null);

    public static double? Score(ArgumentResult result) =>
        double.TryParse(Text(result), NumberStyles.Float, CultureInfo.InvariantCulture, out var score) && score is >= 0 and <= 1
            ? score
            : Wrong<double?>(result, "a number from 0 to 1, such as 0.7", null);

    public static int? Whole(ArgumentResult result, int atLeast, int atMost = int.MaxValue) =>
        int.TryParse(Text(result), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= atLeast && number <= atMost
            ? number
            : Wrong<int?>(result, atMost == int.MaxValue ? $"a whole number from {atLeast} on" : $"a whole number from {atLeast} to {atMost}", null);

    public static T? OneOf<T>(ArgumentResult result, params (string Word, T Value)[] allowed) where T : struct
    {
        foreach (var (word, value) in allowed)
            if (word.Equals(Text(result), StringComparison.OrdinalIgnoreCase)) return value;
        return Wrong<T?>(result, string.Join(", ", allowed.Select(a => a.Word)), null);
    }

    public static T? Word<T>(ArgumentResult result) where T : struct, Enum =>
        ReviewWords.Parse<T>(Text(result)) ?? Wrong<T?>(result, string.Join(", ", Enum.GetValues<T>().Select(ReviewWords.Of)), null);

    public static T[] Words<T>(ArgumentResult result) where T : struct, Enum
    {
        var words = new List<T>();
        foreach (var token in result.Tokens)
        {
            if (ReviewWords.Parse<T>(token.Value) is { } word) words.Add(word);
            else return Wrong<T[]>(result, token.Value, string.Join(", ", Enum.GetValues<T>().Select(ReviewWords.Of)), []);
        }
        return [.. words];
    }

    // What stands against a claim is no measure of how well one stands.
    public static ClaimStatus? Status(ArgumentResult result)
    {
        ClaimStatus[] allowed = [ClaimStatus.Designated, ClaimStatus.Confirmed, ClaimStatus.Reported, ClaimStatus.Alleged, ClaimStatus.Speculative];
        var at = Array.FindIndex(allowed, s => s.ToString().Equals(Text(result), StringComparison.OrdinalIgnoreCase));
        return at >= 0 ? allowed[at] : Wrong<ClaimStatus?>(result, string.Join(", ", allowed.Select(s => s.ToString().ToLowerInvariant())), null);
    }

    public static DateOnly? Day(ArgumentResult result) =>
        DateOnly.TryParseExact(Text(result), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : Wrong<DateOnly?>(result, "a day as YYYY-MM-DD, such as 2026-11-22", null);

    public static Encoding? TextEncoding(ArgumentResult result) =>
        CodePagesEncodingProvider.Instance.GetEncoding(Text(result)) ?? Known(Text(result)) ?? Wrong<Encoding?>(result, "the name of an encoding, such as windows-1251 or iso-8859-1", null);

    private static Encoding? Known(string name) =>
        Array.Find(Encoding.GetEncodings(), e => e.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.GetEncoding();

    public static string? Reason(ArgumentResult result) =>
        string.IsNullOrWhiteSpace(Text(result)) ? Wrong<string?>(result, "why, in a few words", null) : Text(result);

    public static OutputFormat? Format(ArgumentResult result, OutputFormat[] allowed)
    {
        var at = Array.FindIndex(allowed, f => f.ToString().Equals(Text(result), StringComparison.OrdinalIgnoreCase));
        return at >= 0 ? allowed[at] : Wrong<OutputFormat?>(result, string.Join(", ", allowed.Select(f => f.ToString().ToLowerInvariant())), null);
    }

    private static string Text(ArgumentResult result) => result.Tokens.Count > 0 ? result.Tokens[0].Value : "";

    private static T Wrong<T>(ArgumentResult result, string expected, T otherwise) => Wrong(result, Text(result), expected, otherwise);

    private static T Wrong<T>(ArgumentResult result, string found, string expected, T otherwise)
    {
        var option = result.Parent is OptionResult { Option: var o } ? o.Name : "argument";
        result.AddError($"{option}: found {VisibleText.Quote(found)}; expected {expected}");
        return otherwise;
    }
}
