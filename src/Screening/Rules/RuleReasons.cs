using System.Collections;

namespace Screening.Rules;

/// <summary>The reasons of a finding: what was seen, then what the rules that hold say of it. Put into words when they are read:
/// most findings of a long manifest never are.</summary>
internal sealed class RuleReasons(IReadOnlyList<string> seen, IReadOnlyList<HeldRule> rules, string? cap) : IReadOnlyList<string>
{
    // By two threads perhaps, which make the same.
    private List<string>? _made;

    private Finding? _finding;

    /// <summary>Takes the finding that they are the reasons of.</summary>
    public Finding Of(Finding finding) => _finding = finding;

    /// <inheritdoc />
    public int Count => Made.Count;

    /// <inheritdoc />
    public string this[int index] => Made[index];

    private List<string> Made => _made ??= Make();

    /// <inheritdoc />
    public IEnumerator<string> GetEnumerator() => Made.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private List<string> Make()
    {
        var reasons = new List<string>(seen);
        if (rules.Count == 0) reasons.Add("no rule speaks of it: a person decides");
        if (cap is not null) reasons.Add(cap);
        foreach (var (rule, facts) in rules)
        {
            foreach (var fact in facts)
                if (!reasons.Contains(fact.Text)) reasons.Add(fact.Text);
            if (rule.Rule.Message is { } message) reasons.Add($"{MessageText.Fill(message, _finding!)} ({rule.Citation})");
            if (rule.Rule.NeedsConfirmation is { } doubt) reasons.Add($"to be confirmed: {doubt}");
        }
        return reasons;
    }
}
