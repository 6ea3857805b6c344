using Screening.Formats.Reading;
using Screening.Model;
using Screening.RedFlags;

namespace Screening.Formats.RedFlags;

/// <summary>Reads red flags: patterns of circumstances, in this project's JSON format.</summary>
public static class RedFlagFiles
{
    /// <summary>The patterns of a file.</summary>
    /// <param name="path">JSON of the format <c>screening-red-flags/1</c> (<c>data/schemas/red-flags.schema.json</c>); also as .gz or .zip.</param>
    /// <returns>The patterns. Nothing in the file is passed over: a rule that is not understood is no rule.</returns>
    /// <exception cref="InputFormatException">There is no such file, or anything in it is not as it should be; the message has the JSON path.</exception>
    public static RedFlagBook Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Read(InputFile.Single(path));
    }

    internal static RedFlagBook Read(InputPart part) => RedFlagJsonReader.Read(part);
}
