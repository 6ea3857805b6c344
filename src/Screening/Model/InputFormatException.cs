namespace Screening.Model;

/// <summary>A file is not what it was given as: not this format at all, damaged, or beyond a limit.
/// A fault of a single record is a <see cref="ReadIssue"/> instead.</summary>
public sealed class InputFormatException : Exception
{
    /// <summary>A fault of a file, with everything its owner needs to mend it.</summary>
    /// <param name="file">The file's name as the caller gave it.</param>
    /// <param name="line">Line of the fault, from 1; 0 where it is the file as a whole.</param>
    /// <param name="found">What stands there.</param>
    /// <param name="expected">What should.</param>
    /// <param name="inner">The reader's own exception, where there is one.</param>
    public InputFormatException(string file, int line, string found, string expected, Exception? inner = null)
        : base($"{file}{(line > 0 ? $", line {line}" : "")}: found {found}; expected {expected}", inner)
    {
        File = file;
        Line = line;
        Found = found;
        Expected = expected;
    }

    /// <summary>The file's name as the caller gave it.</summary>
    public string File { get; }

    /// <summary>Line of the fault, from 1; 0 for the file as a whole.</summary>
    public int Line { get; }

    /// <summary>What stands there.</summary>
    public string Found { get; }

    /// <summary>What should stand there.</summary>
    public string Expected { get; }
}
