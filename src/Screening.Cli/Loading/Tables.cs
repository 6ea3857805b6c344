namespace Screening.Cli.Loading;

/// <summary>The library's tables of words, which it loads with the first comparison: read on the side, beside whatever a call does first.</summary>
internal static class Tables
{
    private static readonly Lazy<Task> Loading = new(() => Task.Run(ScreeningTables.Load));

    /// <summary>Begins to load them, unless that was begun.</summary>
    public static void Begin() => _ = Loading.Value;

    /// <summary>Waits for them.</summary>
    public static void Wait() => Loading.Value.GetAwaiter().GetResult();
}
