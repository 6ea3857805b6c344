using System.Globalization;
using Screening.Cli.Options;
using Screening.Formats;
using Screening.Formats.Chains;
using Screening.Formats.Lists;
using Screening.Formats.Rules;
using Screening.Model;

namespace Screening.Cli.Loading;

/// <summary>What a command screens against: the lists and chains its options name, read, counted and dated.</summary>
internal sealed record AgainstWhat(IReadOnlyList<Watchlist> Lists, IReadOnlyList<FlaggedSupplyChain> Chains)
{
    private const int IssuesShown = 3;
    private const string ListHint = "--list takes a list file, also as .gz or .zip, or a folder of list files";
    private const string ChainHint = "--chains takes a supply chain as JSON, CSV with the header from,to,relation,percentMin,percentMax,validFrom,validTo,source,date,status, JSON objects with those fields, or FollowTheMoney entities as JSON lines";
    private const string RuleHint = "--rules takes ownership policies as JSON of the format screening-ownership/1 (data/schemas/ownership.schema.json), or a folder of such files";

    /// <summary>Reads lists and chains and builds the screener.</summary>
    public static Screener Screener(CommandContext context)
    {
        // Chains are small, lists large: read beside them they cost no time.
        var chains = Task.Run(() => ReadChains(context.Parsed.GetValue(SharedOptions.Chains) ?? [], context.Parsed.GetValue(SharedOptions.NoBundled)));
        var tables = Task.Run(LoadTables);
        var rules = ReadRules(context.Parsed.GetValue(SharedOptions.Rules));
        var lists = ReadLists(context);
        ListAges.Check(context, lists);
        var against = new AgainstWhat(lists, chains.GetAwaiter().GetResult());
        foreach (var chain in against.Chains.Where(c => c.Issues.Count > 0)) Tell(context, chain);
        tables.GetAwaiter().GetResult();
        var builder = new ScreenerBuilder { Options = OptionsOf(context), Clock = context.Host.Clock };
        try
        {
            return builder.Add(against.Lists).Add(against.Chains).Add(rules).Build();
        }
        catch (InvalidOperationException e)
        {
            throw new CommandFailure(ExitCode.ListFault, e.Message, null, e);
        }
    }

    // The library loads its tables of words with the first comparison; a short call would wait for them after its lists.
    private static void LoadTables() => global::Screening.Screener.Compare(Query.Of("a"), Query.Of("b"));

    /// <summary>The lists of <c>--list</c>, or the bundled ones.</summary>
    public static IReadOnlyList<Watchlist> ReadLists(CommandContext context)
    {
        var paths = context.Parsed.GetValue(SharedOptions.List) ?? [];
        if (paths.Length > 0)
        {
            var reading = Array.ConvertAll(paths, p => Task.Run(() => Guarded(() => ListFiles.Read(p), ListHint)));
            var lists = reading.SelectMany(r => r.GetAwaiter().GetResult()).ToList();
            foreach (var list in lists) Tell(context, list);
            return lists;
        }
        if (context.Parsed.GetValue(SharedOptions.NoBundled))
            throw new CommandFailure(ExitCode.ListFault, "there is no list: found --no-bundled without --list; expected at least one list", "give one with --list FILE");
        return BundledData.Watchlists();
    }

    private static ScreeningOptions OptionsOf(CommandContext context)
    {
        var options = ScreeningOptions.For(context.Parsed.GetValue(SharedOptions.Preset) ?? Preset.Balanced);
        return options with
        {
            Threshold = context.Parsed.GetValue(SharedOptions.Threshold) ?? options.Threshold,
            Top = context.Parsed.GetValue(SharedOptions.Top) ?? options.Top,
            Threads = context.Parsed.GetValue(SharedOptions.Threads),
            AsOf = context.AsOf,
        };
    }

    private static IReadOnlyList<FlaggedSupplyChain> ReadChains(string[] paths, bool withoutBundled)
    {
        IReadOnlyList<FlaggedSupplyChain> bundled = withoutBundled ? [] : BundledData.SupplyChains();
        return [.. bundled, .. paths.Select(p => Guarded(() => ChainFiles.Read(p), ChainHint))];
    }

    private static OwnershipRules ReadRules(string? path) =>
        path is null ? BundledData.OwnershipRules() : Guarded(() => OwnershipRuleFiles.Read(path), RuleHint, ExitCode.Usage);

    private static void Tell(CommandContext context, FlaggedSupplyChain chain)
    {
        context.Messages.Warning($"{chain.Id}: {Number(chain.Edges.Count)} links read, {Number(chain.Issues.Count)} issues; what an issue names was left out");
        Show(context, chain.Id, chain.Issues);
        context.Verdict.Add(ExitCode.ListFault);
    }

    // A record that was lost is a party nobody screens against: the run must not end as if the list were whole.
    private static void Tell(CommandContext context, Watchlist list)
    {
        var counts = $"{list.Version.List}: {Number(list.Records)} records read = {Number(list.Loaded)} loaded + {Number(list.Rejected)} rejected; {Number(list.Issues.Count)} issues";
        if (list.Issues.Count == 0) context.Messages.Note(counts);
        else context.Messages.Warning(counts);
        Show(context, list.Version.Source, list.Issues);
        context.Verdict.Add(ExitCode.ListFault, list.Rejected > 0);
    }

    private static void Show(CommandContext context, string file, IReadOnlyList<ReadIssue> issues)
    {
        foreach (var issue in issues.Take(IssuesShown))
            context.Messages.Note($"  {file}{(issue.Line > 0 ? $", line {Number(issue.Line, "0")}" : "")}: {issue.Message} ({issue.Code})");
        if (issues.Count > IssuesShown) context.Messages.Note($"  and {Number(issues.Count - IssuesShown)} more; screening lists inspect --format json shows all");
    }

    private static T Guarded<T>(Func<T> read, string hint, ExitCode code = ExitCode.ListFault)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is InputFormatException or IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(code, e.Message, hint, e);
        }
    }

    private static string Number(int number, string format = "N0") => number.ToString(format, CultureInfo.InvariantCulture);
}
