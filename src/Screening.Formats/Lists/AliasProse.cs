namespace Screening.Formats.Lists;

/// <summary>Aliases cut out of a sentence keep its joints: <c>and JSC 140 Repair Plant</c>.</summary>
internal static class AliasProse
{
    private static readonly string[] Joints = ["and ", "a.k.a., ", "a.k.a. ", "a.k.a.: ", "f.k.a., ", "f.k.a. ", "-"];

    /// <summary>The alias without joints, quotes around it, and a final semicolon.</summary>
    public static string Clean(string alias)
    {
        alias = alias.Trim().TrimEnd(';').Trim();
        var joint = Joints.FirstOrDefault(j => alias.StartsWith(j, StringComparison.Ordinal) && alias.Length > j.Length);
        return joint is null ? alias : Clean(alias[joint.Length..]);
    }
}
