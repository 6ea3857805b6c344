using Screening.Rules;

namespace Screening.Changes;

/// <summary>What became of a rule between two sets.</summary>
public enum RuleMove
{
    /// <summary>It is there no more.</summary>
    Removed,

    /// <summary>It says something else.</summary>
    Changed,

    /// <summary>It is new.</summary>
    Added,
}

/// <summary>What a rule change is about.</summary>
public enum RuleSubject
{
    /// <summary>A rule.</summary>
    Rule,

    /// <summary>An ownership policy.</summary>
    Policy,

    /// <summary>The lists that authorities keep.</summary>
    AuthorityLists,
}

/// <summary>A field of a rule that says something else.</summary>
/// <param name="Field">As rule files write it, for instance <c>when.finding.scoreFrom</c>; <c>inForce</c> where the day alone makes the difference.</param>
/// <param name="From">What it said; null where it was not there.</param>
/// <param name="To">What it says; null where it is not there.</param>
/// <param name="IsWording">Whether the field is only told: it can move no outcome.</param>
public sealed record FieldChange(string Field, string? From, string? To, bool IsWording);

/// <summary>A rule or policy that is not in both sets the same.</summary>
/// <param name="Subject">What it is.</param>
/// <param name="Id">Its id; empty for <see cref="RuleSubject.AuthorityLists"/>.</param>
/// <param name="Title">Its title, as it is or else was.</param>
/// <param name="Move">What became of it.</param>
/// <param name="Fields">Its fields: those that differ, or, of a rule added or removed, all.</param>
public sealed record RuleChange(RuleSubject Subject, string Id, string Title, RuleMove Move, IReadOnlyList<FieldChange> Fields)
{
    /// <summary>Whether only what is told was changed: no outcome can move by it.</summary>
    public bool IsWording => Move == RuleMove.Changed && Fields.All(f => f.IsWording);
}

/// <summary>Compares two sets of rules field by field, as they were read: comments and the order of fields in a file do not count.</summary>
public static class RuleSetChanges
{
    /// <summary>What was changed between two sets: rules, policies, lists of authorities, in order of the set that is and then of what is gone.</summary>
    /// <remarks>Of several versions of one rule, the same ones are paired first, the others in their order.</remarks>
    /// <param name="before">The set that was.</param>
    /// <param name="after">The set that is.</param>
    /// <param name="dayBefore">The day for which the first was asked. Where both days are given and are not one, a rule in force on one of them only is a change, too: its field is <c>inForce</c>.</param>
    /// <param name="dayAfter">The day for which the second is asked.</param>
    public static IReadOnlyList<RuleChange> Between(RuleSet before, RuleSet after, DateOnly? dayBefore = null, DateOnly? dayAfter = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (dayBefore is null || dayAfter is null || dayBefore == dayAfter) (dayBefore, dayAfter) = (null, null);
        return
        [
            .. Changes(RuleSubject.Rule, RulesOf(before, dayBefore), RulesOf(after, dayAfter)),
            .. Changes(RuleSubject.Policy, PoliciesOf(before, dayBefore), PoliciesOf(after, dayAfter)),
            .. Changes(RuleSubject.AuthorityLists, AuthoritiesOf(before), AuthoritiesOf(after)),
        ];
    }

    private static List<Version> RulesOf(RuleSet set, DateOnly? day) => [.. set.Rules.Select(r => new Version(r.Id, r.Title, [.. RuleTexts.Of(r), .. InForce(day, r.IsInForce)]))];

    private static List<Version> PoliciesOf(RuleSet set, DateOnly? day) => [.. set.Ownership.Policies.Select(p => new Version(p.Id, p.Title, [.. RuleTexts.Of(p), .. InForce(day, p.IsInForce)]))];

    private static List<Version> AuthoritiesOf(RuleSet set) => [new Version("", "Lists of authorities", RuleTexts.OfAuthorities(set.Ownership))];

    private static IEnumerable<RuleText> InForce(DateOnly? day, Func<DateOnly, bool> isInForce) => day is { } asked ? [new RuleText("inForce", isInForce(asked) ? "yes" : "no")] : [];

    private static IEnumerable<RuleChange> Changes(RuleSubject subject, List<Version> before, List<Version> after)
    {
        var changed = new List<Version>();
        foreach (var version in after)
        {
            var same = before.FindIndex(b => b.Id == version.Id && b.Texts.SequenceEqual(version.Texts));
            if (same >= 0) before.RemoveAt(same);
            else changed.Add(version);
        }
        foreach (var version in changed)
        {
            var old = before.FindIndex(b => b.Id == version.Id);
            yield return new RuleChange(subject, version.Id, version.Title, old < 0 ? RuleMove.Added : RuleMove.Changed, [.. Fields(old < 0 ? [] : before[old].Texts, version.Texts)]);
            if (old >= 0) before.RemoveAt(old);
        }
        foreach (var gone in before) yield return new RuleChange(subject, gone.Id, gone.Title, RuleMove.Removed, [.. Fields(gone.Texts, [])]);
    }

    private static IEnumerable<FieldChange> Fields(IReadOnlyList<RuleText> before, IReadOnlyList<RuleText> after)
    {
        foreach (var field in after.Concat(before).DistinctBy(t => t.Field))
        {
            var (from, to) = (TextOf(before, field.Field), TextOf(after, field.Field));
            if (from != to) yield return new FieldChange(field.Field, from, to, field.IsWording);
        }
    }

    private static string? TextOf(IReadOnlyList<RuleText> texts, string field)
    {
        foreach (var text in texts)
            if (text.Field == field) return text.Text;
        return null;
    }

    private sealed record Version(string Id, string Title, IReadOnlyList<RuleText> Texts);
}
