namespace Screening.Formats.Lists;

/// <summary>Aliases cut out of a sentence keep its joints: <c>and JSC 140 Repair Plant</c>.</summary>
internal static class AliasProse
{
    private static readonly string[] Joints = ["and ", "a.k.a., ", "a.k.a. ", "a.k.a.: ", "f.k.a., ", "f.k.a. ", "-"];

    /// <summary>The alias without joints and a final semicolon.</summary>
    public static string Clean(string alias)
    {
        var rest = Trimmed(alias);
        while (Joint(rest) is > 0 and var length) rest = Trimmed(rest[length..]);
        return rest.ToString();
    }

    private static ReadOnlySpan<char> Trimmed(ReadOnlySpan<char> text) => text.Trim().TrimEnd(';').Trim();

    // The length of the joint that a text begins with; 0 where it begins with none, or is nothing else.
    private static int Joint(ReadOnlySpan<char> text)
    {
        foreach (var joint in Joints)
        {
            if (text.Length > joint.Length && text.StartsWith(joint, StringComparison.Ordinal)) return joint.Length;
        }
        return 0;
    }
}
