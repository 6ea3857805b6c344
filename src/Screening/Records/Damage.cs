using Screening.Model;
using Screening.Storage;

namespace Screening.Records;

/// <summary>What a file holds under a right hash and no writer writes: a damaged file as well.</summary>
internal static class Damage
{
    /// <summary>Whether reading records failed for what they hold.</summary>
    public static bool IsOne(Exception e) => e is InvalidDataException or ArgumentOutOfRangeException or OverflowException;

    /// <summary>The fault to be thrown.</summary>
    public static InputFormatException Of(SectionFile file, string section, Exception e) =>
        new(file.Path, 0, $"section {section}: {e.Message}", "records as screening lists build writes them", e);
}
