using System.Globalization;
using Screening.Cli.Options;
using Screening.Formats;
using Screening.Formats.Chains;
using Screening.Formats.Lists;
using Screening.Formats.Rules;
using Screening.Formats.Updates;
using Screening.Model;
using Screening.Rules;

namespace Screening.Cli.Loading;

/// <summary>What a command screens against: the lists and chains its options name, read, counted and dated.</summary>
/// <param name="Lists">The lists.</param>
/// <param name="Chains">The chains.</param>
/// <param name="Alone">The snapshot that is all there is; null where there are other lists or chains.</param>
internal sealed record AgainstWhat(IReadOnlyList<Watchlist> Lists, IReadOnlyList<FlaggedSupplyChain> Chains, ListSnapshot? Alone)
{
    private const int IssuesShown = 3;
    private const string ListHint = "--list takes a list file, also as .gz or .zip, a folder of list files, what lists update keeps, or a snapshot";
    private const string ChainHint = "--chains takes a supply chain as JSON, CSV with the header from,to,relation,percentMin,percentMax,validFrom,validTo,source,date,status, JSON objects with those fields, or FollowTheMoney entities as JSON lines";
    private const string RuleHint = "--rules takes rules as JSON of the format screening-rules/1 (data/schemas/rules.schema.json), or a folder of such files";

    /// <summary>Reads lists, chains and rules and builds the screener.</summary>
    public static Screener Screener(CommandContext context) =>
        Screener(context, ListsOf(context), () => ReadRules(context.Parsed.GetValue(SharedOptions.Rules)), OptionsOf(context));

    /// <summary>The same for names by themselves, which rules do not judge: the bundled ones are read only where a trail notes which they are.</summary>
    public static Screener ScreenerOfNames(CommandContext context)
    {
        var rules = context.Parsed.GetValue(SharedOptions.Rules);
        var isUsed = rules is not null || context.Parsed.GetValue(SharedOptions.Audit) is not null;
        return Screener(context, ListsOf(context), () => isUsed ? ReadRules(rules) : RuleSet.None, OptionsOf(context));
    }

    /// <summary>Reads lists, chains and rules and builds the screener, with other lists, rules and options than the shared ones.</summary>
    public static Screener Screener(CommandContext context, string[] listPaths, Func<RuleSet> readRules, ScreeningOptions options, bool withAges = true)
    {
        Tables.Begin();
        var rules = readRules();
        var against = Read(context, listPaths, withAges);
        Tables.Wait();
        var screener = against.Screener(context, rules, options);
        ListLimits.Tell(context, screener);
        return screener;
    }

    /// <summary>Builds the screener over what was read.</summary>
    public Screener Screener(CommandContext context, RuleSet rules) => Screener(context, rules, OptionsOf(context));

    private Screener Screener(CommandContext context, RuleSet rules, ScreeningOptions options)
    {
        var builder = new ScreenerBuilder { Options = options, Clock = context.Host.Clock };
        try
        {
            builder.Add(rules);
            return (Alone is { } snapshot ? builder.Add(snapshot) : builder.Add(Lists).Add(Chains)).Build();
        }
        catch (Exception e) when (e is InvalidOperationException or InputFormatException)
        {
            throw new CommandFailure(ExitCode.ListFault, e.Message, null, e);
        }
    }

    /// <summary>The chains, those of a snapshot that is all there is among them.</summary>
    public IReadOnlyList<FlaggedSupplyChain> AllChains => Alone is { HasIndex: true } snapshot ? snapshot.Chains : Chains;

    /// <summary>Reads lists and chains, and tells what is wrong with them.</summary>
    /// <param name="context">The call.</param>
    /// <param name="withAges">Whether old lists are told: rules are tested on whatever list there is.</param>
    public static AgainstWhat Read(CommandContext context, bool withAges = true) => Read(context, ListsOf(context), withAges);

    private static AgainstWhat Read(CommandContext context, string[] listPaths, bool withAges = true)
    {
        var snapshots = Snapshots(listPaths);
        // Alone a snapshot brings its own indexes; beside other lists and chains it is one list file of several.
        var alone = context.Parsed.GetValue(SharedOptions.Chains) is { Length: > 0 } || snapshots is not [{ } only] ? null : only;
        // Chains are small, lists large: read beside them they cost no time. Those of a snapshot alone lie in its graph.
        var chains = Task.Run(() => alone is { HasIndex: true } ? [] : ReadChains(context, snapshots));
        var lists = ReadLists(context, listPaths, snapshots);
        if (withAges) ListAges.Check(context, lists);
        if (alone is { HasIndex: false }) context.Messages.Warning($"{alone.Path}: its indexes are of another version of screening and are built anew, which takes its time; write it anew with screening lists build");
        var against = new AgainstWhat(lists, chains.GetAwaiter().GetResult(), alone);
        foreach (var chain in against.Chains.Where(c => c.Issues.Count > 0)) Tell(context, chain);
        return against;
    }

