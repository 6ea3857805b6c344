namespace Screening.Formats.Reading;

/// <summary>Names of files that are the same file on every system and lead into no other folder.</summary>
internal static class PlainName
{
    private const int Longest = 64;

    /// <summary>What is expected, for people.</summary>
    public const string Expected = "1 to 64 letters (a-z), digits, hyphens, underscores and dots, beginning with a letter or digit and not ending in a dot";

    // Names that Windows takes for devices, whatever their extension.
    private static readonly string[] Devices = ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(i => (string[])[$"com{i}", $"lpt{i}"])];

    /// <summary>Whether a name is one.</summary>
    public static bool Is(string name) =>
        name.Length is > 0 and <= Longest && char.IsAsciiLetterOrDigit(name[0]) && name[^1] != '.'
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
        && !Devices.Contains(name.Split('.')[0], StringComparer.OrdinalIgnoreCase);
}
