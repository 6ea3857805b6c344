using Screening.Model;

namespace Screening.Formats.Auditing;

/// <summary>A trail, or another chained log, that holds: every byte of it was read.</summary>
/// <param name="End">Where it ends.</param>
/// <param name="IsUnfinished">Whether the last lines were being added when whoever did it was cut off.</param>
/// <param name="Runs">Runs that it records.</param>
/// <param name="CutOff">Runs without an end: they were cut off, or are at work.</param>
/// <param name="Decisions">Rows and names that it records.</param>
internal sealed record AuditCheck(ChainEnd End, bool IsUnfinished, long Runs, long CutOff, long Decisions)
{
    /// <summary>Reads a trail, or another chained log, whole.</summary>
    /// <param name="path">The file.</param>
    /// <param name="known">Hashes that were noted elsewhere: each must be that of a line.</param>
    /// <exception cref="InputFormatException">Something was changed, with the line; or a hash is not there.</exception>
    public static AuditCheck Of(string path, IReadOnlyCollection<string> known)
    {
        var missing = new HashSet<string>(known, StringComparer.OrdinalIgnoreCase);
        var (runs, ends, decisions) = (0L, 0L, 0L);
        var check = ChainedLog.Verify(path, line =>
        {
            missing.Remove(line.Hash);
            switch (AuditReader.KindOf(line))
            {
                case AuditLines.Run: runs++; break;
                case AuditLines.End: ends++; break;
                case AuditLines.Row or AuditLines.Name: decisions++; break;
                default: break;
            }
        });
        if (missing.Count > 0) throw new InputFormatException(path, 0, $"no line with the hash {string.Join(", ", missing.Order(StringComparer.Ordinal))}", "the lines that were there when it was noted: the file was written anew");
        return new AuditCheck(check.End, check.IsUnfinished, runs, runs - ends, decisions);
    }
}
