namespace Screening.Formats.Auditing;

/// <summary>Something that a run was done with, and another is not.</summary>
/// <param name="What">What it is: <c>list</c>, <c>chain</c>, <c>rules</c> or <c>program</c>.</param>
/// <param name="Id">Its key.</param>
/// <param name="Recorded">Hash, or build, in the one; null where it is not there.</param>
/// <param name="Now">The same in the other.</param>
internal sealed record AuditDifference(string What, string Id, string? Recorded, string? Now)
{
    /// <summary>What it is where only the program differs: the results may be the same.</summary>
    public const string Program = "program";
}

/// <summary>What two runs were done with, held side by side.</summary>
internal static class AuditDifferences
{
    private const string NoHash = "no file";

    /// <summary>What differs, in order of kind; empty where results must be equal.</summary>
    public static IReadOnlyList<AuditDifference> Between(AuditRun recorded, AuditRun now)
    {
        var (was, @is) = (Facts(recorded), Facts(now));
        return [.. was.Keys.Union(@is.Keys).Where(k => was.GetValueOrDefault(k) != @is.GetValueOrDefault(k)).Select(k => new AuditDifference(k.What, k.Id, was.GetValueOrDefault(k), @is.GetValueOrDefault(k)))];
    }

    private static OrderedDictionary<(string What, string Id), string> Facts(AuditRun run)
    {
        var facts = new OrderedDictionary<(string What, string Id), string>();
        foreach (var list in run.Lists) Add("list", list.List, list.Sha256);
        foreach (var chain in run.Chains) Add("chain", chain.Id, chain.Sha256 ?? NoHash);
        foreach (var file in run.Rules) Add("rules", file.Name, file.Sha256);
        foreach (var program in run.Programs) Add(AuditDifference.Program, program.Name, $"{program.Build}");
        return facts;

        // Two of one name are told together.
        void Add(string what, string id, string fact) => facts[(what, id)] = facts.TryGetValue((what, id), out var first) ? $"{first} {fact}" : fact;
    }
}
