using System.Globalization;
using Screening.Circumstances;
using Screening.Formats.Reading;
using Screening.Model;
using Screening.Rules;
using Screening.Text;

namespace Screening.Formats.Rules;

/// <summary>Makes rules of rows, file by file. What files say of each other is looked at when all are there.</summary>
internal sealed class RuleReader
{
    private static readonly string[] DateFormats = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    private readonly List<ScreeningRule> _rules = [];
    private readonly List<OwnershipPolicy> _policies = [];
    private readonly List<string> _authorities = [];
    private readonly List<RuleFile> _files = [];
    private readonly List<(RuleSpot Spot, ScreeningRule Rule)> _spots = [];

    /// <summary>Adds a file.</summary>
    public void Add(InputPart part, RulesFile file)
    {
        var root = new RuleSpot(part, "$");
        var sources = file.Sources is null ? null : ByKey(root["sources"], file.Sources, s => s.Key, "key", Source);
        var sets = ByKey(root["sets"], file.Sets, s => s.Id, "id", (spot, row) => Set(spot, row, sources));
        AddAuthorities(root["authorityLists"], file.AuthorityLists);
        var policies = root["policies"].Whole(file.Policies);
        for (var i = 0; i < policies.Count; i++) AddPolicy(root["policies"][i], policies[i], sources);
        var rules = root["rules"].Whole(file.Rules);
        if (policies.Count + rules.Count == 0) throw root.Fault("a file without rules and policies", "at least one");
        var conditions = new ConditionReader(sets);
        for (var i = 0; i < rules.Count; i++) AddRule(root["rules"][i], rules[i], sources, conditions);
        _files.Add(new RuleFile(part.Name, part.Sha256, file.Edition is null ? null : root["edition"].Day(file.Edition)));
    }

    /// <summary>The rules of all files.</summary>
    public RuleSet Finish()
    {
        foreach (var (spot, rule) in _spots) RuleCheck.Hold(spot, rule, _rules, _policies);
        return new RuleSet { Rules = _rules, Ownership = new OwnershipRules(_policies, _authorities), Files = _files };
    }

    private void AddAuthorities(RuleSpot spot, IReadOnlyList<string>? lists) =>
        _authorities.AddRange(spot.Texts(lists).Where(l => !_authorities.Contains(l)));

    private void AddPolicy(RuleSpot spot, PolicyRow row, OrderedDictionary<string, RuleSource>? sources)
    {
        if (row.Threshold is <= 0 or > 100) throw spot["threshold"].Fault(row.Threshold.ToString(CultureInfo.InvariantCulture), "a percentage above 0 and up to 100");
        var owners = spot["owners"].Whole(row.Owners, fewest: 1);
        var policy = new OwnershipPolicy
        {
            Id = spot["id"].Stated(row.Id),
            Title = spot["title"].Stated(row.Title),
            Sources = Cited(spot["source"], row.Source, sources),
            Effective = spot["effective"].Periods(row.Effective),
            Suspended = spot["suspended"].Periods(row.Suspended),
            NeedsConfirmation = row.NeedsConfirmation,
            Owners = [.. owners.Select((o, i) => Owners(spot["owners"][i], o))],
            Threshold = row.Threshold,
            ThresholdCounts = row.Comparison == Comparison.AtLeast,
            Aggregation = row.Aggregation,
            Control = spot["control"].Texts(row.Control, [.. ControlCriteria.All]),
            UnstatedControlCounts = row.UnstatedControlCounts ?? false,
            Effect = row.Effect,
        };
        if (_policies.Exists(p => p.Id == policy.Id && Overlap(p.Effective, policy.Effective)))
            throw spot["effective"].Fault($"days that another \"{policy.Id}\" covers too", "one version of a policy on a day");
        _policies.Add(policy);
    }

    private static ListedOwners Owners(RuleSpot spot, OwnersRow row) =>
        new(spot["list"].Stated(row.List), spot["programmes"].Texts(row.Programmes), row.SecondaryRiskOnly ?? false);

