namespace Screening.Cli.Output;

internal static class DiffHtml
{
    public static void Write(OutputTarget target, DiffReport report) => DiffTable.Write(target, report);
}
