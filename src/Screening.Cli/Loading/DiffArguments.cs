using Screening.Cli.Options;

namespace Screening.Cli.Loading;

/// <summary>Reads what the two sides of <c>rules diff</c> are: arguments and options that cannot be meant together are refused.</summary>
internal static class DiffArguments
{
    private const string Hint = "screening rules diff OLD NEW --on MANIFEST..., or without OLD and NEW where options that begin with --old- or --new- say what differs";

    /// <summary>What a call asks of the side that was and of the side that is.</summary>
    public static (SideAsked Old, SideAsked New) Of(CommandContext context, string[] paths)
    {
        var parsed = context.Parsed;
        if (paths.Length == 1) throw Wrong($"found OLD alone: {Output.VisibleText.Quote(paths[0])}; expected OLD and NEW, or neither", "the rules of the program are called bundled; " + Hint);
        if (paths.Length == 2 && parsed.GetValue(SharedOptions.Rules) is not null) throw Wrong("found --rules beside OLD and NEW; expected one or the other", Hint);
        if (paths.Length == 0 && SideOptions.Old.FirstGiven(parsed) is null && SideOptions.New.FirstGiven(parsed) is null)
            throw Wrong("found nothing that differs; expected OLD and NEW, or an option that begins with --old- or --new-", Hint);
        return (Side(context, paths, 0, SideOptions.Old), Side(context, paths, 1, SideOptions.New));
    }

    private static SideAsked Side(CommandContext context, string[] paths, int place, SideOptions own)
    {
        var path = paths.Length == 0 ? context.Parsed.GetValue(SharedOptions.Rules) : paths[place];
        var isResults = paths.Length > 0 && ComparedSides.AreResults(path!);
        if (isResults && own.FirstGiven(context.Parsed) is { } option)
            throw Wrong($"found {option} for {path}; expected none: these are results of a run that had its own lists and options", Hint);
        var lists = context.Parsed.GetValue(own.List) is { Length: > 0 } given ? given : context.Parsed.GetValue(SharedOptions.List) ?? [];
        return new SideAsked(path ?? ComparedSides.Bundled, path, isResults, lists, own.Over(AgainstWhat.OptionsOf(context), context.Parsed));
    }

    private static CommandFailure Wrong(string message, string hint) => new(ExitCode.Usage, $"rules diff: {message}", hint);
}