    /// <summary>The lists of <c>--list</c>, or the bundled ones.</summary>
    public static IReadOnlyList<Watchlist> ReadLists(CommandContext context) => ReadLists(context, ListsOf(context), Snapshots(ListsOf(context)));

    /// <summary>The lists of a path.</summary>
    public static IReadOnlyList<Watchlist> ReadLists(CommandContext context, string path) => ReadLists(context, [path], Snapshots([path]));

    /// <summary>The lists of a store as they were before its last new editions.</summary>
    public static IReadOnlyList<Watchlist> ReadPrevious(CommandContext context, string store)
    {
        if (!ListStore.IsStore(store)) throw new CommandFailure(ExitCode.Usage, $"found {Output.VisibleText.Quote(store)} alone, which is no store that lists update keeps; expected OLD and NEW", "screening lists diff --help shows what it takes, with examples");
        var lists = Guarded(() => ListStore.Open(store).ReadPrevious(), ListHint);
        foreach (var list in lists) Tell(context, list);
        return lists;
    }

    private static string[] ListsOf(CommandContext context) => context.Parsed.GetValue(SharedOptions.List) ?? [];

    // Of each file of --list, the snapshot that it is: opened once, since it may be replaced at any time.
    private static ListSnapshot?[] Snapshots(string[] listPaths) =>
        Array.ConvertAll(listPaths, p => ListSnapshot.IsSnapshot(p) ? Guarded(() => ListSnapshot.Open(p), ListHint) : null);

    private static IReadOnlyList<Watchlist> ReadLists(CommandContext context, string[] paths, ListSnapshot?[] snapshots)
    {
        if (paths.Length > 0)
        {
            var reading = paths.Select((p, i) => Task.Run(() => snapshots[i]?.Lists ?? Guarded(() => ListFiles.Read(p), ListHint))).ToArray();
            var lists = reading.SelectMany(r => r.GetAwaiter().GetResult()).ToList();
            foreach (var list in lists) Tell(context, list);
            return lists;
        }
        if (context.Parsed.GetValue(SharedOptions.NoBundled))
            throw new CommandFailure(ExitCode.ListFault, "there is no list: found --no-bundled without --list; expected at least one list", "give one with --list FILE");
        return BundledData.Watchlists();
    }

    /// <summary>The options of a call.</summary>
    public static ScreeningOptions OptionsOf(CommandContext context)
    {
        var options = ScreeningOptions.For(context.Parsed.GetValue(SharedOptions.Preset) ?? Preset.Balanced);
        return options with
        {
            Threshold = context.Parsed.GetValue(SharedOptions.Threshold) ?? options.Threshold,
            Top = context.Parsed.GetValue(SharedOptions.Top) ?? options.Top,
            Threads = context.Parsed.GetValue(SharedOptions.Threads),
            AsOf = context.AsOf,
            AllowStale = context.Parsed.GetValue(SharedOptions.AllowStale),
        };
    }

    // A snapshot holds the chains it was built with, the bundled ones among them.
    private static IReadOnlyList<FlaggedSupplyChain> ReadChains(CommandContext context, ListSnapshot?[] snapshots)
    {
        var stored = snapshots.OfType<ListSnapshot>().SelectMany(s => s.Chains).GroupBy(c => c.Id, StringComparer.Ordinal).ToList();
        foreach (var twice in stored.Where(g => g.Count() > 1)) context.Messages.Warning($"{twice.Key}: this chain is in {Number(twice.Count())} snapshots; the first is followed");
        var isBundled = !context.Parsed.GetValue(SharedOptions.NoBundled) && !Array.Exists(snapshots, s => s is not null);
        return [.. isBundled ? BundledData.SupplyChains() : [], .. stored.Select(g => g.First()), .. (context.Parsed.GetValue(SharedOptions.Chains) ?? []).Select(p => Guarded(() => ChainFiles.Read(p), ChainHint))];
    }

    /// <summary>The rules of a file or folder; the bundled ones where there is no path.</summary>
    public static RuleSet ReadRules(string? path) =>
        path is null ? BundledData.Rules() : Guarded(() => RuleFiles.Read(path), RuleHint, ExitCode.Usage);

    private static void Tell(CommandContext context, FlaggedSupplyChain chain)
    {
        context.Messages.Warning($"{chain.Id}: {Number(chain.Edges.Count)} links read, {Number(chain.Issues.Count)} issues; what an issue names was left out");
        Show(context, chain.Id, chain.Issues);
        context.Verdict.Add(ExitCode.ListFault);
    }

    // A record that was lost is a party nobody screens against: the run must not end as if the list were whole.
    private static void Tell(CommandContext context, Watchlist list)
    {
        var counts = $"{list.Version.List}: {Number(list.Records)} records read = {Number(list.Loaded)} loaded + {Number(list.Rejected)} rejected{(list.SetAside > 0 ? $" + {Number(list.SetAside)} set aside" : "")}; {Number(list.Issues.Count)} issues";
        // What a list keeps of those it has taken off is no fault of the file.
        if (list.Issues.Count == list.SetAside) context.Messages.Note(counts);
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