    private void AddRule(RuleSpot spot, RuleRow row, OrderedDictionary<string, RuleSource>? sources, ConditionReader conditions)
    {
        var when = spot["when"];
        var rule = new ScreeningRule
        {
            Id = spot["id"].Stated(row.Id),
            Title = spot["title"].Stated(row.Title),
            Sources = Cited(spot["source"], row.Source, sources),
            Effective = spot["effective"].Periods(row.Effective),
            Suspended = spot["suspended"].Periods(row.Suspended),
            NeedsConfirmation = row.NeedsConfirmation,
            Finding = row.When.Finding is { } finding ? ConditionReader.Filter(when["finding"], finding) : null,
            With = [.. when["with"].Whole(row.When.With).Select((f, i) => ConditionReader.Filter(when["with"][i], f))],
            Row = [.. conditions.Row(when, row.When)],
            Rules = row.When.Rules is { } count ? ConditionReader.Count(when["rules"], count) : null,
            Outcome = (RowOutcome)row.Outcome,
            Severity = row.Severity ?? Severity.Medium,
            Message = row.Message,
        };
        if (row.Message is { } message && MessageText.FaultIn(message) is { } fault)
            throw spot["message"].Fault(Excerpt.Of(fault), $"one of {string.Join(", ", MessageText.Fields.Select(f => $"{{{f}}}"))}");
        if (_rules.Exists(r => r.Id == rule.Id && Overlap(r.Effective, rule.Effective)))
            throw spot["id"].Fault($"a second \"{rule.Id}\" on days that another covers", "one version of a rule on a day");
        _rules.Add(rule);
        _spots.Add((spot, rule));
    }

    private static RuleSource[] Cited(RuleSpot spot, OneOrMore keys, OrderedDictionary<string, RuleSource>? sources)
    {
        var cited = spot.Texts(keys.Texts, sources?.Keys);
        return [.. cited.Select(c => sources is null ? new RuleSource(c) : sources[c])];
    }

    private static RuleSource Source(RuleSpot spot, SourceRow row)
    {
        if (row.Address is { } address && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps))
            throw spot["address"].Fault(Excerpt.Of(address), "an address that begins with https://");
        if (row.Date is { } date && !DateFormats.Any(f => DateOnly.TryParseExact(date, f, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))) throw spot["date"].Fault(Excerpt.Of(date), "yyyy, yyyy-MM or yyyy-MM-dd");
        return new RuleSource(spot["title"].Stated(row.Title), row.Publisher, row.Date, row.Address);
    }

    private static CountrySet Set(RuleSpot spot, SetRow row, OrderedDictionary<string, RuleSource>? sources)
    {
        var countries = spot["countries"].Texts(row.Countries);
        for (var i = 0; i < countries.Count; i++)
        {
            if (countries[i].Length != 2 || PlaceNames.CountryCode(countries[i]) != countries[i])
                throw spot["countries"][i].Fault(Excerpt.Of(countries[i]), "an ISO 3166 code of two capital letters");
        }
        return new CountrySet
        {
            Id = spot["id"].Stated(row.Id),
            Title = spot["title"].Stated(row.Title),
            Source = Cited(spot["source"], row.Source, sources)[0],
            Effective = row.Effective is null ? default : spot["effective"].Period(row.Effective),
            Countries = countries.Count > 0 ? countries : throw spot["countries"].Fault("no country", "at least one"),
        };
    }

    // In the order of the file, each key once.
    private static OrderedDictionary<string, T> ByKey<TRow, T>(RuleSpot spot, IReadOnlyList<TRow>? rows, Func<TRow, string> key, string field, Func<RuleSpot, TRow, T> read)
    {
        var byKey = new OrderedDictionary<string, T>(StringComparer.Ordinal);
        var whole = spot.Whole(rows);
        for (var i = 0; i < whole.Count; i++)
            if (!byKey.TryAdd(spot[i][field].Stated(key(whole[i])), read(spot[i], whole[i]))) throw spot[i][field].Fault($"{Excerpt.Of(key(whole[i]))} twice", $"each {field} once");
        return byKey;
    }

    private static bool Overlap(IReadOnlyList<Period> a, IReadOnlyList<Period> b)
    {
        Period[] always = [default];
        return (a.Count == 0 ? always : a).Any(x => (b.Count == 0 ? always : b).Any(y => !(x.From > y.To) && !(y.From > x.To)));
    }
}
